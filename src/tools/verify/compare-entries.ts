/** A file in a zip: what it holds, and how it is packed. */
export interface PackageEntry {
  readonly name: string;
  /** Of what it holds, uncompressed. */
  readonly sha256: string;
  readonly method: number;
  /** Date and time as zips have them. */
  readonly date: string;
}

/** What is different, the gravest alone. */
export type Difference =
  | { readonly type: "none" }
  /** The files hold other things, or are others. */
  | {
      readonly type: "content";
      readonly changed: readonly string[];
      readonly missing: readonly string[];
      readonly added: readonly string[];
    }
  /** In how many ways it was packed otherwise, in words. */
  | { readonly type: "packing"; readonly how: readonly string[] }
  | { readonly type: "compression" };

/** What file managers put into a zip by themselves. */
const ofFileManagers = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** Of two that are not byte for byte the same: what the files hold comes first, then how they are packed. `theirs` is the package, `ours` the one built again. */
export function compareEntries(theirs: readonly PackageEntry[], ours: readonly PackageEntry[]): Difference {
  const kept = theirs.filter(({ name }) => !ofFileManagers.test(name));
  const folder = folderOf(kept, ours);
  const inside = kept.map((entry) => ({ ...entry, name: entry.name.slice(folder.length) }));
  const content = contentOf(inside, ours);
  if (content.changed.length + content.missing.length + content.added.length > 0)
    return { type: "content", ...content };
  const how = [
    ...(folder === "" ? [] : [`it lies in a folder, ${folder.slice(0, -1)}`]),
    ...(kept.length < theirs.length ? ["a file manager added files of its own"] : []),
    ...(isSame(inside, ours, ({ name }) => name) ? [] : ["the files are in another order"]),
    ...(isSame(sorted(inside), sorted(ours), ({ date }) => date) ? [] : ["the files have other dates"]),
    ...(isSame(sorted(inside), sorted(ours), ({ method }) => String(method)) ? [] : ["other files are compressed"]),
  ];
  return how.length > 0 ? { type: "packing", how } : { type: "compression" };
}

/** The folder that a package was zipped with, a level deeper; empty where there is none. */
function folderOf(theirs: readonly PackageEntry[], ours: readonly PackageEntry[]): string {
  const first = ours.find(({ name }) => !name.includes("/"))?.name ?? "";
  const found = theirs.find(({ name }) => name === first || name.endsWith(`/${first}`))?.name ?? "";
  const folder = found.slice(0, found.length - first.length);
  return theirs.every(({ name }) => name.startsWith(folder)) ? folder : "";
}

function contentOf(
  theirs: readonly PackageEntry[],
  ours: readonly PackageEntry[],
): Omit<Difference & { type: "content" }, "type"> {
  const [sums, own] = [theirs, ours].map((list) => new Map(list.map(({ name, sha256 }) => [name, sha256])));
  const names = (list: readonly PackageEntry[], isWanted: (entry: PackageEntry) => boolean) =>
    list.filter(isWanted).map(({ name }) => name);
  return {
    changed: names(ours, ({ name, sha256 }) => sums?.has(name) === true && sums.get(name) !== sha256),
    missing: names(ours, ({ name }) => sums?.has(name) !== true),
    added: names(theirs, ({ name }) => own?.has(name) !== true),
  };
}

function sorted(entries: readonly PackageEntry[]): readonly PackageEntry[] {
  return entries.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

function isSame(
  left: readonly PackageEntry[],
  right: readonly PackageEntry[],
  of: (entry: PackageEntry) => string,
): boolean {
  return left.every((entry, at) => of(entry) === of(right[at] ?? entry));
}
