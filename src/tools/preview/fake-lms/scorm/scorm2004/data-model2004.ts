import { patternOf } from "../model12.ts";
import type { Reading } from "../data-model.ts";
import { arrays, children, model } from "./model2004.ts";

/** Elements and values of one session: reading and writing by the rules of RTE 3.1.7 and 4.2. */
export class DataModel2004 {
  readonly values: Map<string, string>;

  constructor(values: Iterable<readonly [string, string]>) {
    this.values = new Map(values);
  }

  read(element: string): Reading {
    if (element === "cmi._version") return ["0", "1.0"];
    const [, parent, keyword] = /^(.*)\.(_children|_count)$/.exec(element) ?? [];
    if (parent !== undefined) return this.#keyword(parent, keyword);
    const known = model[patternOf(element)];
    if (!known) return ["401", ""];
    if (known.access === "write") return ["405", ""];
    if (this.#isBeyond(element, (count) => count - 1)) return ["301", ""];
    const value = this.values.get(element);
    // 403: normal for whatever was never set (RTE 3.1.7.6).
    return value === undefined ? ["403", ""] : ["0", value];
  }

  /** Error code; "0" when the value was taken. */
  write(element: string, value: string): string {
    const refusal = this.#refusalOf(element, value);
    if (refusal === undefined) this.values.set(element, value);
    return refusal ?? "0";
  }

  #keyword(parent: string, keyword: string | undefined): Reading {
    const pattern = patternOf(parent);
    if (keyword === "_count") return arrays.includes(pattern) ? ["0", String(this.#countOf(parent))] : ["301", ""];
    const list = children[pattern];
    return list === undefined ? ["301", ""] : ["0", list];
  }

  #refusalOf(element: string, value: string): string | undefined {
    if (/\._(children|count|version)$/.test(element)) return "404";
    const known = model[patternOf(element)];
    if (!known) return "401";
    if (known.access === "read") return "404";
    if (this.#isBeyond(element, (count) => count)) return "351";
    const record = /^cmi\.(?:interactions|objectives)\.\d+/.exec(element)?.[0];
    if (record !== undefined && element !== `${record}.id` && !this.values.has(`${record}.id`)) return "408";
    if (/\.(learner_response|pattern)$/.test(element) && !this.values.has(`${record}.type`)) return "408";
    if (/^cmi\.objectives\.\d+\.id$/.test(element) && this.#isTaken(element, value)) return "351";
    if (known.check?.(value, (field) => this.values.get(`${record}.${field}`))) return undefined;
    return known.isRange && !Number.isNaN(Number(value)) ? "407" : "406";
  }

  /** An id of an objective is unique and does not change (RTE 4.2.17). */
  #isTaken(element: string, value: string): boolean {
    const own = this.values.get(element);
    const others = [...this.values].filter(([name]) => /^cmi\.objectives\.\d+\.id$/.test(name) && name !== element);
    return (own !== undefined && own !== value) || others.some(([, id]) => id === value);
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
