import type { Diagnostic, Severity, Span } from "../diagnostic.ts";
import { moreWords } from "../gather.ts";
import { inReadingOrder } from "../log.ts";
import type { Outcome, Reporter, Settings } from "./define.ts";
import { fromRoot, isAbsolute, pathOf, spanOf } from "./place.ts";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "note" };

/** SARIF 2.1.0 (OASIS standard of 27 March 2020). The numbers in comments are its sections. */
export const sarif: Reporter = {
  id: "sarif",
  summary: "for code scanning: SARIF 2.1.0",
  render(outcome, settings) {
    const found = inReadingOrder(outcome.diagnostics);
    const rules = [...new Map(found.map((each) => [each.code, each])).values()];
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "build-course", version: settings.version, rules: rules.map(ruleOf) } },
          // 3.14.17: as editors count.
          columnKind: "utf16CodeUnits",
          results: found.map((each) => resultOf(each, rules, outcome, settings)),
        },
      ],
    };
    return Promise.resolve({ stdout: `${JSON.stringify(log, null, 2)}\n`, stderr: "" });
  },
};

function ruleOf({ code, name, severity }: Diagnostic): object {
  const words = name.replaceAll("-", " ");
  return {
    id: code,
    name,
    shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` },
    help: { text: `\`build-course explain ${code}\` says what it means, and why.` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(
  found: Diagnostic,
  rules: readonly Diagnostic[],
  outcome: Outcome,
  { fromRoot: root }: Settings,
): object {
  const { folder } = outcome;
  const located = (span: Span) => locationOf(span, folder, root);
  const span = spanOf(found, outcome);
  const related = [
    ...found.notes.flatMap(({ span, text }) => (span ? [{ ...located(span), message: { text } }] : [])),
    ...(found.more ?? []).map((span) => ({ ...located(span), message: { text: "The same here." } })),
  ];
  const { mend } = found;
  return {
    ruleId: found.code,
    ruleIndex: rules.findIndex(({ code }) => code === found.code),
    level: levels[found.severity],
    message: { text: messageOf(found) },
    // 3.27.12 lets it be empty, but GitHub refuses a result without a place.
    locations: span ? [located(span)] : [],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(mend ? { fixes: [fixOf(mend, folder, root)] } : {}),
  };
}

function messageOf(found: Diagnostic): string {
  const notes = found.notes.flatMap(({ span, text }) => (span ? [] : [text]));
  return [found.text, moreWords(found), ...notes, found.fix]
    .filter((text) => text !== undefined && text !== "")
    .join("\n");
}

function locationOf(span: Span, folder: string | undefined, root: string): object {
  return { physicalLocation: { artifactLocation: { uri: uriOf(span, folder, root) }, region: regionOf(span) } };
}

/** 3.30: lines and columns from 1, the end not included. */
function regionOf({ start, end }: Span): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf({ span, text }: NonNullable<Diagnostic["mend"]>, folder: string | undefined, root: string): object {
  const replacements = [{ deletedRegion: regionOf(span), insertedContent: { text } }];
  return { artifactChanges: [{ artifactLocation: { uri: uriOf(span, folder, root) }, replacements }] };
}

/** 3.4.3: a URI reference (RFC 3986), from the root of the repository. */
function uriOf(span: Span, folder: string | undefined, root: string): string {
  const path = fromRoot(pathOf(span, folder), root);
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return isAbsolute(path) ? `file://${path.startsWith("/") ? "" : "/"}${encoded.replace("%3A", ":")}` : encoded;
}
