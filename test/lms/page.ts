import type { Api12 } from "../../src/tools/preview/fake-lms/scorm/data-model.ts";
import { by12 } from "../../src/tools/preview/fake-lms/scorm/scorm2004/names.ts";
import type { Api2004 } from "../../src/tools/preview/fake-lms/scorm/scorm2004/strict2004.ts";
import { openLaunchPage } from "../../src/tools/preview/browser/launch/launch-page.ts";
import { scormLmss, type Desk, type ScormLms } from "../../src/tools/preview/browser/launch/scorm-lmss.ts";
import { serverLine, whoseData } from "../../src/tools/preview/browser/launch/server-line.ts";
import { deliver, endingVisits, type CourseRecord, type Sequencer } from "./units/sequencing.ts";

/** scorm-again 3.4, from its scripts in the page. */
interface ScormAgain {
  loadFromFlattenedJSON(values: object): void;
}

function scormAgain({ options }: Desk, maker: string, more: object = {}): object {
  const Maker: unknown = Reflect.get(window, maker);
  if (typeof Maker !== "function") throw new Error("scorm-again is not in the page");
  const settings = {
    lmsCommitUrl: `/lms/data?${whoseData(options)}`,
    dataCommitFormat: "flattened",
    autocommit: false,
    logLevel: 4,
    ...more,
  };
  return Reflect.construct(Maker, [settings]) as object;
}

const again12: ScormLms = (desk) => {
  const { learner } = desk.options;
  const api = scormAgain(desk, "Scorm12API") as ScormAgain & Api12; // The script's own class.
  api.loadFromFlattenedJSON({
    ...kept(desk),
    "cmi.core.student_id": learner.id,
    "cmi.core.student_name": learner.name,
  });
  return api;
};

const again2004: ScormLms = (desk) => {
  if (desk.options.sco !== undefined) return sequenced2004(desk);
  const api = scormAgain(desk, "Scorm2004API") as ScormAgain & Api2004; // The script's own class.
  api.loadFromFlattenedJSON(valuesOf(desk));
  return by12(api);
};

/** The same for one SCO of several, with an activity tree, which the server has read from the manifest. */
const sequenced2004: ScormLms = (desk) => {
  const { item, activityTree } = JSON.parse(document.documentElement.dataset["sequencing"] ?? "") as {
    readonly item: string;
    readonly activityTree: object;
  }; // Written by `launchPage`.
  const sequencing = { activityTree, autoRollupOnCMIChange: true, validateNavigationRequests: true };
  const api = scormAgain(desk, "Scorm2004API", { sequencing }) as ScormAgain & Sequencer; // The script's own class.
  const course = serverLine({ ...desk.options, sco: undefined });
  const before = course.load() as CourseRecord | undefined; // Written below.
  if (!deliver(api, item, before)) {
    document.body.innerHTML = "<h1>Not open yet</h1>";
    throw new Error("sequencing does not deliver this unit");
  }
  api.loadFromFlattenedJSON(valuesOf(desk));
  return by12(endingVisits(api, before, course.keep));
};

function valuesOf(desk: Desk): object {
  const { learner } = desk.options;
  return { ...kept(desk), "cmi.learner_id": learner.id, "cmi.learner_name": learner.name };
}

function kept({ line }: Desk): object {
  const stored = line.load();
  return typeof stored === "object" && stored !== null ? stored : {};
}

openLaunchPage({ ...scormLmss, "scorm-again": again12, "scorm-again-2004": again2004 });
