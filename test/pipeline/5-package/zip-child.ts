import { createHash } from "node:crypto";
import { zip } from "../../../src/pipeline/5-package/zip.ts";
import { noFiles, sampleFiles } from "./sample-files.ts";

/** Prints the sum of the sample zip: run in other time zones, locales, folders and umasks. */
const sum = createHash("sha256");
for await (const chunk of zip(sampleFiles, noFiles)) sum.update(chunk);
process.stdout.write(sum.digest("hex"));
