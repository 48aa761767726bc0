import { meantTag } from "../../content/language-tags.ts";
import type { LocaleSource } from "../../model/source.ts";
import { fileItself, loadFile, type Loading } from "./load-file.ts";
import { localeName } from "./messages.ts";

const folderName = "locales";

/** The course's own wording of the interface: `locales/<tag>.yaml`, in the order of the names. */
export async function loadLocales(loading: Loading): Promise<readonly LocaleSource[]> {
  const { folder, report } = loading;
  if (!(await folder.list("")).includes(folderName)) return [];
  const sources: LocaleSource[] = [];
  for (const name of await folder.list(folderName)) {
    if (!isMeantToBeRead(name)) continue;
    const path = `${folderName}/${name}`;
    const named = localeTag(name);
    if ("advice" in named) {
      report(localeName.at(fileItself(path).at, { path, advice: named.advice }));
      continue;
    }
    const source = await loadFile(fileItself(path), loading);
    if (source) sources.push({ ...source, tag: named.tag });
  }
  return sources;
}

/** Notes for translators and what systems leave behind may lie there too. */
function isMeantToBeRead(name: string): boolean {
  return !name.startsWith(".") && /\.(ya?ml|json)$/i.test(name);
}

/** The language a file's name says, or what to call the file instead. One language has one name: its canonical tag. */
function localeTag(name: string): { readonly tag: string } | { readonly advice: string } {
  const [, stem = ""] = /^(.*)\.[^.]*$/.exec(name) ?? [];
  const tag = canonicalTag(stem.replaceAll("_", "-"));
  if (tag === undefined) {
    const meant = meantTag(stem);
    if (meant !== undefined) return { advice: `Rename it "${meant}.yaml".` };
    return { advice: "Name it by the tag of its language, such as cy.yaml, en-GB.yaml or pt-BR.yaml." };
  }
  return `${tag}.yaml` === name ? { tag } : { advice: `Rename it "${tag}.yaml".` };
}

/** `en-GB` of `en-gb`; `undefined` for what is no tag. A language of five letters or more has none: it is its name. */
function canonicalTag(text: string): string | undefined {
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
