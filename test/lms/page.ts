import { recorded, withFaults, type Faults } from "./faults.ts";
import { Strict12, type Api12, type Record12 } from "./strict12.ts";

/**
 * The launch page of the pretend LMS, in a browser. What it does comes from the address; `test/helpers/lms-server.ts`
 * says what can be asked.
 */
const query = new URLSearchParams(location.search);
const lms = query.get("lms") ?? "strict12";
const learner = query.get("learner") ?? "learner-1";
const who = `lms=${encodeURIComponent(lms)}&learner=${encodeURIComponent(learner)}`;

function number(name: string): number | undefined {
  const value = query.get(name);
  return value === null ? undefined : Number(value);
}

function faults(): Faults {
  const [failCommits, slowMs, truncate, signOutAfter] = ["failCommits", "slowMs", "truncate", "signOutAfter"].map(
    number,
  );
  const throwSet = query.get("throwSet");
  return {
    lie: query.has("lie"),
    html: query.has("html"),
    refuseInitialize: query.has("refuseInitialize"),
    ...(throwSet === null ? {} : { throwSet }),
    ...(failCommits === undefined ? {} : { failCommits }),
    ...(slowMs === undefined ? {} : { slowMs }),
    ...(truncate === undefined ? {} : { truncate }),
    ...(signOutAfter === undefined ? {} : { signOutAfter }),
  };
}

/** Asks the server synchronously, as LMSs do; `undefined` when the browser forbids it while a page is dismissed. */
function ask(method: string, url: string, body?: string): string | undefined {
  try {
    const request = new XMLHttpRequest();
    request.open(method, url, false);
    request.send(body);
    return request.status === 200 ? request.responseText : undefined;
  } catch {
    return undefined;
  }
}

function keep(record: object): boolean {
  const body = JSON.stringify(record);
  if (ask("POST", `/lms/data?${who}`, body) !== undefined) return true;
  // Moodle hands over to a beacon and says "true"; ESR's adapter answers "false".
  return query.get("closing") !== "lost" && navigator.sendBeacon(`/lms/data?${who}`, body);
}

function stored(): Readonly<Record<string, unknown>> | undefined {
  const text = ask("GET", `/lms/data?${who}`);
  const value: unknown = text ? JSON.parse(text) : undefined;
  return typeof value === "object" && value !== null ? { ...value } : undefined;
}

function strict12(): Api12 {
  const record = stored() as Record12 | undefined; // Written by `keep`.
  const mode = query.get("mode");
  const masteryScore = query.get("masteryScore");
  const without = query.get("without");
  return new Strict12({
    keep,
    learner: { id: learner, name: query.get("name") ?? "Lovelace, Ada" },
    credit: query.has("noCredit") ? "no-credit" : "credit",
    ...(record ? { stored: record } : {}),
    ...(mode === "review" || mode === "browse" ? { mode } : {}),
    ...(masteryScore === null ? {} : { masteryScore }),
    ...(without === null ? {} : { without: without.split(",") }),
  });
}

/** scorm-again 3.4, from its script in the page. */
interface ScormAgain extends Api12 {
  loadFromFlattenedJSON(values: object): void;
}

function scormAgain(): Api12 {
  const Maker: unknown = Reflect.get(window, "Scorm12API");
  if (typeof Maker !== "function") throw new Error("scorm-again is not in the page");
  const settings = { lmsCommitUrl: `/lms/data?${who}`, dataCommitFormat: "flattened", autocommit: false, logLevel: 4 };
  const api = Reflect.construct(Maker, [settings]) as ScormAgain; // The script's own class.
  api.loadFromFlattenedJSON({ ...stored(), "cmi.core.student_id": learner, "cmi.core.student_name": "Lovelace, Ada" });
  return api;
}

function install(): void {
  const api = lms === "scorm-again" ? scormAgain() : strict12();
  let calls = 0;
  const visit = document.documentElement.dataset["visit"];
  // Sent in batches: a browser drops requests when hundreds with keepalive are under way. The last go with the page.
  let waiting: object[] = [];
  let closing = false;
  const send = (how: (url: string, body: string) => unknown) => {
    if (waiting.length > 0) how(`/lms/log?${who}`, JSON.stringify(waiting));
    waiting = [];
  };
  const post = (url: string, body: string) => fetch(url, { method: "POST", body }).catch(() => undefined);
  setInterval(() => send(post), 50);
  const logged = recorded(withFaults(api, faults()), (call) => {
    waiting.push({ ...call, visit: Number(visit), number: calls++ });
    if (closing) send((url, body) => navigator.sendBeacon(url, body));
  });
  addEventListener("pagehide", () => {
    closing = true;
    send((url, body) => navigator.sendBeacon(url, body));
  });
  Reflect.set(window, "API", logged);
}

const content = `/lms/frame?depth=${query.get("depth") ?? "0"}`;
if (query.has("lateMs")) setTimeout(install, number("lateMs"));
else if (!query.has("noApi")) install();
if (query.get("window") === "popup") {
  window.open(content, "content", "popup,width=1024,height=768");
} else {
  const frame = document.createElement("iframe");
  frame.name = "content";
  frame.title = "Course";
  frame.src = content;
  document.body.append(frame);
}
