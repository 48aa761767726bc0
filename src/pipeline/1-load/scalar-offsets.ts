import type { Scalar } from "yaml";

/**
 * Where in the file the character `at` of a scalar's value stands: found by going through value and source side by side.
 * What YAML takes away is passed over: quotes, indentation, folded line breaks, escapes.
 */
export function offsetInSource({ type, value, range }: Scalar, source: string, at: number): number | undefined {
  if (typeof value !== "string" || !range) return undefined;
  const [start, end] = range;
  let offset = start + headLength(type, source.slice(start, end));
  for (let index = 0; index < at && offset < end;) {
    const step = nextStep(type, source, offset, value, index);
    offset += step.source;
    index += step.value;
  }
  return Math.min(passedOver(type, source, offset, end, value[at]), end);
}

interface Step {
  readonly source: number;
  readonly value: number;
}

/** The quote, or the line with `|` or `>`. */
function headLength(type: Scalar["type"], source: string): number {
  if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") return source.indexOf("\n") + 1;
  return type?.startsWith("QUOTE") ? 1 : 0;
}

/** How far one character of the value reaches; none for what only the source has. */
function nextStep(type: Scalar["type"], source: string, offset: number, value: string, index: number): Step {
  const character = source[offset] ?? "";
  if (type === "QUOTE_DOUBLE" && character === "\\") return escapeStep(source, offset);
  if (type === "QUOTE_SINGLE" && character === "'") return { source: 2, value: 1 };
  if (character === value[index]) return { source: 1, value: 1 };
  // A line break that was folded into a space; the indentation after it is passed over.
  const isFolded = character === "\n" && value[index] === " ";
  return { source: 1, value: isFolded ? 1 : 0 };
}

function escapeStep(source: string, offset: number): Step {
  const letter = source[offset + 1] ?? "";
  if (letter === "\n") return { source: 2, value: 0 };
  const digits = { x: 2, u: 4, U: 8 }[letter] ?? 0;
  const isPair = letter === "U" && Number.parseInt(source.slice(offset + 2, offset + 10), 16) > 0xffff;
  return { source: 2 + digits, value: isPair ? 2 : 1 };
}

/** Past the indentation before a character. */
function passedOver(type: Scalar["type"], source: string, offset: number, end: number, wanted: string | undefined) {
  if (wanted === undefined || (type === "QUOTE_DOUBLE" && source[offset] === "\\")) return offset;
  let found = offset;
  while (found < end && source[found] !== wanted && /\s/.test(source[found] ?? "")) found++;
  return source[found] === wanted ? found : offset;
}
