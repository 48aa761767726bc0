import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Atkinson Hyperlegible Next (OFL-1.1) by way of its npm package: the licence's text and the files travel together
 * in every package, and a changed byte stops the build of the tool.
 */
const source = "node_modules/@fontsource-variable/atkinson-hyperlegible-next";

const files = [
  {
    from: "files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    to: "atkinson-latin.woff2",
    sha256: "18b2a1a39a2fa298b0ba5390aca68462669826c90925656f1c1f6796e0e1bbaf",
  },
  {
    from: "files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
    to: "atkinson-latin-ext.woff2",
    sha256: "7dae0c6c66af1aec82e096186aeb1f0e6fa36ab8061ed65422f2b7daf4dd93f3",
  },
  {
    from: "LICENSE",
    to: "atkinson-OFL.txt",
    sha256: "474a034e99845062f661855caaa505880d0e9009deddc2727a92795eab374955",
  },
] as const;

/** Copies the fonts to `dist/fonts`; throws when a file is not the one that was looked at. */
export async function copyFonts(root: string): Promise<void> {
  const target = join(root, "dist/fonts");
  await mkdir(target, { recursive: true });
  for (const file of files) {
    const from = join(root, source, file.from);
    const sha256 = createHash("sha256")
      .update(await readFile(from))
      .digest("hex");
    if (sha256 !== file.sha256) throw new Error(`${from} has sha256 ${sha256}, expected ${file.sha256}`);
    await copyFile(from, join(target, file.to));
  }
}
