/** What authors, editors and the clipboard leave in a file that was never meant. */
const strays = [
  ..."\t:-#\"'[]{}|>&*!%@`\\<$^~,?=_()0",
  ..."\u00a0\u00ad\u200b\u2009\u202e\u2028\u0085\ufeff\u0000\u000b\ufffd“”‘’–•：е",
  ": ",
  " #",
  "- ",
  "\n",
  "\n  ",
  "<b>",
  "[[",
  "](",
  "[@",
  "]{.term}",
  "**",
  "$$",
  "\\u",
  "%2e",
  "👩‍⚕️",
  "&amp;",
  "`".repeat(3),
];

/** What stands after a colon by mistake. */
const values = [
  "",
  "null",
  "~",
  "[]",
  "{}",
  "yes",
  "80",
  "-1",
  "1e999",
  ".nan",
  "0x10",
  '""',
  "''",
  "|",
  ">",
  "*a",
  "&a x",
  "!t x",
  "[a, b",
  "{a: b",
  "2026-02-31",
  "a\\b",
  `"${"x".repeat(3000)}"`,
  "[[[[]]]]",
  "#x",
  "@x",
  "“x”",
  "1,5",
  "true",
];

/** A number from 0 up to below `limit`; the same seed gives the same numbers. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const lineEdits = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
  (lines, at, random) => {
    const other = random(lines.length);
    return lines.with(at, lines[other] ?? "").with(other, lines[at] ?? "");
  },
  (lines, at, random) => lines.with(at, " ".repeat(1 + random(4)) + lines[at]),
  (lines, at) => lines.with(at, (lines[at] ?? "").replace(/^ {1,2}/, "")),
  (lines, at) =>
    lines.with(
      at,
      (lines[at] ?? "").replace(/^ +/, (indent) => "\t".repeat(indent.length / 2)),
    ),
  (lines, at, random) => lines.with(at, (lines[at] ?? "").replace(/:.*$/, `: ${values[random(values.length)]}`)),
  (lines, at, random) => {
    const [key] = /[a-z-]+(?=:)/.exec(lines[random(lines.length)] ?? "") ?? ["type"];
    return lines.with(at, (lines[at] ?? "").replace(/[a-z-]+(?=:)/, key));
  },
  (lines, at, random) => lines.toSpliced(random(lines.length), 0, ...lines.slice(at, at + 1 + random(8))),
  (lines, at, random) => lines.toSpliced(at, 1 + random(8)),
  (lines, at) => lines.slice(0, at),
];

const textEdits = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, random) => text.slice(0, at) + strays[random(strays.length)] + text.slice(at),
  (text, at, random) => text.slice(0, at) + strays[random(strays.length)] + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/[a-z]+/, (word) => word.toUpperCase()),
];

/** A text with one to three mistakes. */
export function mutated(text, random) {
  let now = text;
  for (let left = 1 + random(3); left > 0; left--) {
    if (random(2) === 0) {
      const lines = now.split("\n");
      now = lineEdits[random(lineEdits.length)](lines, random(lines.length), random).join("\n");
    } else now = textEdits[random(textEdits.length)](now, random(now.length + 1), random);
  }
  return now;
}
