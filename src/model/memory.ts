/**
 * What builds of one course take over from those before, handed in by whoever builds again and again: without one, each build begins from
 * nothing, and with one it makes the same bytes. Of a holder (a file, or a value that came out of one) the latest is kept.
 */
export interface Memory {
  /** The shelf of that name; who puts something there is the only one who takes it. */
  shelf<Kept>(name: string): Shelf<Kept>;
}

/** `key` is everything, beside the holder, that what is kept was made from. */
export interface Shelf<Kept> {
  get(holder: object | string, key: string): Kept | undefined;
  put(holder: object | string, key: string, kept: Kept): void;
}

export function newMemory(): Memory {
  const shelves = new Map<string, Shelf<unknown>>();
  return {
    shelf<Kept>(name: string) {
      const shelf = shelves.get(name) ?? newShelf<unknown>();
      shelves.set(name, shelf);
      return shelf as Shelf<Kept>; // By the rule of `Memory.shelf`.
    },
  };
}

interface Entry<Kept> {
  readonly key: string;
  readonly kept: Kept;
}

function newShelf<Kept>(): Shelf<Kept> {
  const named = new Map<string, Entry<Kept>>();
  const held = new WeakMap<object, Entry<Kept>>();
  return {
    get(holder, key) {
      const entry = typeof holder === "string" ? named.get(holder) : held.get(holder);
      return entry?.key === key ? entry.kept : undefined;
    },
    put(holder, key, kept) {
      if (typeof holder === "string") named.set(holder, { key, kept });
      else held.set(holder, { key, kept });
    },
  };
}

/** What `make` gives, or what it gave for the same key. */
export function recalled<Kept extends object | string>(
  shelf: Shelf<Kept> | undefined,
  holder: object | string,
  key: string,
  make: () => Kept,
): Kept {
  const known = shelf?.get(holder, key);
  if (known !== undefined) return known;
  const made = make();
  shelf?.put(holder, key, made);
  return made;
}
