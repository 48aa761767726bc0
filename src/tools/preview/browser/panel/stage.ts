import { byId } from "./dom.ts";

/** The window that the course is in: as large as there is room, or of a size that learners have, made smaller to fit. */
export function wireStage(): void {
  const size = byId("size", HTMLSelectElement);
  const room = byId("room", HTMLElement);
  const frame = byId("window", HTMLElement);
  const draw = () => {
    const [width = 0, height = 0] = size.value === "" ? [] : size.value.split("x").map(Number);
    frame.classList.toggle("is-sized", width > 0);
    if (width === 0) return void frame.removeAttribute("style");
    const scale = Math.min(1, (room.clientWidth - 16) / width, (room.clientHeight - 24) / height);
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
  };
  size.addEventListener("change", draw);
  new ResizeObserver(draw).observe(room);
}
