import type { Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { hrefOf } from "../file-list.ts";
import { element, writeXml, type XmlElement } from "../xml.ts";
import { iriOf, iriWithin } from "./check-iri.ts";

/** Rustici's launch method: exactly this name, at the root. */
export const tincanPath = "tincan.xml";
export const tincanNamespace = "http://projecttincan.com/tincan.xsd";

const types = "http://adlnet.gov/expapi/activities/";

/** One activity that is launched; sessions and objectives beside it give their ids a name in reports. */
export function tincanXml(course: Course, activity: Activity): Uint8Array {
  const lang = course.language;
  const launch = activity.launch ?? "";
  const sessions = course.sessions.map(({ id, title }) =>
    general(iriWithin(course, "sessions", id), "module", lang, title),
  );
  const objectives = activity.objectives.map(({ id, text }) =>
    general(iriWithin(course, "objectives", id), "objective", lang, text),
  );
  const courseActivity = element("activity", { id: iriOf(course), type: `${types}course` }, [
    element("name", { lang }, [course.title]),
    element("description", { lang }, [course.summary.trim() || course.title]),
    element("launch", { lang }, [hrefOf(launch)]),
  ]);
  const activities = element("activities", {}, [courseActivity, ...sessions, ...objectives]);
  return writeXml(element("tincan", { xmlns: tincanNamespace }, [activities]));
}

function general(id: string, type: string, lang: string, name: string): XmlElement {
  return element("activity", { id, type: `${types}${type}` }, [element("name", { lang }, [name])]);
}
