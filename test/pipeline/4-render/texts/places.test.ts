import { beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import * as markdownMessages from "../../../../src/pipeline/4-render/markdown/messages.ts";
import * as pastedMessages from "../../../../src/pipeline/4-render/markdown/pasted/messages.ts";
import { everyField, everyText, shown } from "./every-text.ts";
import type { TextField } from "./text-fields.ts";

interface Mistake {
  /** As an author writes it; `§` is where the message's place begins. */
  readonly written: string;
  /** Where it can be made: in any text, in one that has paragraphs and lists, or in some of those. */
  readonly fields: "all" | "blocks" | "some";
}

/** What each message is about. */
const mistakes: Readonly<Record<string, Mistake>> = {
  BC3003: { written: "As §[@nobody] says.", fields: "all" },
  BC5001: { written: "A §<div> here.", fields: "all" },
  BC5002: { written: "§# One hash", fields: "blocks" },
  BC5003: { written: "## Two\n\n§##### Five hashes", fields: "some" },
  BC5004: { written: "See §[this](javascript:alert).", fields: "all" },
  BC5005: { written: "See §[this](handbook.pdf).", fields: "all" },
  BC5006: { written: "See §[this](#nowhere).", fields: "all" },
  BC5007: { written: "See §![this](post.svg).", fields: "some" },
  BC5020: { written: "A §[word]{.term} here.", fields: "all" },
  BC5030: { written: "The un§**happy**ness.", fields: "all" },
  BC5031: { written: "About §^99m^Tc.", fields: "all" },
  BC5032: { written: "About 5§~10~15.", fields: "all" },
  BC5033: { written: "| a | b |\n|---|---|\n§| 1 | 2 | 3 |", fields: "blocks" },
  BC5034: { written: "§• Wash", fields: "all" },
  BC5035: { written: "§Drug\tDose\tRoute", fields: "all" },
  BC5036: { written: "§##Title", fields: "all" },
  BC5040: { written: "§- a list", fields: "some" },
  BC5042: { written: "See §![this](media/post.svg).", fields: "some" },
  BC5043: { written: "See §![a [b [c] d] e](media/none.svg).", fields: "some" },
  BC5044: { written: "A word§^[and a note].", fields: "some" },
  BC5045: { written: "So $§\\foo$ is.", fields: "all" },
  BC5046: { written: "So §$weight in kilograms$ is.", fields: "all" },
  BC5047: { written: "This is §==important== here.", fields: "all" },
  BC5048: { written: 'See §![this](media/post.svg "Words").', fields: "some" },
};

describe("A54 a message about Markdown", () => {
  let withLists: ReadonlySet<string>;
  beforeAll(async () => {
    withLists = await fieldsWithLists();
  });

  it("has an example here", () => {
    const codes = [...Object.values(markdownMessages), ...Object.values(pastedMessages)].map(({ code }) => code);
    // A prompt without a paragraph is no text with a mistake in it.
    expect(codes.filter((code) => !(code in mistakes) && code !== "BC5041")).toEqual([]);
  });

  it.each(Object.entries(mistakes))("%s stands at its line and column, in every field", async (code, mistake) => {
    const { files, places } = courseWith(mistake.written);
    const found = (await shown(files)).diagnostics.filter((diagnostic) => diagnostic.code === code);
    const seen = new Set(found.map(placeOf));
    expect([...seen].filter((place) => !places.has(place))).toEqual([]);
    const silent = [...places].filter(([place]) => !seen.has(place)).map(([, name]) => name);
    const isSilent = (name: string) => mistake.fields !== "all" && (mistake.fields === "some" || !withLists.has(name));
    expect(silent.filter((name) => !isSilent(name))).toEqual([]);
    if (mistake.fields !== "all") expect(seen.size).toBeGreaterThan(mistake.fields === "some" ? 10 : 60);
  });

  it("has no field left out", () => {
    const { places } = courseWith("§");
    const names = new Set(places.values());
    expect(everyField().filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ["plain", "  Words and\n    more <b>words\n    in lines.\n", "2:10"],
    ["double quotes", '  "Words\\twith \\"escapes\\"\n    and <b>more\\n words."\n', "2:9"],
    ["single quotes", "  'Words it''s\n\n    and <b>more words.'\n", "3:9"],
    ["literal", "  |\n    Words\n\n      more <b>words\n", "4:12"],
    ["literal with a number", "  |2-\n    Words\n     and <b>more\n", "3:10"],
    ["folded", "  >-\n    Words\n    and <b>more\n    words\n", "3:9"],
    ["an anchor", "  &words Words and <b>more\n", "1:27"],
  ])("stands right in a text of the style %s", async (_, yaml, place) => {
    const text = `summary:${yaml.replace(/^ /, "")}title: A\nblocks: [Text.]\n`;
    const { diagnostics } = await shown({ ...everyText(() => undefined), "/c/1.yaml": text });
    const found = diagnostics.filter(({ code }) => code === "BC5001");
    expect(found.map(placeOf)).toEqual([`1.yaml:${place}`]);
  });

  it("stands wherever a part says the same twice, and in a text with a language", async () => {
    const same = "Drink <b>water";
    const text = `title: A
summary: { lang: cy, text: "${same}" }
recap:
  - ${same}
blocks:
  - type: do-dont
    do: [${same}]
    dont:
      - Smoke
      - ${same}
  - ${same}
`;
    const { diagnostics } = await shown({ ...everyText(() => undefined), "/c/1.yaml": text });
    const found = diagnostics.filter(({ code }) => code === "BC5001");
    expect(found.map(placeOf)).toEqual(["2:35", "4:11", "7:16", "10:15", "11:11"].map((place) => `1.yaml:${place}`));
  });
});

function placeOf({ span }: Diagnostic): string {
  return span ? `${span.file}:${span.start.line}:${span.start.column}` : "nowhere";
}

interface CourseWith {
  readonly files: ReturnType<typeof everyText>;
  /** Where the mistake stands, with the name of the field. */
  readonly places: ReadonlyMap<string, string>;
}

/** A course with the mistake in every text, in lines of YAML as people write them. */
function courseWith(written: string): CourseWith {
  const names = new Map<string, string>();
  const write = ({ name, isMarkdown }: TextField, now: unknown) => {
    if (!isMarkdown) return undefined;
    const mark = `k${names.size}k`;
    names.set(mark, name);
    const blanks = name.endsWith("cloze/text") ? ` ${String(now)}` : "";
    return `Words ${mark}.\n\n${written.replace("§", "")}\n\nEnd${blanks}`;
  };
  const files = everyText(write, (value) => stringify(value, { lineWidth: 0 }));
  const before = (written.split("§")[0] ?? "").split("\n");
  const places = Object.entries(files).flatMap(([path, text]) => {
    const lines = typeof text === "string" ? text.split("\n") : [];
    return lines.flatMap((line, index) => {
      const name = names.get(/Words (k\d+k)\./.exec(line)?.[1] ?? "");
      if (name === undefined) return [];
      const at = index + 1 + before.length;
      const indent = /^ */.exec(lines[at] ?? "")?.[0].length ?? 0;
      return [[`${path.slice(3)}:${at + 1}:${indent + (before.at(-1) ?? "").length + 1}`, name] as const];
    });
  });
  return { files, places: new Map(places) };
}

/** The fields whose texts may have paragraphs and lists. */
async function fieldsWithLists(): Promise<ReadonlySet<string>> {
  const names = new Map<string, string>();
  const write = ({ name, isMarkdown }: TextField, now: unknown) => {
    if (!isMarkdown) return undefined;
    const mark = `k${names.size}k`;
    names.set(mark, name);
    return `Words\n\n- ${mark}\n\nEnd ${name.endsWith("cloze/text") ? String(now) : ""}`;
  };
  const { html } = await shown(everyText(write));
  return new Set([...html.matchAll(/<li>(k\d+k)<\/li>/g)].map(([, mark = ""]) => names.get(mark) ?? ""));
}
