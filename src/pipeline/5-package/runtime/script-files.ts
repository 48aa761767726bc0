import { madeBy, type LaterScript } from "../../../contract/later-scripts.ts";
import type { BankQuestion } from "../../../contract/page-data.ts";
import type { Format } from "../../../formats/define.ts";
import { laterPartsPath, runtimePath } from "../../../formats/file-list.ts";
import type { Course } from "../../../model/course.ts";
import type { Site, SiteFile } from "../../../model/site.ts";
import type { World } from "../../../model/world.ts";
import { shortHash } from "../../files/short-hash.ts";
import { withPatterns } from "../../4-render/page-data.ts";
import { quizScript, quizScriptPath } from "../../4-render/quiz-script.ts";
import { partsOf } from "./parts.ts";
import { runtimeFile, runtimeScripts, type Runtime } from "./scripts.ts";

/** The scripts of a package. `later`: those of them that the page asks for while the learner looks at the start page. */
export interface PackageScripts {
  readonly files: readonly SiteFile[];
  readonly later: readonly LaterScript[];
}

/** Makes them. The assessment's right answers are said in the format's own words. */
export async function scriptFiles(
  format: Format,
  course: Course,
  { questions }: Site,
  world: World,
): Promise<PackageScripts> {
  const bytes = await world.readBytes(`${world.toolFolder}/runtime/${runtimeFile(format.driver)}`);
  // Written by our own bundler, in the form it is read.
  const runtime = JSON.parse(new TextDecoder().decode(bytes)) as Runtime;
  const { first, later } = runtimeScripts(runtime, partsOf(course, format));
  const parts = later ? [{ path: laterPartsPath, ...later }] : [];
  const quiz = questions ? [quizOf(questions.map((question) => withPatterns(question, format)))] : [];
  const encoder = new TextEncoder();
  return {
    files: [{ path: runtimePath, text: first }, ...parts, ...quiz].map(({ path, text }) => ({
      path,
      body: encoder.encode(text),
      mediaType: "text/javascript",
    })),
    later: [...parts, ...quiz].map(({ path, makes }) => ({ path, makes })),
  };
}

function quizOf(bank: readonly BankQuestion[]): LaterScript & { readonly text: string } {
  const script = quizScript(bank);
  const makes = madeBy(shortHash(script));
  return { path: quizScriptPath, text: `${script}var ${makes}=!0;\n`, makes };
}
