import { examplesOf, noExampleOf, type Entry } from "../../../catalogue.ts";

/** The first digits of a code, and who speaks. */
const areas: readonly (readonly [start: string, title: string])[] = [
  ["BC10", "Reading YAML"],
  ["BC11", "The files of a course"],
  ["BC20", "Keys and values"],
  ["BC2", "Questions and blocks"],
  ["BC30", "Ids, references, the lock, what is stored of a learner"],
  ["BC3", "Pictures, films, languages, rules"],
  ["BC4", "Rules"],
  ["BC5", "Pages, themes and templates"],
  ["BC60", "Packages"],
  ["BC61", "SCORM 1.2"],
  ["BC62", "SCORM 2004"],
  ["BC63", "cmi5"],
  ["BC64", "xAPI"],
  ["BC65", "Packages that are compared"],
  ["BC9", "The command line"],
];

/** Every message by its code: what it says, what to do, why, and what is wrong and right. */
export function diagnosticReference(catalogue: readonly Entry[]): string {
  const areaOf = ({ code }: Entry) => areas.find(([start]) => code.startsWith(start))?.[1];
  return `\n${areas
    .map(([, title]) => ({ title, entries: catalogue.filter((entry) => areaOf(entry) === title) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => `## ${title}\n\n${entries.map(section).join("")}`)
    .join("")}`;
}

function section(entry: Entry): string {
  const { code, name, severity, text, fix, why } = entry;
  const way = /^\{\w+\}$/.test(fix) ? "What to do depends on the place; the message says it." : shown(fix);
  return `### ${code}\n\n\`${name}\`, ${severity}. **${shown(text)}** ${way}\n\n${escaped(why)}\n\n${exampleText(entry)}`;
}

function exampleText(entry: Entry): string {
  const examples = examplesOf(entry);
  if (!examples) return `No example: ${escaped(noExampleOf(entry) ?? "there is none.")}\n\n`;
  if (examples.isRule)
    return `A rule: [what is wrong, what is right, and how to answer for it](rules.md#${entry.name}).\n\n`;
  return `Wrong:\n\n${fence(examples.wrong)}\nRight:\n\n${fence(examples.right)}\n`;
}

function fence(files: Readonly<Record<string, string>>): string {
  const texts = Object.entries(files).map(([path, text]) => `# ${path}\n${text}`);
  const ticks = texts.some((text) => text.includes("```")) ? "````" : "```";
  return `${ticks}yaml\n${texts.join("\n")}${ticks}\n`;
}

/** `{path}` is a value of the place where it is said. */
function shown(text: string): string {
  return escaped(text.replace(/\{(\w+)\}/g, "‹$1›"));
}

/** What Markdown would take for HTML or for emphasis, outside of code. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<*_[\]]/g, (sign) => `\\${sign}`)))
    .join("");
}
