export type Mode = "light" | "dark";

/** A custom property of the page, as a style sheet sets it. */
export interface Token {
  /** Without `--`. */
  readonly name: string;
  readonly value: string;
  readonly mode: Mode | "both";
  /** In a layer: what stands in none is stronger, whatever its mode. */
  readonly isLayered: boolean;
  /** Offset in the style sheet. */
  readonly index: number;
}

interface Level {
  readonly mode: Mode | "both" | "none";
  readonly isLayered: boolean;
}

/** The custom properties a style sheet gives the whole page, for screens, by mode. */
export function readTokens(css: string): readonly Token[] {
  const text = css.replace(/\/\*[^]*?\*\//g, (comment) => " ".repeat(comment.length));
  const tokens: Token[] = [];
  const levels: Level[] = [{ mode: "both", isLayered: false }];
  const isRule: boolean[] = [false];
  for (const { 0: part, 1: before = "", index } of text.matchAll(/((?:"[^"]*"|'[^']*'|[^{};"'])*)([{};])/g)) {
    const level = levels.at(-1) ?? { mode: "none", isLayered: false };
    if (part.endsWith("{")) {
      levels.push(enter(before.trim(), level));
      isRule.push(!before.trim().startsWith("@"));
      continue;
    }
    const [, name, value] = /^\s*--([\w-]+)\s*:\s*([^]*?)\s*$/.exec(before) ?? [];
    if (isRule.at(-1) === true && level.mode !== "none" && name !== undefined && value !== undefined) {
      tokens.push({ name, value, mode: level.mode, isLayered: level.isLayered, index: index + before.search(/\S/) });
    }
    if (part.endsWith("}") && levels.length > 1) {
      levels.pop();
      isRule.pop();
    }
  }
  return tokens;
}

function enter(prelude: string, { mode, isLayered }: Level): Level {
  if (prelude.startsWith("@layer")) return { mode, isLayered: true };
  if (prelude.startsWith("@supports")) return { mode, isLayered };
  if (prelude.startsWith("@")) return { mode: narrowed(mode, mediaMode(prelude)), isLayered };
  const modes = prelude.split(",").map((selector) => selectorMode(selector.trim()));
  return { mode: narrowed(mode, modes.find((found) => found !== "none") ?? "none"), isLayered };
}

/** Paper, forced colours and narrow windows have rules of their own; they are not what a theme is. */
function mediaMode(prelude: string): Level["mode"] {
  const scheme = /^@media\s*(?:screen\s+and\s*)?\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/.exec(prelude)?.[1];
  if (scheme === "light" || scheme === "dark") return scheme;
  return /^@media\s+screen$/.test(prelude) ? "both" : "none";
}

function selectorMode(selector: string): Level["mode"] {
  const match = /^(?::root|html)?((?::not\()?)(?:\[data-theme=["']?(light|dark)["']?\])?\)?$/.exec(selector);
  if (!match || selector === "") return "none";
  const [, not, theme] = match;
  if (theme !== "light" && theme !== "dark") return "both";
  const other = theme === "light" ? "dark" : "light";
  return not === "" ? theme : other;
}

function narrowed(outer: Level["mode"], inner: Level["mode"]): Level["mode"] {
  if (outer === "both") return inner;
  return inner === "both" || inner === outer ? outer : "none";
}

/** The token that counts in a mode, by name: the weaker first. */
export function tokensIn(mode: Mode, sheets: readonly (readonly Token[])[]): ReadonlyMap<string, Token> {
  const all = sheets.flat();
  const ranked = [true, false].flatMap((layered) =>
    ["both", mode].flatMap((wanted) => all.filter((token) => token.isLayered === layered && token.mode === wanted)),
  );
  return new Map(ranked.map((token) => [token.name, token]));
}
