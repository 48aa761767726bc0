import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { characterName } from "../../diagnostics/characters.ts";
import type { Diagnostic, Report, Span } from "../../diagnostics/diagnostic.ts";
import type { Plain } from "../../model/source.ts";
import {
  duplicateKey,
  hyphenWithoutSpace,
  keyNotText,
  mergeKey,
  nestedTooDeep,
  notYaml,
  reservedKey,
  tooManyAliases,
} from "./messages.ts";
import { quotesOfText } from "./look-alikes/messages.ts";
import { signIn } from "./look-alikes/signs.ts";
import { keyText, type FileText, type NodeIndex } from "./node-index.ts";
import { scalarMistakes } from "./scalar-mistakes.ts";
import { syntaxWords } from "./syntax-words.ts";

const aliasLimit = 100;
/** Aliases may put deep parts into deep parts. */
const depthLimit = 200;
const reservedKeys = new Set(["__proto__", "constructor", "prototype"]);

/** One reading of one document. */
interface Walk {
  readonly index: NodeIndex;
  readonly file: FileText;
  readonly report: Report;
  /** Anchors met so far; an alias means the last one before it, also when its part is repeated later. */
  readonly anchors: Map<string, Node>;
  readonly anchored: Set<Node>;
  /** Mappings that are entries of a list. */
  readonly entries: Set<Node>;
  /** Those of which it has been said that they hold two entries, or signs that look like others. */
  readonly told: Set<Node>;
  readonly targets: Map<Alias, Node | undefined>;
  aliasesLeft: number;
}

/** Plain values of a document: mappings have no prototype, and every list and mapping is noted in the index. */
export function plainValues(document: Document.Parsed, index: NodeIndex, file: FileText, report: Report): Plain {
  const walk: Walk = {
    index,
    file,
    report,
    anchors: new Map(),
    anchored: new Set(),
    entries: new Set(),
    told: new Set(),
    targets: new Map(),
    aliasesLeft: aliasLimit,
  };
  return plainValue(document.contents, 0, walk);
}

function plainValue(node: unknown, depth: number, walk: Walk): Plain {
  if (isAlias(node)) return aliasValue(node, depth, walk);
  if (isScalar(node)) return scalarValue(node, walk);
  if (!isMap(node) && !isSeq(node)) return null;
  noteAnchor(node, walk);
  if (depth > depthLimit) {
    walk.report(nestedTooDeep.at(placeOf(node, walk), {}));
    return null;
  }
  const value = isMap(node) ? mappingValue(node, depth, walk) : listValue(node, depth, walk);
  walk.index.note(value, node, walk.file);
  return value;
}

function scalarValue(node: Scalar, walk: Walk): Plain {
  noteAnchor(node, walk);
  for (const mistake of scalarMistakes(node, walk.file)) walk.report(mistake);
  const { value } = node;
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : null;
}

function aliasValue(alias: Alias, depth: number, walk: Walk): Plain {
  if (!walk.targets.has(alias)) walk.targets.set(alias, walk.anchors.get(alias.source));
  walk.aliasesLeft--;
  if (walk.aliasesLeft === -1)
    walk.report(tooManyAliases.at(placeOf(alias, walk), { alias: alias.source, limit: aliasLimit }));
  const target = walk.targets.get(alias);
  if (!target) walk.report(notYaml.at(placeOf(alias, walk), syntaxWords("BAD_ALIAS")));
  return walk.aliasesLeft < 0 ? null : plainValue(target, depth, walk);
}

function listValue(node: YAMLSeq, depth: number, walk: Walk): readonly Plain[] {
  return node.items.map((item) => {
    if (isMap(item)) walk.entries.add(item);
    return plainValue(item, depth + 1, walk);
  });
}

function mappingValue(node: YAMLMap, depth: number, walk: Walk): { readonly [key: string]: Plain } {
  const value = Object.create(null) as Record<string, Plain>; // what is put in are plain values only
  const first = new Map<string, Scalar>();
  for (const pair of node.items) {
    const key = usableKey(pair, first, walk, node);
    if (key !== undefined) value[key] = plainValue(pair.value, depth + 1, walk);
  }
  return value;
}

function usableKey(pair: Pair, first: Map<string, Scalar>, walk: Walk, holder: YAMLMap): string | undefined {
  const node = pair.key;
  const key = keyText(node);
  if (key === undefined || !isScalar(node)) {
    return void walk.report(keyNotText.at(placeOf(isNode(node) ? node : undefined, walk), {}));
  }
  if (key === "<<") return void walk.report(mergeKey.at(placeOf(node, walk), {}));
  if (reservedKeys.has(key)) return void walk.report(reservedKey.at(placeOf(node, walk), { key }));
  if (/^-[A-Za-z]/.test(key))
    return void walk.report(hyphenWithoutSpace.at(placeOf(node, walk), { key: key.slice(1) }));
  const mark = keySign(key, node, walk);
  if (mark) {
    // The keys around it tend to have it as well.
    if (!walk.told.has(holder)) walk.report(mark);
    walk.told.add(holder);
    return undefined;
  }
  const before = first.get(key);
  if (before) return void reportDuplicate(key, before, node, walk, holder);
  first.set(key, node);
  return key;
}

/** A key that begins with what looks like a hyphen or a space, or with half of a pair of quotes. */
function keySign(key: string, node: Scalar, { file }: Walk): Diagnostic | undefined {
  if (/^[\x20-\x7e]*$/.test(key)) return undefined;
  const start = node.range?.[0] ?? 0;
  const span = (at: number) => file.spanAt(start + at, start + at + 1);
  if (/^[“„«‘‚‹][^”“»’‘›]*$/.test(key)) return quotesOfText.at(span(0), { character: characterName(key.charAt(0)) });
  const sign = signIn(`${key}: x`, false);
  return sign?.diagnosticAt(span(sign.at));
}

function reportDuplicate(key: string, before: Scalar, node: Scalar, walk: Walk, holder: YAMLMap): void {
  const [first, second] = [placeOf(before, walk), placeOf(node, walk)];
  // Where the first key comes again, the next entry was meant to begin, and the keys after it are its own.
  const isNextEntry = walk.entries.has(holder) && (key === "type" || holder.items[0]?.key === before);
  if (walk.told.has(holder)) return;
  if (isNextEntry) walk.told.add(holder);
  const advice = isNextEntry
    ? `Keep one of the two; or, if a new entry of the list begins here, put a hyphen before it: "- ${key}:".`
    : "Keep one of the two.";
  const holes = { key, first: first.start.line, second: second.start.line, advice };
  walk.report(duplicateKey.at(second, holes, [{ text: "It stands here first.", span: first }]));
}

function noteAnchor(node: Node & { anchor?: string }, walk: Walk): void {
  if (node.anchor === undefined || walk.anchored.has(node)) return;
  walk.anchored.add(node);
  walk.anchors.set(node.anchor, node);
}

function placeOf(node: Node | undefined, walk: Walk): Span {
  const [start, end] = node?.range ?? [0, 0];
  return walk.file.spanAt(start, end);
}
