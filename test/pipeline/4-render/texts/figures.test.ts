import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { everyField, everyText, shown } from "./every-text.ts";
import type { TextField, Write } from "./text-fields.ts";

const figures = readFileSync(new URL("figures.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");

/** Of all of them, two may be meant as high or low, so they are named. */
const betweenDigits = ["~10~", "^3^"].map(
  (written) => `BC5032 “${written}” stands between digits, so it is shown as it is written.`,
);

/** Each field's texts, with marks by which they are found again. */
interface Written {
  readonly write: Write;
  readonly texts: Map<string, { readonly name: string; readonly passages: readonly string[] }>;
}

describe("A44 a figure", () => {
  it("has a field to stand in, whatever takes text", () => {
    const names = new Set<string>();
    everyText(({ name }) => void names.add(name));
    expect(everyField().filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ["begins", (figure: string, mark: string) => (/^[-+*>:#]$/.test(figure) ? figure : `${figure} ${mark}`)],
    ["ends", (figure: string, mark: string) => `${mark} ${figure}`],
    ["is all of", (figure: string) => figure],
  ])("that %s a passage of Markdown is shown as it is typed, in every field", async (_, join) => {
    const { write, texts } = markdown(join);
    const { html, diagnostics } = await shown(everyText(write));
    const problems = diagnostics.filter(({ code }) => code.startsWith("BC5") && code !== "BC5021");
    expect([...new Set(problems.map(({ code, text }) => `${code} ${text}`))]).toEqual(betweenDigits);
    const seen = linesOf(html);
    const places = new Map(seen.map((line, index) => [/k\d+k/.exec(line)?.[0] ?? "", index] as const).toReversed());
    const found = new Set<string>();
    const lost = [...texts].flatMap(([mark, { name, passages }]) => {
      const place = places.get(mark);
      if (place === undefined) return [];
      found.add(name);
      // Words for a button or a picture stand in one line.
      if (seen[place]?.includes(` ${passages.join(" ")} End`)) return [];
      const near = new Set(seen.slice(place, place + 4 * passages.length));
      return passages.filter((passage) => !near.has(passage)).map((passage) => `${name} ${mark}: ${passage}`);
    });
    expect(lost).toEqual([]);
    // A text alternative without a picture is not shown, but that of another part is.
    expect([...texts.values()].map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
  });
});

describe("A44 a figure in a line of plain words", () => {
  it("is shown as it is typed, in every field that takes one", async () => {
    const next = new Map<string, number>();
    for (let round = 0; round < 20; round++) {
      const lines = new Map<string, string>();
      const write = ({ name, isMarkdown, limit }: TextField) => {
        if (isMarkdown || settings.includes(name)) return undefined;
        const line = lineOfFigures(`k${lines.size}k`, next.get(name) ?? 0, limit);
        next.set(name, (next.get(name) ?? 0) + line.split(between).length - 1);
        lines.set(line, name);
        return line;
      };
      const { html } = await shown(everyText(write));
      const seen = linesOf(html).join("\n");
      const lost = [...lines].filter(([line]) => !seen.includes(line)).map(([line, name]) => `${name}: ${line}`);
      expect(lost.filter((found) => !elsewhere.test(found))).toEqual([]);
    }
    // A title of two hundred characters has taken all of them by then.
    expect(next.get("course/title")).toBeGreaterThan(figures.length);
  });
});

const between = " ¦ ";

/** Words of the format's own, written like titles. */
const settings = ["course/theme", "session/blocks/embed/site"];
/** What records say, and pages do not. */
const elsewhere = /^(?:course\/licence|glossary\/terms\/also):/;

/** Figures side by side, from the given one on, as many as a line takes. */
function lineOfFigures(mark: string, first: number, limit: number): string {
  let line = mark;
  for (let index = first; ; index++) {
    const longer = `${line}${between}${figures[index % figures.length] ?? ""}`;
    if (longer.length > limit) return line;
    line = longer;
  }
}

/** All figures, each a passage of its own; a passage of words before and after keeps what the page adds away. */
function markdown(join: (figure: string, mark: string) => string): Written {
  const texts: Written["texts"] = new Map();
  const names = new Set<string>();
  const write = ({ name, isMarkdown }: TextField, now: unknown) => {
    // One part of each kind is enough: what is written in the second goes the same way.
    if (!isMarkdown || names.has(name)) return undefined;
    names.add(name);
    const mark = `k${texts.size}k`;
    const passages = figures.map((figure) => join(figure, mark));
    texts.set(mark, { name, passages });
    const blanks = name.endsWith("cloze/text") ? String(now) : "";
    return [`Begin ${mark}`, ...passages, `End ${blanks}`].join("\n\n");
  };
  return { write, texts };
}

/** The lines of a page as a reader sees them, and the words of its attributes. */
function linesOf(html: string): readonly string[] {
  const inline = /<\/?(?:a|abbr|b|code|em|i|s|span|strong|sub|sup)\b[^>]*>/g;
  // An address is a link, and says where it opens.
  const text = html
    .replaceAll('<span class="vh"> (opens in a new tab)</span>', "")
    .replace(inline, "")
    .replace(/<[^>]*>/g, "\n");
  const attributes = [...html.matchAll(/ [a-z-]+="([^"]*)"/g)].map(([, value = ""]) => value);
  return [...text.split("\n"), ...attributes].map((line) => plain(line).trim());
}

function plain(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return { amp: "&", lt: "<", gt: ">", quot: '"' }[name] ?? whole;
  });
}
