import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CompatData, CompatStatement, Identifier, SupportStatement } from "@mdn/browser-compat-data";

/** The oldest browsers that a learner may have, by MDN's names. */
const floor = { chrome: 109, edge: 109, firefox: 115, safari: 15.4, safari_ios: 15.4 } as const;
type Browser = keyof typeof floor;

/** Fifteen megabytes, so no module: read where it is asked for. */
export const compat = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
) as CompatData; // The package's own.

/** Browsers of the floor that do not know a feature, with the version from which on they do. */
export function lacking(feature: Identifier | undefined): readonly string[] {
  const support = feature?.__compat?.support;
  return support ? browsers.flatMap((browser) => lackingIn(support, browser)) : [];
}

/** What stands below a feature, by its name. */
export function within(feature: Identifier | undefined): readonly (readonly [name: string, feature: Identifier])[] {
  return Object.entries(feature ?? {}).flatMap(([name, one]) =>
    name === "__compat" ? [] : [[name, one as Identifier]],
  ); // All but that are.
}

const browsers = Object.keys(floor) as readonly Browser[]; // Its own keys.

function lackingIn(support: CompatStatement["support"], browser: Browser): readonly string[] {
  const statements = [support[browser] ?? []].flat();
  if (statements.length === 0 || statements.some((statement) => isKnown(statement, floor[browser]))) return [];
  return [`${browser} ${statements[0]?.version_added || "never"}`];
}

/** With a prefix too: that the prefix is written is for the names to show. */
function isKnown({ version_added: added, version_removed: removed, flags }: Simple, version: number): boolean {
  if (flags) return false;
  return isReached(added, version) && !(removed !== undefined && isReached(removed, version));
}

type Simple = Exclude<SupportStatement, readonly unknown[]>;

/** "≤79" is at most that; "preview" is to come. */
function isReached(added: Simple["version_added"] | undefined, version: number): boolean {
  return typeof added === "string" && Number.parseFloat(added.replace("≤", "")) <= version;
}
