/** One of several machines that share the work: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `2/4`; `undefined` when it is none. */
export function shardOf(word: string): Shard | undefined {
  const [, index = "", count = ""] = /^(\d{1,5})\/(\d{1,5})$/.exec(word) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/** Dealt out like cards: neighbours are often alike, also in how long they take. */
export function inShard<T>(all: readonly T[], shard: Shard | undefined): readonly T[] {
  return shard ? all.filter((_, at) => at % shard.count === shard.index - 1) : all;
}
