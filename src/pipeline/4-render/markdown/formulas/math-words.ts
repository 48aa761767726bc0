import { high, low } from "../text-of.ts";

interface Node {
  readonly tag: string;
  readonly attributes: string;
  readonly children: Node[];
  text: string;
}

/**
 * A formula in one line: "D = m/V". For screen readers, and for all that has no room for MathML: lists, attributes, what an
 * LMS is told. No words of a language, so it is right in each.
 */
export function wordsOfMathMl(mathMl: string): string {
  return wordsOf(parse(mathMl))
    .replace(/[\u2061-\u2064]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function parse(mathMl: string): Node {
  const root: Node = { tag: "math", attributes: "", children: [], text: "" };
  const open = [root];
  for (const [, closing, tag = "", attributes = "", alone, text = ""] of mathMl.matchAll(
    /<(\/?)([a-z]+)([^>]*?)(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== "") parent.text += decoded(text);
    else if (closing) open.pop();
    else {
      const node: Node = { tag, attributes, children: [], text: "" };
      parent.children.push(node);
      if (!alone) open.push(node);
    }
  }
  return root;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole);
}

function wordsOf(node: Node): string {
  const [first, second, third] = node.children.map((child) => wordsOf(child));
  const make = makers[node.tag];
  if (make) return make(first ?? "", second ?? "", third ?? "");
  if (node.tag === "mspace") return /width="(?:0\.[1-9]|[1-9])/.test(node.attributes) ? " " : "";
  if (node.tag === "mo") return operator(node);
  if (node.tag === "mtable") return node.children.map((row) => wordsOf(row)).join("; ");
  if (node.tag === "mtr")
    return node.children
      .map((cell) => wordsOf(cell))
      .filter((cell) => cell !== "")
      .join(" ");
  return node.children.length > 0 ? node.children.map((child) => wordsOf(child)).join("") : node.text;
}

const makers: Readonly<Record<string, (first: string, second: string, third: string) => string>> = {
  mfrac: (over, under) => `${grouped(over)}/${grouped(under)}`,
  msup: (base, above) => base + raised(above),
  msub: (base, below) => base + lowered(below),
  msubsup: (base, below, above) => base + lowered(below) + raised(above),
  munderover: (base, below, above) => `${base}${lowered(below)}${raised(above)} `,
  munder: (base, below) => (below === "_" ? base : `${base}${lowered(below)} `),
  mover: (base, above) => accented(base, above),
  msqrt: (inner) => `√${grouped(inner)}`,
  mroot: (inner, degree) => `${raised(degree)}√${grouped(inner)}`,
};

/** Signs with space around them; after nothing, or in front of a number, a sign belongs to what follows. */
function operator({ text, attributes }: Node): string {
  if (/form="prefix"|stretchy="true"/.test(attributes)) return /^[←-⇿]$/u.test(text) ? ` ${text} ` : text;
  if (text === "," || text === ";") return `${text} `;
  return /^[=+−±∓×·⋅÷<>≤≥≈≠≡∼∝∈→⇌∧∨∪∩]$/u.test(text) ? ` ${text} ` : text;
}

function grouped(text: string): string {
  const inner = text.trim();
  const isOne = /^(?:[\p{L}\p{M}₀-ₜ⁰-ⁿ²³¹]*|[\d.,%°]*)$/u.test(inner) || /^\([^()]*\)$/.test(inner);
  return isOne ? inner : `(${inner})`;
}

function raised(text: string): string {
  const inner = text.trim();
  if (inner === "") return "";
  const signs = high(inner);
  return signs.startsWith("^") || /^[a-z]+$/i.test(signs) ? `^${grouped(inner)}` : signs;
}

/** Words below stand after a line: S_cr. */
function lowered(text: string): string {
  const inner = text.trim();
  if (inner === "") return "";
  const signs = low(inner);
  return signs === inner ? `_${grouped(inner)}` : signs;
}

function accented(base: string, above: string): string {
  if (/^[ˉ¯‾―–-]$/u.test(above.trim())) return [...base].length === 1 ? `${base}\u0304` : base;
  if (/^[←-⇿]$/u.test(base.trim())) return base;
  const marks: Readonly<Record<string, string>> = {
    "^": "\u0302",
    ˆ: "\u0302",
    "~": "\u0303",
    "˙": "\u0307",
    "→": "\u20d7",
  };
  const mark = marks[above.trim()];
  return mark === undefined ? base + raised(above) : base + mark;
}
