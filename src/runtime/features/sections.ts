/** The parts of long sessions. */
export { wireSections as wireIn } from "../views/content/sections.ts";
