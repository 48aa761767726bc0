import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import type { Plain } from "../../../model/source.ts";
import { spanFinder } from "../../files/text-lines.ts";
import { lookAlikes, type WrittenScalar } from "../look-alikes/in-values.ts";

/** What YAML 1.2 makes something else of than a text. */
const special =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;

const types: Readonly<Record<number, WrittenScalar["type"]>> = {
  [SCALAR_STYLE.PLAIN]: "PLAIN",
  [SCALAR_STYLE.SINGLE_QUOTED]: "QUOTE_SINGLE",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "QUOTE_DOUBLE",
  [SCALAR_STYLE.LITERAL_BLOCK]: "BLOCK_LITERAL",
  [SCALAR_STYLE.FOLDED_BLOCK]: "BLOCK_FOLDED",
};

/** The value of a text that is as usual: numbers as they are shown, no escapes, no sign that looks like another. */
export function quickScalar(event: ScalarEvent, text: string): Plain | undefined {
  const { style, valueStart, valueEnd } = event;
  const source = text.slice(valueStart, valueEnd);
  const value = event.fast ? source : getScalarValue(text, event);
  if (style === SCALAR_STYLE.DOUBLE_QUOTED && source.includes("\\")) return undefined;
  if (/[^\n -~]/.test(source) && isOdd({ type: types[style], value, range: [valueStart, valueEnd, valueEnd] }, text))
    return undefined;
  return style === SCALAR_STYLE.PLAIN ? plainValue(value) : value;
}

function plainValue(value: string): Plain | undefined {
  if (value.length > 40 || !special.test(value)) return value;
  if (value === "true" || value === "false") return value === "true";
  const number = Number(value);
  return String(number) === value && Number.isFinite(number) ? number : undefined;
}

function isOdd(scalar: WrittenScalar, text: string): boolean {
  return lookAlikes(scalar, { text, spanAt: spanFinder("", text) }).length > 0;
}
