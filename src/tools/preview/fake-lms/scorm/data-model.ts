import { arrays, children, patternOf, type Model12 } from "./model12.ts";

/** The functions of SCORM 1.2 RTE 3.3, with what LMSs were seen to answer: text, booleans, anything. */
export interface Api12 {
  LMSInitialize(argument: string): unknown;
  LMSFinish(argument: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: string): unknown;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

/** Error code and value. */
export type Reading = readonly [error: string, value: string];

/** Elements and values of one session: reading and writing by the rules of RTE 3.4, without any life cycle. */
export class DataModel12 {
  readonly values: Map<string, string>;
  readonly #model: Model12;
  readonly #isMissing: (element: string) => boolean;

  /** What `isMissing` says yes to answers 401. */
  constructor(model: Model12, values: Iterable<readonly [string, string]>, isMissing: (element: string) => boolean) {
    this.#model = model;
    this.values = new Map(values);
    this.#isMissing = isMissing;
  }

  read(element: string): Reading {
    if (element === "cmi._version") return ["0", "3.4"];
    if (this.#isMissing(element)) return ["401", ""];
    const [, parent, keyword] = /^(.*)\.(_children|_count)$/.exec(element) ?? [];
    if (parent !== undefined) return this.#keyword(parent, keyword);
    const known = this.#model[patternOf(element)];
    if (!known) return ["201", ""];
    if (known.access === "write") return ["404", ""];
    return this.#isBeyond(element, (count) => count - 1) ? ["201", ""] : ["0", this.values.get(element) ?? ""];
  }

  /** Error code; "0" when the value was taken. */
  write(element: string, value: string): string {
    const refusal = this.#refusalOf(element, value);
    if (refusal === undefined) this.values.set(element, value);
    return refusal ?? "0";
  }

  #keyword(parent: string, keyword: string | undefined): Reading {
    const pattern = patternOf(parent);
    if (keyword === "_count") return arrays.includes(pattern) ? ["0", String(this.#countOf(parent))] : ["203", ""];
    const list = children[pattern];
    if (list === undefined) return ["202", ""];
    const present = list.split(",").filter((name) => !this.#isMissing(`${parent}.${name}`));
    return ["0", present.join(",")];
  }

  #refusalOf(element: string, value: string): string | undefined {
    if (/\._(children|count|version)$/.test(element)) return "402";
    if (this.#isMissing(element)) return "401";
    const known = this.#model[patternOf(element)];
    if (!known || this.#isBeyond(element, (count) => count)) return "201";
    if (known.access === "read") return "403";
    const record = /^cmi\.(?:interactions|objectives)\.\d+/.exec(element)?.[0];
    const isFirst = record === undefined || element === `${record}.id` || this.values.has(`${record}.id`);
    if (!isFirst) return "201";
    const taken = typeof value === "string" && known.check?.(value, (field) => this.values.get(`${record}.${field}`));
    return taken ? undefined : "405";
  }

  #isBeyond(element: string, most: (count: number) => number): boolean {
    const indexes = [...element.matchAll(/\.(\d+)(?=\.|$)/g)];
    return indexes.some((found) => Number(found[1]) > most(this.#countOf(element.slice(0, found.index))));
  }

  #countOf(array: string): number {
    const names = [...this.values.keys()].filter((name) => name.startsWith(`${array}.`));
    return new Set(names.map((name) => name.slice(array.length + 1).split(".")[0])).size;
  }
}

/** Two times of the form `HHHH:MM:SS.SS`. */
export function sumOfTimes(total: string | undefined, session: string | undefined): string {
  const seconds = secondsOf(total) + secondsOf(session);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const text = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"));
  return [...text, (seconds % 60).toFixed(2).padStart(5, "0")].join(":");
}

function secondsOf(time: string | undefined): number {
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? "").split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** What an LMS says of an error: nothing a course should rely on. */
export function errorWords(code: string): string {
  return code === "0" ? "No error" : `Error ${code}`;
}
