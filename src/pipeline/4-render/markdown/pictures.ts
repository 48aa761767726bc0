import type { MarkdownIt, Token } from "markdown-it";
import type { PlacedFile } from "../../../content/kind-tools.ts";
import { escapeHtml } from "../escape.ts";
import { captionNotShown } from "./messages.ts";
import { placeOfToken, scopeOf } from "./reading.ts";
import type { MarkdownScope } from "./scope.ts";
import { textOf } from "./text-of.ts";

/** Pictures of texts that may have some; one that stands by itself may have words under it. */
export function addPictures(parser: MarkdownIt): void {
  parser.core.ruler.push("pictures", (state) => {
    const scope = scopeOf(state.env);
    for (const token of state.tokens) if (token.children) token.children = placeAll(token.children, scope);
    state.tokens.forEach((token, index) => {
      const [inline, close] = state.tokens.slice(index + 1, index + 3);
      if (token.type === "paragraph_open" && inline && close) setApart(token, inline, close);
    });
    for (const token of state.tokens) for (const child of token.children ?? []) sayLost(child, scope);
  });
  parser.renderer.rules["picture"] = (tokens, index) => pictureHtml(tokens[index]);
}

interface Picture {
  readonly file: PlacedFile;
  readonly alt: string;
  readonly caption: string;
  readonly isApart?: true;
}

function placeAll(tokens: readonly Token[], scope: MarkdownScope): Token[] {
  for (const token of tokens) if (token.type === "image") place(token, scope);
  return [...tokens];
}

function place(token: Token, { picture, problem }: MarkdownScope): void {
  const source = decoded(String(token.attrGet("src") ?? ""));
  const placed = picture(source);
  const alt = textOf(token.children ?? []);
  if (typeof placed === "function") {
    problem(placed, placeOfToken(token));
    token.type = "text";
    token.content = alt;
    return;
  }
  const meta = { file: placed, alt, caption: String(token.attrGet("title") ?? "") };
  Object.assign(token, { type: "picture", meta });
}

/** A paragraph that is nothing but a picture. */
function setApart(open: Token, inline: Token, close: Token): void {
  const [token, ...others] = (inline.children ?? []).filter(({ type, content }) => type !== "text" || content !== "");
  const picture = token && pictureIn(token);
  if (!picture || others.length > 0 || open.hidden) return;
  open.attrSet("class", "picture");
  if (picture.caption === "") return;
  open.tag = close.tag = "figure";
  token.meta = { ...picture, isApart: true };
}

function sayLost(token: Token, { problem }: MarkdownScope): void {
  const picture = pictureIn(token);
  if (!picture || picture.caption === "" || picture.isApart) return;
  problem((span) => captionNotShown.at(span, { caption: picture.caption }), placeOfToken(token));
}

/** The picture a token became. */
function pictureIn({ type, meta }: Token): Picture | undefined {
  return type === "picture" && isPicture(meta) ? meta : undefined;
}

function isPicture(value: unknown): value is Picture {
  return typeof value === "object" && value !== null && "file" in value && "alt" in value;
}

function pictureHtml(token: Token | undefined): string {
  const picture = token && pictureIn(token);
  if (!picture) return "";
  const { file, alt, caption, isApart } = picture;
  const size = file.width === undefined ? "" : ` width="${file.width}" height="${file.height ?? ""}"`;
  const words = isApart ? `<figcaption class="hint">${escapeHtml(caption)}</figcaption>` : "";
  return `<img src="${escapeHtml(file.href)}" alt="${escapeHtml(alt)}"${size} loading="lazy">${words}`;
}

/** An address as its author wrote it. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
