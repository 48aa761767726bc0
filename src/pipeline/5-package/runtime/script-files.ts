import { scriptMark } from "../../../contract/script-marks.ts";
import type { Format } from "../../../formats/define.ts";
import { runtimePath } from "../../../formats/file-list.ts";
import type { Course } from "../../../model/course.ts";
import type { Site, SiteFile } from "../../../model/site.ts";
import { recalled } from "../../../model/memory.ts";
import type { World } from "../../../model/world.ts";
import { shortHash } from "../../files/short-hash.ts";
import { withPatterns } from "../../4-render/page-data.ts";
import { quizScript, quizScriptPath } from "../../4-render/quiz-script.ts";
import { pluginsOf } from "./plugins.ts";
import { runtimeFile, runtimeScript, type Runtime } from "./scripts.ts";

/** The scripts of a package, each with its mark (`contract/script-marks.ts`). `quiz` where the course has an assessment. */
export interface PackageScripts {
  readonly runtime: MarkedScript;
  readonly quiz?: MarkedScript;
}

export interface MarkedScript {
  readonly file: SiteFile;
  readonly mark: string;
}

/** Makes them. The assessment's right answers are said in the format's own words. */
export async function packageScripts(
  format: Format,
  course: Course,
  { questions }: Site,
  world: World,
): Promise<PackageScripts> {
  const bytes = await world.readBytes(`${world.toolFolder}/runtime/${runtimeFile(format.driver)}`);
  // Written by our own bundler, in the form it is read.
  const runtime = () => JSON.parse(new TextDecoder().decode(bytes)) as Runtime;
  const plugins = pluginsOf(course, format);
  const shelf = world.memory?.shelf<MarkedScript>("scripts");
  const bank = questions?.map((question) => withPatterns(question, format));
  return {
    runtime: recalled(shelf, runtimePath, JSON.stringify([format.driver, plugins]), () =>
      marked(runtimePath, (mark) => `${mark}${runtimeScript(runtime(), plugins)}`),
    ),
    ...(bank
      ? {
          quiz: recalled(shelf, quizScriptPath, JSON.stringify(bank), () =>
            marked(quizScriptPath, (mark) => `${quizScript(bank)}${mark}`),
          ),
        }
      : {}),
  };
}

/** The mark goes where the script would have an empty text, of which it is the hash. */
function marked(path: string, scriptWith: (mark: string) => string): MarkedScript {
  const mark = scriptMark(shortHash(scriptWith("")));
  const body = new TextEncoder().encode(scriptWith(`var ${mark}=!0;\n`));
  return { file: { path, body, mediaType: "text/javascript" }, mark };
}
