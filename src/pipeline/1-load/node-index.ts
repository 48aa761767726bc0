import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { Locate } from "../../model/source.ts";

type SpanAt = (start: number, end: number) => Span;
type Collection = YAMLMap | YAMLSeq;

/** Remembers which part of the YAML a list or mapping was made from. Nothing is computed until it is asked for. */
export interface NodeIndex {
  note(value: object, node: Collection, spanAt: SpanAt): void;
  readonly locate: Locate;
}

export function newNodeIndex(): NodeIndex {
  const nodes = new WeakMap<object, { readonly node: Collection; readonly spanAt: SpanAt }>();
  return {
    note: (value, node, spanAt) => void nodes.set(value, { node, spanAt }),
    locate(value, key, onKey) {
      const noted = nodes.get(value);
      if (!noted) return undefined;
      const { node, spanAt } = noted;
      return spanOf(key === undefined ? node : entryOf(node, key, onKey === "key"), spanAt);
    },
  };
}

/** The node of an entry; of its key when that is asked for or when nothing follows the colon. */
function entryOf(node: Collection, key: string | number, wantsKey: boolean): Node | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? item : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((entry) => keyText(entry.key) === String(key));
  const value = isNode(pair?.value) && !isEmpty(pair.value) ? pair.value : undefined;
  const keyNode = isNode(pair?.key) ? pair.key : undefined;
  return wantsKey ? keyNode : (value ?? keyNode);
}

const isEmpty = (node: Node): boolean => node.range?.[0] === node.range?.[1];

function spanOf(node: Node | undefined, spanAt: SpanAt): Span | undefined {
  return node?.range ? spanAt(node.range[0], node.range[1]) : undefined;
}

/** A key as the author wrote it: `2024:` and `1.10:` are words here. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const text = typeof key.value === "string" ? key.value : key.source;
  return text === undefined || text === "" ? undefined : text;
}
