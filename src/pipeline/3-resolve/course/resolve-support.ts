import { sameName } from "../../../content/same-name.ts";
import type { FileUse } from "../../../content/kind-tools.ts";
import type { Certificate, Resource, Term } from "../../../model/back-matter.ts";
import type { Course } from "../../../model/course.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import { shortHash } from "../../files/short-hash.ts";
import { freeId, idFromTitle } from "../names/ids.ts";
import { certificateOfUnits, duplicateTerm, resourceWithoutTarget } from "../support-messages.ts";
import type { ResolveTools } from "./resolve-questions.ts";

type FileTools = Pick<ResolveTools, "locate">;

/** The terms of `glossary.yaml`, each with an anchor of its own. */
export function resolveGlossary({ glossary }: CourseInput, { locate, report }: ResolveTools): readonly Term[] {
  const ids = new Set<string>();
  const known = new Set<string>();
  return (glossary?.terms ?? []).map((entry) => {
    const forms = [entry.term, ...(entry.also ?? [])];
    for (const form of forms) {
      const key = sameName(form).toLowerCase();
      if (known.has(key)) report(duplicateTerm.at(locate(entry, form === entry.term ? "term" : "also"), { form }));
      known.add(key);
    }
    const id = freeId(idFromTitle(entry.term) ?? `term-${shortHash(entry.term)}`, ids);
    ids.add(id);
    return { id, term: entry.term, forms, definition: entry.definition, source: entry, span: locate(entry) };
  });
}

/** What `course.yaml` says of the pages beside the course. */
export function resolveSupport(
  { course }: CourseInput,
  facts: Pick<Course, "sessions" | "completion">,
  tools: ResolveTools,
): Pick<Course, "resources" | "help" | "certificate"> {
  const certificate = resolveCertificate(course, facts, tools);
  return {
    resources: (course.resources ?? []).flatMap((entry) => resolveResource(entry, tools)),
    ...(course.help === undefined ? {} : { help: course.help }),
    ...(certificate ? { certificate } : {}),
  };
}

type CourseValue = CourseInput["course"];
type ResourceValue = NonNullable<CourseValue["resources"]>[number];

function resolveResource(entry: ResourceValue, { locate, report }: ResolveTools): readonly Resource[] {
  const { title, text, file, url } = entry;
  const facts = { title, ...(text === undefined ? {} : { text }), source: entry };
  if (file !== undefined && url === undefined) return [{ ...facts, file }];
  if (url !== undefined && file === undefined) return [{ ...facts, url }];
  const what = file === undefined ? "neither a file nor an address" : "both a file and an address";
  report(resourceWithoutTarget.at(locate(entry, "title"), { title, what }));
  return [];
}

/** Unless the author says so, there is a certificate where there is something to pass, and one page that knows of it. */
function resolveCertificate(
  course: CourseValue,
  { sessions, completion }: Pick<Course, "sessions" | "completion">,
  { locate, report }: ResolveTools,
): Certificate | undefined {
  const isInUnits = course.delivery?.units === "sessions";
  const value = course.certificate ?? (completion.assessment === "passed" && !isInUnits);
  if (value === false) return undefined;
  if (isInUnits) report(certificateOfUnits.at(locate(course, "certificate"), {}));
  const keys = value === true ? {} : value;
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  return {
    hours: keys.hours ?? Math.max(0.5, Math.round(minutes / 30) / 2),
    ...(keys.logo ? { logo: keys.logo } : {}),
  };
}

/** Files that `course.yaml` itself names. */
export function supportFiles({ course }: CourseInput, { locate }: FileTools): readonly FileUse[] {
  const resources = (course.resources ?? []).flatMap((entry): readonly FileUse[] =>
    entry.file === undefined ? [] : [{ path: entry.file, at: locate(entry, "file"), expects: "any", ship: true }],
  );
  const logo = typeof course.certificate === "object" ? course.certificate.logo : undefined;
  return [
    ...resources,
    ...(logo ? [{ path: logo.file, at: locate(logo, "file"), expects: "image", ship: true } as const] : []),
  ];
}
