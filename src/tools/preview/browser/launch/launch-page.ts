import { recorded, withFaults, type Faults } from "../../fake-lms/scorm/faults.ts";
import { by2004 } from "../../fake-lms/scorm/scorm2004/names.ts";
import { callLog, type CallLog } from "./call-log.ts";
import { addFrame, contentAddress } from "./course-frame.ts";
import { launchOptions, type LaunchOptions } from "./launch-options.ts";
import type { Desk, ScormLms } from "./scorm-lmss.ts";
import { serverLine, whoseData } from "./server-line.ts";

/** What goes on in a launch page: for who watches it. */
export interface LaunchPage {
  readonly options: LaunchOptions;
  readonly log: CallLog;
  /** From now on the API has these faults and no others. */
  setFaults(faults: Faults): void;
}

/**
 * The launch page of a pretend LMS of SCORM, in a browser: an API object, and the course in a frame or a window. What it does comes
 * from the address: see test/lms/README.md.
 */
export function openLaunchPage(lmss: Readonly<Record<string, ScormLms>>): LaunchPage {
  const options = launchOptions(location.search);
  const log = callLog(`/lms/log?${whoseData(options)}`, Number(document.documentElement.dataset["visit"]));
  let faults = options.faults;
  const { apiName, lateMs } = options;
  if (apiName !== undefined) {
    const letApiIn = (): void => install(lmss, options, apiName, log, () => faults);
    if (lateMs === "told") Reflect.set(window, "letApiIn", letApiIn);
    else if (lateMs === undefined) letApiIn();
    else setTimeout(letApiIn, lateMs);
  }
  if (options.window === "popup") window.open(contentAddress(options), "content", "popup,width=1024,height=768");
  else addFrame(contentAddress(options), options);
  return { options, log, setFaults: (next) => void (faults = next) };
}

function install(
  lmss: Readonly<Record<string, ScormLms>>,
  options: LaunchOptions,
  apiName: string,
  log: CallLog,
  faults: () => Faults,
): void {
  const api = lmss[options.lms]?.(deskOf(options));
  if (!api) throw new Error(`no pretend LMS ${options.lms}`);
  const logged = recorded(withFaults(api, faults, wait), log.add, log.begin);
  if (options.lms.endsWith("-2004")) Reflect.set(window, "API_1484_11", by2004(logged));
  else Reflect.set(window, apiName, logged);
}

function deskOf(options: LaunchOptions): Desk {
  const { masteryScore } = options;
  return { options, line: serverLine(options), mastery: masteryScore === undefined ? {} : { masteryScore } };
}

/** Blocks, as an LMS that asks its server synchronously does. A request, because a test may hold the clock. */
function wait(ms: number): void {
  if (ms <= 0) return;
  const request = new XMLHttpRequest();
  try {
    request.open("GET", `/lms/slow?ms=${ms}`, false);
    request.send();
  } catch {
    // Forbidden while a page is dismissed: then there is nothing to wait for.
  }
}
