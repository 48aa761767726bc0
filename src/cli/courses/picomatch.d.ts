/** Of picomatch 4 what is used here: it brings no types. */
declare module "picomatch" {
  interface Scanned {
    /** The folder before the first sign of a pattern. */
    readonly base: string;
  }
  function picomatch(pattern: string): (path: string) => boolean;
  namespace picomatch {
    function scan(pattern: string): Scanned;
  }
  export default picomatch;
}
