import launchEditor from "launch-editor";

/**
 * Opens a file at a line, in the editor that runs, or that LAUNCH_EDITOR, VISUAL or EDITOR name. The only use of launch-editor. It
 * starts a process with the path as an argument, never through a shell of a page's making: paths come from the course's own list.
 */
export function openEditor(path: string, line: number, column: number, failed: (why: string) => void): void {
  launchEditor(`${path}:${line}:${column}`, undefined, (_file, why) => failed(why ?? "no editor was found"));
}
