import Handlebars from "handlebars/runtime.js";
import { templates as builtIn } from "#generated/templates";
import type { Words } from "../../../contract/wording.ts";
import type { SafeHtml } from "../../../content/kind-tools.ts";
import { safeHtml } from "../safe-html.ts";
import { compileOptions } from "./compile-options.ts";
import { holeMark } from "./holes.ts";
import { partialName, themeFolder } from "./names.ts";
import { causeOf, watchedTemplate } from "./own-template-failed.ts";

/** Templates of the course itself, with the engine that can compile them. */
export interface TemplateOverrides {
  readonly engine: typeof Handlebars;
  /** Source by path under `templates/`, without the ending. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Templates {
  /** `data` is seen by every partial too, as `@name`. */
  render(name: string, context: object, data?: Readonly<Record<string, unknown>>): SafeHtml;
}

/**
 * All templates of a course: those that come with build-course, over them the theme's, over them the course's own.
 * Values are escaped unless they are `SafeHtml`; content is data and is never compiled.
 */
export function loadTemplates(theme: string, words: Words, overrides?: TemplateOverrides): Templates {
  const engine = overrides?.engine ?? Handlebars.create();
  engine.registerHelper("t", (key: string, options: Handlebars.HelperOptions) => words(key, options.hash));
  engine.registerHelper("hole", (hole: string) => safeHtml(holeMark(hole)));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, specification] of Object.entries(builtIn)) {
    if (!name.startsWith("themes/")) compiled.set(name, engine.template(asObject(specification)));
  }
  for (const [name, specification] of Object.entries(builtIn)) {
    const folder = themeFolder(theme);
    if (name.startsWith(folder)) compiled.set(name.slice(folder.length), engine.template(asObject(specification)));
  }
  if (overrides) {
    for (const [name, source] of overrides.sources) compiled.set(name, engine.compile(source, compileOptions));
    for (const [name, template] of compiled)
      compiled.set(name, watchedTemplate(name, template, overrides.sources.has(name)));
  }
  for (const [name, template] of compiled) {
    const partial = partialName(name);
    if (partial !== undefined) engine.registerPartial(partial, template);
  }
  return {
    render(name, context, data = {}) {
      const template = compiled.get(name);
      if (!template) throw new Error(`There is no template "${name}".`);
      try {
        return safeHtml(template(context, { data: { ...data } }));
      } catch (error) {
        throw causeOf(error);
      }
    },
  };
}

function asObject(specification: unknown): object {
  if (typeof specification !== "object" || specification === null) throw new Error("A generated template is damaged.");
  return specification;
}
