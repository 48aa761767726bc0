import type { ContextActivities, LaunchData, LrsActivity, LrsContext, Statement } from "../../../contract/xapi.ts";

const base = "https://w3id.org/xapi/cmi5/context/";
const cmi5Category: LrsActivity = { objectType: "Activity", id: `${base}categories/cmi5` };
const moveOnCategory: LrsActivity = { objectType: "Activity", id: `${base}categories/moveon` };
const sessionExtension = `${base}extensions/sessionid`;
export const masteryExtension = `${base}extensions/masteryscore`;

/** Context of every statement of a session: the LMS's template, to which only is added (cmi5 10.2.1). */
export function contextOf({ contextTemplate }: LaunchData, registration: string, language: string): LrsContext {
  const { contextActivities } = contextTemplate;
  return {
    ...contextTemplate,
    ...(contextActivities ? { contextActivities: asLists(contextActivities) } : {}),
    registration,
    language: contextTemplate.language ?? language,
  };
}

/** An LMS may still write a single activity where xAPI 1.0 wants a list (Data 2.4.6.2). */
function asLists(activities: ContextActivities): ContextActivities {
  return Object.fromEntries(Object.entries(activities).map(([relation, list]) => [relation, [list].flat()]));
}

/** Categories of a cmi5 defined statement (cmi5 9.6.2): "moveon" where it has success or completion. */
export function definedBy(isMoveOn: boolean): ContextActivities {
  return { category: isMoveOn ? [cmi5Category, moveOnCategory] : [cmi5Category] };
}

/** cmi5 9.6.3.1. */
export function sessionIdOf(context: LrsContext): string {
  const id = context.extensions?.[sessionExtension];
  return typeof id === "string" ? id : "";
}

/**
 * What an earlier session left behind. An LMS takes nothing more for a session that is over (cmi5 9.3.6), so answers go with
 * this one, under their own id; what was said of that session itself is dropped, for this one says it anew.
 */
export function carriedOver(left: readonly Statement[], context: LrsContext): readonly Statement[] {
  const sessionId = sessionIdOf(context);
  return left
    .filter((statement) => sessionIdOf(statement.context) === sessionId || !isDefined(statement))
    .map((statement) => ({
      ...statement,
      context: {
        ...statement.context,
        extensions: { ...statement.context.extensions, [sessionExtension]: sessionId },
      },
    }));
}

/** A cmi5 defined statement, as against an allowed one. */
export function isDefined({ context }: Statement): boolean {
  return context.contextActivities?.category?.some(({ id }) => id === cmi5Category.id) ?? false;
}
