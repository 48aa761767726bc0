import type { Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { hrefOf } from "../file-list.ts";
import { element, type XmlElement } from "../xml.ts";

/** SCORM 1.2 CAM 2.2.3: smallest permitted maximum of description, keyword, vCard and every other long text. */
export const lomTextLimitChars = 1000;

const none = "x-none";

/**
 * The course's `<lom>`, inline: SCORM Cloud's parser fails on a metadata file it cannot find
 * (pipwerks/scorm-api-wrapper#16). It has what CAM 2.2.4 makes mandatory for a content aggregation, then authors,
 * publisher and licence. Order of elements: imsmd_rootv1p2p1.xsd.
 */
export function lom(course: Course, activity: Activity, launch: string): XmlElement {
  const text = (name: string, value: string) => element(name, {}, [langstring(course.language, value)]);
  // Mandatory, so the title stands in for missing ones.
  const words = course.facts.keywords.length > 0 ? course.facts.keywords : [course.title];
  const keywords = words.map((word) => text("keyword", word));
  return element("lom", { xmlns: "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" }, [
    general(course, text, keywords),
    element("lifecycle", {}, [text("version", course.version), vocabulary("status", "Final"), ...contributors(course)]),
    element("metametadata", {}, [element("metadatascheme", {}, ["ADL SCORM 1.2"])]),
    element("technical", {}, [
      element("format", {}, ["text/html"]),
      element("location", { type: "URI" }, [hrefOf(launch)]),
    ]),
    rights(course, text),
    classification(course, activity, text, keywords),
  ]);
}

type Texts = (name: string, value: string) => XmlElement;

function general(course: Course, text: Texts, keywords: readonly XmlElement[]): XmlElement {
  const catalogEntry = element("catalogentry", {}, [
    element("catalog", {}, ["build-course"]),
    element("entry", {}, [langstring(none, course.id)]),
  ]);
  const language = element("language", {}, [course.language]);
  return element("general", {}, [
    text("title", course.title),
    catalogEntry,
    language,
    text("description", descriptionOf(course)),
    ...keywords,
  ]);
}

function contributors({ facts }: Course): readonly XmlElement[] {
  const authors = facts.authors.map(({ name }) => contribution("Author", name));
  return facts.publisher ? [...authors, contribution("Publisher", facts.publisher)] : authors;
}

function contribution(role: "Author" | "Publisher", name: string): XmlElement {
  // RFC 2426: comma, semicolon and backslash are escaped in a value.
  const value = name.replace(/[\\,;]/g, "\\$&");
  const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:${value}\nN:${value};;;;\nEND:VCARD`;
  return element("contribute", {}, [vocabulary("role", role), element("centity", {}, [element("vcard", {}, [vcard])])]);
}

function rights({ facts }: Course, text: Texts): XmlElement {
  return element("rights", {}, [
    vocabulary("cost", "no"),
    vocabulary("copyrightandotherrestrictions", "yes"),
    facts.licence ? text("description", facts.licence) : undefined,
  ]);
}

function classification(course: Course, activity: Activity, text: Texts, keywords: readonly XmlElement[]): XmlElement {
  const objectives = activity.objectives.map((objective) => objective.text).join("\n");
  return element("classification", {}, [
    vocabulary("purpose", "Educational Objective"),
    text("description", objectives || descriptionOf(course)),
    ...keywords,
  ]);
}

/** The summary; a `<lom>` must have a description, so the title stands in for one that is missing. */
export function descriptionOf(course: Course): string {
  return course.summary.trim() || course.title;
}

function langstring(language: string, value: string): XmlElement {
  return element("langstring", { "xml:lang": language }, [shortened(value, lomTextLimitChars)]);
}

function vocabulary(name: string, value: string): XmlElement {
  const part = (child: string, word: string) => element(child, {}, [langstring(none, word)]);
  return element(name, {}, [part("source", "LOMv1.0"), part("value", value)]);
}

/** At most `limit` characters as XML counts them; a text that was cut ends in an ellipsis. */
export function shortened(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
