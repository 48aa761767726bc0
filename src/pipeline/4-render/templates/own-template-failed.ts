import type Handlebars from "handlebars/runtime.js";

/** A template of the course could not be rendered. `template`: its path under `templates/`, without the ending. */
export class OwnTemplateFailed extends Error {
  readonly template: string;
  constructor(template: string, cause: unknown) {
    super(`templates/${template}.hbs could not be rendered`, { cause });
    this.name = "OwnTemplateFailed";
    this.template = template;
  }
}

/** One of ours failed with what it was given. */
class BuiltInFailed extends Error {}

/** No template of ours goes as deep. */
const deepest = 40;

/**
 * Says of a failure in which of the course's templates it was. One that calls itself, by itself or through others, is stopped
 * before the memory is.
 */
export function watchedTemplate(
  name: string,
  template: Handlebars.TemplateDelegate,
  isOwn: boolean,
): Handlebars.TemplateDelegate {
  let depth = 0;
  return (context: unknown, options?: Handlebars.RuntimeOptions): string => {
    if (isOwn && depth >= deepest) throw new OwnTemplateFailed(name, new Error("it calls itself without an end"));
    depth++;
    try {
      return template(context, options);
    } catch (error) {
      if (error instanceof OwnTemplateFailed) throw error;
      if (!isOwn) throw new BuiltInFailed(`what it hands to “${name}” is not what that needs`, { cause: error });
      throw new OwnTemplateFailed(name, error);
    } finally {
      depth--;
    }
  };
}

/** What one of ours threw by itself, with no template of the course around it. */
export function causeOf(error: unknown): unknown {
  return error instanceof BuiltInFailed ? causeOf(error.cause) : error;
}
