import { catalogue } from "../../../catalogue.ts";
import { blockKinds } from "../../../content/blocks/index.ts";
import { fallbackLanguage, languages } from "../../../content/languages/index.ts";
import { questionKinds } from "../../../content/questions/index.ts";
import { formats } from "../../../formats/index.ts";
import { profiles } from "../../../formats/profiles.ts";
import { rules } from "../../../lint/index.ts";
import { courseSchemas } from "../../../pipeline/2-validate/schemas.ts";
import { packagesNamed } from "../library/bundled-packages.ts";
import { blockReference } from "./block-reference.ts";
import { diagnosticReference } from "./diagnostic-reference.ts";
import { guidePassages } from "./guide-passages.ts";
import { keyRows } from "./key-rows.ts";
import { keyTable, neededFirst } from "./key-table.ts";
import { questionReference } from "./question-reference.ts";
import { ruleReference, ruleRow } from "./rule-reference.ts";
import { wordRows } from "./word-rows.ts";

/** The files that have marked passages. */
export const documents = [
  "README.md",
  "NOTICE",
  "docs/administrators.md",
  "docs/blocks.md",
  "docs/diagnostics.md",
  "docs/files.md",
  "docs/learner-state.md",
  "docs/questions.md",
  "docs/rules.md",
  "docs/wording.md",
];

/** What the tables are made from, beside the registries. */
export interface DocsInput {
  readonly packageLock: string;
  /** `dist/lib/licences.txt`. */
  readonly licences: string;
}

type Row = readonly string[];

/** The text between `begin: <name>` and `end: <name>`, by name. */
export function docsTables({ packageLock, licences }: DocsInput): ReadonlyMap<string, string> {
  return new Map([
    ["diagnostic-reference", diagnosticReference(catalogue)],
    ...guidePassages(),
    ["blocks", table(["Block", "What it is"], blockKinds.map(kindRow))],
    ["block-reference", blockReference(blockKinds)],
    ["question-reference", questionReference(questionKinds)],
    // The keys of locales are the words themselves: docs/wording.md has them.
    ...courseSchemas()
      .filter(({ name }) => name !== "locale")
      .map(({ name, schema }) => [`keys-${name}`, `\n${keyTable(neededFirst(keyRows(schema)))}\n`] as const),
    ["rule-table", table(["Rule", "Severity", "What it finds"], rules.map(ruleRow))],
    ["rule-reference", ruleReference(rules)],
    ["questions", table(["Question", "What it asks"], questionKinds.map(kindRow))],
    [
      "formats",
      table(
        ["`--format`", "Standard"],
        formats.map(({ id, title }): Row => [`\`${id}\``, title]),
      ),
    ],
    [
      "rooms",
      table(
        ["Format", "Characters"],
        formats.map(({ title, suspendDataChars }): Row => [title, suspendDataChars.toLocaleString("en-GB")]),
      ),
    ],
    [
      "profiles",
      table(
        ["`profile`", "LMS"],
        profiles.map(({ id, title }): Row => [`\`${id}\``, title]),
      ),
    ],
    ["languages", `${languages.map(({ tag }) => `\`${tag}\``).join(", ")}\n`],
    ["wording", table(["Key", "English"], wordRows(fallbackLanguage))],
    [
      "dependencies",
      [...packagesNamed(licences), ...installed(packageLock)]
        .map((line) => `  ${line}\n`)
        .sort()
        .join(""),
    ],
  ]);
}

/** The document with each of its marked passages written anew. */
export function fillDocs(document: string, tables: ReadonlyMap<string, string>): string {
  return [...tables].reduce((text, [name, table]) => {
    const passage = new RegExp(`(^.*\\bbegin: ${name}\\b.*\\n)[^]*?(^.*\\bend: ${name}\\b)`, "m");
    return text.replace(passage, (_whole, begin: string, end: string) => `${begin}${table}${end}`);
  }, document);
}

function kindRow(kind: { readonly type: string; readonly summary: string }): Row {
  return [`\`${kind.type}\``, kind.summary];
}

/** Blank lines around it, so that Markdown sees a table and not a comment. */
function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return `\n${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}\n`;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

/** Packages that whoever installs the tool gets beside it. */
function installed(packageLock: string): readonly string[] {
  // npm's own format, version 3.
  const { packages } = JSON.parse(packageLock) as { readonly packages: Readonly<Record<string, LockedPackage>> };
  return Object.entries(packages)
    .filter(([path, facts]) => path !== "" && !facts.dev && !facts.optional && !facts.peer)
    .map(
      ([path, { version = "", license = "?" }]) => `${path.replace(/^.*node_modules\//, "")} ${version}: ${license}`,
    );
}
