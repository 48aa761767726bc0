/** build-course as a library. The command line uses nothing else of the compiler. */
export { build, check } from "./pipeline/build.ts";
export type { BuildRequest, BuildResult, Output } from "./pipeline/build-request.ts";
export { diff, type DiffResult } from "./tools/diff/diff.ts";
export { formats } from "./formats/index.ts";
export type { Checked, Diagnostic, Note, Position, Severity, Span } from "./diagnostics/diagnostic.ts";
export { WorldError, type FileFacts, type World } from "./model/world.ts";
