import { templates as builtIn } from "#generated/templates";
import type { Diagnostic, Span } from "../../../diagnostics/diagnostic.ts";
import { suggest } from "../../../diagnostics/suggest.ts";
import { templateBroken, templateUnknown, templateUnsafe } from "../messages.ts";
import { compileOptions } from "./compile-options.ts";
import type { TemplateOverrides } from "./templates.ts";

/** A file under the course's own `templates/`. */
export interface TemplateFile {
  /** Relative to the course folder: `templates/blocks/text.hbs`. */
  readonly path: string;
  readonly text: string;
}

/** The course's own templates, checked. The compiler is loaded only when there are some. */
export async function readOverrides(
  files: readonly TemplateFile[],
): Promise<{ readonly overrides: TemplateOverrides | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  if (files.length === 0) return { overrides: undefined, diagnostics: [] };
  const { default: Handlebars } = await import("handlebars");
  const precompile = (text: string) => void Handlebars.precompile(text, compileOptions);
  const diagnostics = files.flatMap((file) => checkTemplate(file, precompile));
  const sources = new Map(files.map((file) => [nameOf(file.path), file.text]));
  return { overrides: { engine: Handlebars.create(), sources }, diagnostics };
}

function checkTemplate(file: TemplateFile, precompile: (text: string) => void): readonly Diagnostic[] {
  const { path, text } = file;
  const found: Diagnostic[] = [];
  const name = nameOf(path);
  if (!(name in builtIn)) {
    const near = suggest(name, Object.keys(builtIn));
    const advice =
      near === undefined
        ? "Give it the path of the template it should replace."
        : `Did you mean templates/${near}.hbs?`;
    found.push(templateUnknown.at(spanAt(file, 0), { path, advice }));
  }
  for (const { pattern, what, advice } of unsafe) {
    const index = text.search(pattern);
    if (index >= 0) found.push(templateUnsafe.at(spanAt(file, index), { path, what, advice }));
  }
  try {
    precompile(text);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    found.push(templateBroken.at(spanAt(file, 0), { path, reason }));
  }
  return found;
}

const unsafe = [
  {
    pattern: /\{\{(\{|~?&)/,
    what: "a value that is not escaped",
    advice: "Write two braces: {{name}}. What is HTML already is not escaped twice.",
  },
  {
    pattern: /<script\b(?![^>]*(?:\ssrc=|application\/json))/i,
    what: "a script in the page",
    advice: "Take it out; scripts are part of the runtime.",
  },
  { pattern: /<style\b|\sstyle\s*=/i, what: "styles of its own", advice: "Put them in theme.css under a class." },
  {
    pattern: /\son[a-z]+\s*=/i,
    what: "an event handler",
    advice: "Use data-action; src/contract/hooks.ts lists the actions.",
  },
] as const;

function nameOf(path: string): string {
  return path.replace(/^(\.\/)?templates\//, "").replace(/\.hbs$/, "");
}

function spanAt({ path, text }: TemplateFile, index: number): Span {
  const before = text.slice(0, index).split("\n");
  const position = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  return { file: path, start: position, end: { ...position, column: position.column + 1 } };
}
