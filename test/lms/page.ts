import { tried } from "../../src/runtime/tried.ts";
import { Esr } from "./esr.ts";
import { recorded, withFaults } from "./faults.ts";
import { Ilias, type IliasRecord } from "./ilias.ts";
import { LearningHub, type HubRecord } from "./learning-hub.ts";
import { Moodle, type MoodleRecord } from "./moodle.ts";
import type { Api12 } from "./parts/data-model.ts";
import { launchOptions } from "./parts/launch-options.ts";
import { by12, by2004 } from "./scorm2004/names.ts";
import { serverLine, whoseData } from "./parts/server-line.ts";
import { MoodlePlayer2004 } from "./scorm2004/moodle-player.ts";
import type { Api2004, Record2004 } from "./scorm2004/strict2004.ts";
import { deliver, endingVisits, type CourseRecord, type Sequencer } from "./units/sequencing.ts";
import { Strict12, type Record12 } from "./strict12.ts";

/** The launch page of the pretend LMS, in a browser. What it does comes from the address: see README.md. */
const options = launchOptions(location.search);
const line = serverLine(options);
const { lms, learner, masteryScore } = options;
const who = whoseData(options);
const mastery = masteryScore === undefined ? {} : { masteryScore };

function strict12(): Api12 {
  const stored = line.load() as Record12 | undefined; // Written by `keep`.
  const { mode, credit, without } = options;
  return new Strict12({ keep: line.keep, learner, mode, credit, without, ...mastery, ...(stored ? { stored } : {}) });
}

function moodle(): Api12 {
  const stored = line.load() as MoodleRecord | undefined;
  const { standards, rule, attempts, force, mode, signedIn } = options;
  // Seen: at each login (core/storage_validation). sessionStorage and IndexedDB are not touched.
  if (!signedIn) tried(() => localStorage.clear());
  let isClosing = false;
  addEventListener("pagehide", () => (isClosing = true));
  // Seen: while the player's page is dismissed it does not even try a request.
  const ask = (message: object) => (isClosing ? undefined : line.post(JSON.stringify(message)));
  const beacon = (message: object) => void (options.closing === "lost" || line.beacon(JSON.stringify(message)));
  const teacher = { standards, rule, attempts, force, mode };
  return new Moodle({ ask, beacon, learner, ...teacher, ...mastery, ...(stored ? { stored } : {}) });
}

/** One object for all units: another is put into the frame by the list of units, here `openUnit`. */
function moodle2004(): Api12 {
  if (!options.signedIn) tried(() => localStorage.clear());
  let now = options.sco ?? "";
  const lines = new Map<string, { readonly keep: (record: object) => boolean; readonly stored: unknown }>();
  const lineOf = (unit: string) => {
    const known = lines.get(unit);
    if (known) return known;
    const server = serverLine({ ...options, sco: unit === "" ? undefined : unit });
    // Seen: a request that throws, as it does while a frame goes, is followed by a beacon and by "true".
    const keep = (record: object) =>
      server.ask(JSON.stringify(record)) !== undefined || server.beacon(JSON.stringify(record)) || true;
    const made = { keep, stored: server.load() };
    lines.set(unit, made);
    return made;
  };
  Reflect.set(window, "openUnit", (unit: string) => {
    now = unit;
    // Source (module.js): the frame that is there goes, another one comes.
    document.querySelector("iframe")?.remove();
    addFrame(`/package/${unit}`);
  });
  return by12(
    new MoodlePlayer2004({
      unitNow: () => now,
      storedAtLoad: (unit) => lineOf(unit).stored as Record2004 | undefined, // Written by `keep`.
      keep: (unit, record) => lineOf(unit).keep(record),
      unit: { learner, mode: options.mode },
    }),
  );
}

function learningHub(): Api12 {
  const stored = line.load() as HubRecord | undefined;
  const ask = (record: object) => line.post(JSON.stringify(record))?.status ?? 0;
  const beacon = (record: object) => line.beacon(JSON.stringify(record));
  const tell = (text: string) => alert(text);
  return new LearningHub({ ask, beacon, alert: tell, learner, ...mastery, ...(stored ? { stored } : {}) });
}

function ilias(): Api12 {
  const stored = line.load() as IliasRecord | undefined;
  const { autoReview } = options;
  let isClosing = false;
  addEventListener("pagehide", () => (isClosing = true));
  const ask = (message: object) => line.ask(JSON.stringify(message)) !== undefined;
  const isLost = () => isClosing && options.closing === "lost";
  const beacon = (message: object) => void (isLost() || line.beacon(JSON.stringify(message)));
  // Its script looks what event the course's frame is in.
  const eventNow = () => {
    const frame = document.querySelector("iframe")?.contentWindow;
    const event: unknown = frame && Reflect.get(frame, "event");
    return typeof event === "object" && event !== null ? String(Reflect.get(event, "type")) : undefined;
  };
  return new Ilias({ ask, beacon, eventNow, learner, autoReview, ...mastery, ...(stored ? { stored } : {}) });
}

function esr(): Api12 {
  const api = new Esr({
    ask: line.ask,
    queue: line.queue,
    alert: (text) => alert(text),
    learner,
    autoCommit: options.autoCommit,
  });
  // The player's exit button: the course's frame is blanked, and what it does in `pagehide` is all it can do.
  addEventListener("message", ({ data }) => {
    if (data !== "forceFinish") return;
    api.forceFinish();
    document.querySelector("iframe")?.setAttribute("src", "/lms/blank");
  });
  return api;
}

/** scorm-again 3.4, from its scripts in the page. */
interface ScormAgain {
  loadFromFlattenedJSON(values: object): void;
}

function scormAgain(maker: string, more: object = {}): object {
  const Maker: unknown = Reflect.get(window, maker);
  if (typeof Maker !== "function") throw new Error("scorm-again is not in the page");
  const settings = {
    lmsCommitUrl: `/lms/data?${who}`,
    dataCommitFormat: "flattened",
    autocommit: false,
    logLevel: 4,
    ...more,
  };
  return Reflect.construct(Maker, [settings]) as object;
}

function again12(): Api12 {
  const api = scormAgain("Scorm12API") as ScormAgain & Api12; // The script's own class.
  api.loadFromFlattenedJSON({ ...kept(), "cmi.core.student_id": learner.id, "cmi.core.student_name": learner.name });
  return api;
}

function again2004(): Api12 {
  const api = scormAgain("Scorm2004API") as ScormAgain & Api2004; // The script's own class.
  api.loadFromFlattenedJSON({ ...kept(), "cmi.learner_id": learner.id, "cmi.learner_name": learner.name });
  return by12(api);
}

/** The same for one SCO of several, with an activity tree, which the server has read from the manifest. */
function sequenced2004(): Api12 {
  const { item, activityTree } = JSON.parse(document.documentElement.dataset["sequencing"] ?? "") as {
    readonly item: string;
    readonly activityTree: object;
  }; // Written by `launchPage`.
  const sequencing = { activityTree, autoRollupOnCMIChange: true, validateNavigationRequests: true };
  const api = scormAgain("Scorm2004API", { sequencing }) as ScormAgain & Sequencer; // The script's own class.
  const course = serverLine({ ...options, sco: undefined });
  const before = course.load() as CourseRecord | undefined; // Written below.
  if (!deliver(api, item, before)) {
    document.body.innerHTML = "<h1>Not open yet</h1>";
    throw new Error("sequencing does not deliver this unit");
  }
  api.loadFromFlattenedJSON({ ...kept(), "cmi.learner_id": learner.id, "cmi.learner_name": learner.name });
  return by12(endingVisits(api, before, course.keep));
}

function kept(): object {
  const stored = line.load();
  return typeof stored === "object" && stored !== null ? stored : {};
}

const kinds: Readonly<Record<string, () => Api12>> = {
  strict12,
  hostile: strict12,
  moodle,
  "moodle-2004": moodle2004,
  esr,
  "learning-hub": learningHub,
  ilias,
  "scorm-again": again12,
  "scorm-again-2004": () => (options.sco === undefined ? again2004() : sequenced2004()),
};

function install(apiName: string): void {
  const api = kinds[lms]?.();
  if (!api) throw new Error(`no pretend LMS ${lms}`);
  let calls = 0;
  const visit = document.documentElement.dataset["visit"];
  // Sent in batches: a browser drops requests when hundreds with keepalive are under way. The last go with the page.
  let waiting: object[] = [];
  let closing = false;
  const send = (how: (url: string, body: string) => unknown) => {
    if (waiting.length > 0) how(`/lms/log?${who}`, JSON.stringify(waiting));
    waiting = [];
  };
  let sending: Promise<unknown> = Promise.resolve();
  const post = (url: string, body: string) => {
    const sent = fetch(url, { method: "POST", body }).catch(() => undefined);
    sending = Promise.all([sending, sent]);
  };
  setInterval(() => send(post), 50);
  // For tests that ask what has *not* been called: see `Lesson.heard`.
  Reflect.set(window, "logHasArrived", () => {
    send(post);
    return sending;
  });
  const logged = recorded(withFaults(api, options.faults), (call) => {
    waiting.push({ ...call, visit: Number(visit), number: calls++ });
    if (closing) send((url, body) => navigator.sendBeacon(url, body));
  });
  addEventListener("pagehide", () => {
    closing = true;
    send((url, body) => navigator.sendBeacon(url, body));
  });
  if (lms.endsWith("-2004")) Reflect.set(window, "API_1484_11", by2004(logged));
  else Reflect.set(window, apiName, logged);
}

/** Where the course is: on this host, on one of another name, or here again beneath a frame from there. */
function contentAddress(): string {
  const other = `${location.protocol}//localhost:${location.port}`;
  const sco = options.sco === undefined ? "" : `&sco=${options.sco}`;
  const frames = `/lms/frame?depth=${options.depth}&lms=${lms}${sco}`;
  if (options.frame === "foreign") return `${other}${frames}`;
  if (options.frame !== "between") return frames;
  return `${other}/lms/frame?depth=1&to=${encodeURIComponent(location.origin + frames)}`;
}

const { apiName, lateMs } = options;
if (apiName !== undefined) {
  const letApiIn = (): void => install(apiName);
  if (lateMs === "told") Reflect.set(window, "letApiIn", letApiIn);
  else if (lateMs === undefined) letApiIn();
  else setTimeout(letApiIn, lateMs);
}
if (options.window === "popup") {
  window.open(contentAddress(), "content", "popup,width=1024,height=768");
} else {
  addFrame(contentAddress());
}

function addFrame(address: string): void {
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
}
