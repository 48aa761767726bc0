/** The engine without its compiler; the types handlebars ships for this path are empty. */
declare module "handlebars/runtime.js" {
  import Handlebars from "handlebars";
  export default Handlebars;
}
