import { isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { Locate, Plain, TextRange } from "../../model/source.ts";
import { offsetInSource } from "./scalar-offsets.ts";

type Collection = YAMLMap | YAMLSeq;

/** The text of a file, and places in it. */
export interface FileText {
  readonly text: string;
  readonly spanAt: (start: number, end: number) => Span;
}

/** Remembers which part of the YAML a list or mapping was made from. Nothing is computed until it is asked for. */
export interface NodeIndex {
  note(value: object, node: Collection, file: FileText): void;
  /** A part of a file that was read without places; they are read when one is looked at. */
  noteQuick(value: object, file: QuickFile): void;
  readonly locate: Locate;
}

export function newNodeIndex(): NodeIndex {
  const nodes = new WeakMap<object, Noted>();
  const quick = new WeakMap<object, QuickFile>();
  const locate: Locate = (value, key, part) => {
    const noted = nodes.get(value);
    if (noted) return placeIn(noted, key, part);
    const file = quick.get(value);
    if (!file || (key !== undefined && !Object.hasOwn(value, key))) return undefined;
    return placeLater(file.path, () => {
      if (!nodes.has(value)) notePairs(file.value(), file.readAgain(), nodes);
      return locate(value, key, part);
    });
  };
  return {
    note: (value, node, file) => void nodes.set(value, { node, file }),
    noteQuick: (value, file) => void quick.set(value, file),
    locate,
  };
}

interface Noted {
  readonly node: Collection;
  readonly file: FileText;
}

/** A file that was read quickly. */
interface QuickFile {
  readonly path: string;
  readonly value: () => Plain;
  /** The same value, each part of it with its place. */
  readonly readAgain: () => Plain;
}

/** A good build asks for hundreds of places, and looks at none of them. */
function placeLater(file: string, find: () => Span | undefined): Span {
  let found: Span | undefined;
  const place = (): Span => {
    found ??= find();
    if (!found) throw new Error(`${file} was not read alike.`);
    return found;
  };
  return {
    file,
    get start() {
      return place().start;
    },
    get end() {
      return place().end;
    },
  };
}

/** Gives the parts of one value the places of the parts of another that is equal to it. */
function notePairs(value: Plain, other: Plain, nodes: WeakMap<object, Noted>): void {
  if (typeof value !== "object" || typeof other !== "object" || value === null || other === null) return;
  const noted = nodes.get(other);
  if (noted) nodes.set(value, noted);
  const others = new Map(Object.entries<Plain>(other));
  for (const [key, part] of Object.entries<Plain>(value)) notePairs(part, others.get(key) ?? null, nodes);
}

function placeIn({ node, file }: Noted, key: string | number | undefined, part: "key" | TextRange | undefined) {
  const entry = key === undefined ? node : entryOf(node, key, part === "key");
  return typeof part === "object" && isScalar(entry) ? stretchOf(entry, part, file) : spanOf(entry, file);
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

function spanOf(node: Node | undefined, { spanAt }: FileText): Span | undefined {
  return node?.range ? spanAt(node.range[0], node.range[1]) : undefined;
}

/** A stretch of a text as the file has it. */
function stretchOf(node: Scalar, { start, end }: TextRange, file: FileText): Span | undefined {
  const [from, last] = [
    offsetInSource(node, file.text, start),
    offsetInSource(node, file.text, Math.max(start, end - 1)),
  ];
  return from === undefined || last === undefined ? spanOf(node, file) : file.spanAt(from, last + 1);
}

/** A key as the author wrote it: `2024:` and `1.10:` are words here. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const text = typeof key.value === "string" ? key.value : key.source;
  return text === undefined || text === "" ? undefined : text;
}
