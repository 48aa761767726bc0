import type { LaunchOptions } from "./launch-options.ts";

/** Where the course is: on this host, on one of another name, or here again beneath a frame from there. */
export function contentAddress(options: LaunchOptions): string {
  const other = `${location.protocol}//localhost:${location.port}`;
  const sco = options.sco === undefined ? "" : `&sco=${options.sco}`;
  const frames = `/lms/frame?depth=${options.depth}&lms=${options.lms}${sco}`;
  if (options.frame === "foreign") return `${other}${frames}`;
  if (options.frame !== "between") return frames;
  return `${other}/lms/frame?depth=1&to=${encodeURIComponent(location.origin + frames)}`;
}

export function addFrame(address: string, options: LaunchOptions): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.name = "content";
  frame.title = "Course";
  // No storage of the LMS's origin, no pop-ups, dialogs or downloads.
  if (options.frame === "sandbox") frame.setAttribute("sandbox", "allow-scripts allow-forms");
  if (options.height !== undefined) {
    document.body.insertAdjacentHTML("afterbegin", "<header style='height: 240px'>Pretend LMS</header>");
    frame.style.height = `${options.height}px`;
  }
  frame.src = address;
  document.body.append(frame);
  return frame;
}
