import { textOf } from "../../../../formats/read-xml.ts";
import { itemsOf, only, xmlOf } from "./items.ts";

/**
 * Why an LMS that reads prerequisites does not open a SCO yet; `undefined`: it does. `recordOf` gives what the LMS has of
 * the SCO with this page. Of AICC script (SCORM 1.2 CAM 2.3.5) it knows what manifests of ours may say: identifiers of items
 * joined by &, each of which holds when its status is "completed" or "passed". Anything else is an error, not a "yes".
 */
export function unmetPrerequisite(
  manifest: string,
  page: string,
  recordOf: (page: string) => string | undefined,
): string | undefined {
  const items = itemsOf(xmlOf(manifest));
  const wanted = items.find((item) => item.page === page);
  if (!wanted) throw new Error(`no item launches ${page}`);
  const script = only(wanted.element, "adlcp:prerequisites");
  if (!script) return undefined;
  if (script.attributes["type"] !== "aicc_script") throw new Error("prerequisites of an unknown type");
  const unmet = textOf(script)
    .split("&")
    .map((id) => {
      const item = items.find((candidate) => candidate.id === id);
      if (!item) throw new Error(`prerequisites name ${id}, which is no item`);
      return item;
    })
    .filter((item) => !/^(completed|passed)$/.test(statusOf(recordOf(item.page))));
  return unmet.length === 0 ? undefined : `First: ${unmet.map(({ title }) => title).join(", ")}`;
}

/** In the records of strict12 and of scorm-again alike. */
function statusOf(record = "{}"): string {
  const kept = JSON.parse(record) as { readonly values?: Readonly<Record<string, string>> }; // Written by a pretend LMS.
  const values = kept.values ?? (kept as Readonly<Record<string, string>>);
  return values["cmi.core.lesson_status"] ?? "";
}
