import { templates as builtIn } from "#generated/templates";
import type { Diagnostic, Report } from "../../../diagnostics/diagnostic.ts";
import { didYouMean, meantWords, suggest } from "../../../diagnostics/suggest.ts";
import { templateBroken, templateUnknown, templateUnsafe } from "../messages.ts";
import { compileOptions } from "../templates/compile-options.ts";
import { partialName } from "../templates/names.ts";
import type { TemplateOverrides } from "../templates/templates.ts";
import { spanAt, type OwnFile } from "./own-files.ts";
import { callsIn, mistakeIn, type Call, type Engine } from "./template-mistakes.ts";

/** The course's own templates, checked; those that cannot be used are left out. The compiler is loaded only when there are some. */
export async function readOverrides(
  files: readonly OwnFile[],
): Promise<{ readonly overrides: TemplateOverrides | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  if (files.length === 0) return { overrides: undefined, diagnostics: [] };
  const { default: Handlebars } = await import("handlebars");
  const diagnostics: Diagnostic[] = [];
  const called = new Set(files.flatMap(({ text }) => callsOf(text, Handlebars)).map(({ partial }) => partial));
  const usable = files.filter((file) => {
    const before = diagnostics.length;
    const report: Report = (one) => void diagnostics.push(one);
    if (!called.has(partialName(nameOf(file.path)))) checkPlace(file, report);
    checkTemplate(file, files, Handlebars, report);
    return diagnostics.slice(before).every(({ severity }) => severity !== "error");
  });
  const sources = new Map(usable.map((file) => [nameOf(file.path), file.text]));
  return { overrides: { engine: Handlebars.create(), sources }, diagnostics };
}

/** Of a text that the engine can read. */
function callsOf(text: string, engine: Engine): readonly Call[] {
  return mistakeIn(text, (source) => void engine.parse(source)) ? [] : callsIn(text, engine);
}

/** Whether one of ours is called so. */
function checkPlace(file: OwnFile, report: Report): void {
  const name = nameOf(file.path);
  if (name in builtIn) return;
  const near = suggest(name, Object.keys(builtIn));
  const advice =
    near === undefined ? "Give it the path of the template it should replace." : didYouMean(`templates/${near}.hbs`);
  report(templateUnknown.at(spanAt(file, 0), { path: file.path, advice }));
}

function checkTemplate(file: OwnFile, files: readonly OwnFile[], engine: Engine, report: Report): void {
  const { path, text } = file;
  for (const { pattern, what, advice } of unsafe) {
    const index = text.search(pattern);
    if (index >= 0) report(templateUnsafe.at(spanAt(file, index), { path, what, advice }));
  }
  const mistake = mistakeIn(text, (source) => void engine.precompile(source, compileOptions));
  if (mistake) return report(templateBroken.at(spanAt(file, mistake.index), { path, reason: mistake.reason }));
  const partials = [...Object.keys(builtIn), ...files.map((other) => nameOf(other.path))].flatMap(
    (known) => partialName(known) ?? [],
  );
  for (const { index, partial } of callsIn(text, engine)) {
    if (partial === undefined) {
      const advice = "Take it out: what it says is seen by nobody but who builds the course.";
      report(templateUnsafe.at(spanAt(file, index), { path, what: "{{log}}", advice }));
    } else if (!partials.includes(partial)) {
      const near = suggest(partial, partials);
      const meant = near === undefined ? "" : `; ${meantWords(near)}`;
      const reason = `it calls the partial “${partial}”, which is not there${meant}`;
      report(templateBroken.at(spanAt(file, index), { path, reason }));
    }
  }
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
