/** Films and recordings that fail, and transcripts to keep. */
export { wireMedia as wireIn } from "../views/content/media.ts";
