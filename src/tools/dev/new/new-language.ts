import { camelCase, type NewKind } from "./plan.ts";

const parts = ["blocks", "pages", "run", "support"];

/** What each part of the English words is called. */
const wordsOf: Readonly<Record<string, string>> = {
  blocks: "blockWords",
  pages: "pageWords",
  run: "runWords",
  support: "supportWords",
};

export const newLanguage: NewKind = {
  id: "language",
  refuse(tag) {
    try {
      const [canonical] = Intl.getCanonicalLocales(tag);
      return canonical?.toLowerCase() === tag ? undefined : `the tag of that language is ${canonical ?? "another"}`;
    } catch {
      return "a language is named by its tag, such as de or pt-br";
    }
  },
  plan(tag) {
    const name = new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
    const files = parts.map((part) => [`src/content/languages/${tag}/${part}.ts`, partText(part)] as const);
    const entry = camelCase(
      name
        .toLowerCase()
        .replace(/[^a-z]+/g, "-")
        .replace(/^-|-$/g, ""),
    );
    return {
      files: { ...Object.fromEntries(files), [`src/content/languages/${tag}.ts`]: languageText(tag, name, entry) },
      registry: { path: "src/content/languages/index.ts", list: "languages", entry, from: `./${tag}.ts` },
      next: [
        `Translate each of src/content/languages/en-gb/*.ts into its file in ${tag}/, some 470 texts: begin with a copy, and npx vitest run test/content/languages.test.ts lists what is missing or English. Until all are there, a course in this language falls back to English, and the build says so.`,
        `Where the language has other plural forms than "one" and "other", say which in ${tag}/*.ts, as ar/ and cy/ do; new Intl.PluralRules("${tag}").resolvedOptions().pluralCategories names them.`,
        "Until somebody who speaks it has read it, `reviewed` stays false, and a build says so.",
        "Then npx vitest run test/content/languages.test.ts, and npm run prepare && npm run docs",
      ],
    };
  },
};

function languageText(tag: string, name: string, entry: string): string {
  const imports = parts.map((part) => `import { ${wordsOf[part] ?? ""} } from "./${tag}/${part}.ts";\n`);
  return `import type { Language } from "./define.ts";
${imports.join("")}
/** ${name}. Not yet read by anybody who speaks it: put who and when here once it is. */
export const ${entry}: Language = {
  tag: "${Intl.getCanonicalLocales(tag).join("")}",
  name: "${name}",
  catalogue: { ...pageWords, ...supportWords, ...blockWords, ...runWords },
  reviewed: false,
};
`;
}

function partText(part: string): string {
  const words = wordsOf[part] ?? "";
  return `import type { ${words} as english } from "../en-gb/${part}.ts";
import type { Plurals, Translation } from "../define.ts";

export const ${words}: Translation<typeof english, Plurals<"one" | "other">> = {};
`;
}
