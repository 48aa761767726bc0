import type { DocumentScope } from "../../scope/document-scope.ts";

/** The accessibility statement: what holds for every course, and what this one's blocks add to it. */
export function accessibility({ course, words }: DocumentScope): object {
  const types = new Set(course.sessions.flatMap((session) => session.blocks.map(({ type }) => type)));
  const hasVideo = types.has("video");
  const hasSound = hasVideo || types.has("audio");
  const abilities = [
    "canZoom",
    "canKeyboard",
    ...(hasSound ? ["canSound"] : []),
    course.assessment?.limitMinutes ? "canChangeTime" : "canTime",
    "canPrint",
  ];
  const limits = [...(hasVideo ? ["limitsVideo"] : []), "limitsLinks", "limitsPlayer"];
  const name = course.facts.owner ?? course.facts.publisher;
  return {
    abilities: abilities.map((key) => words(`accessibility.${key}`)),
    limits: limits.map((key) => words(`accessibility.${key}`)),
    help: name === undefined ? words("accessibility.helpNobody") : words("accessibility.helpText", { name }),
  };
}
