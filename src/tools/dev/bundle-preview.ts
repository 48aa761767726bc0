import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";

const source = "src/tools/preview/browser";

/** What `preview` serves beside the course: the panel's page, and the script of the pretend LMS's launch page. */
export async function bundlePreview(root: string): Promise<void> {
  const target = join(root, "dist/preview");
  await mkdir(target, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { launch: `${source}/launch.ts`, panel: `${source}/panel.ts`, styles: `${source}/panel.css` },
    bundle: true,
    format: "iife",
    outdir: target,
    minify: true,
    // An author's browser is a new one; a test may use the learner's.
    target: ["chrome109", "firefox115", "safari15.4"],
    external: ["/font.woff2"],
    charset: "utf8",
    logLevel: "warning",
  });
  await copyFile(join(root, source, "panel.html"), join(target, "panel.html"));
}
