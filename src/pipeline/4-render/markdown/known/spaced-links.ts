import type { MarkdownIt, StateInline } from "markdown-it";
import { notePlace } from "../reading.ts";

/** An address with spaces in it, with a title or without; of files those that may be a picture or a document. */
const address =
  /\(\s*((?:tel|sms):[+\d][\d\s().-]*\d(?=\s*[)"])|(?:https?:\/\/|www\.|mailto:|tel:|sms:|#)?[^\s()<>"]+(?: +[^\s()<>"]+)+?)(?:\s+"([^"]*)")?\s*\)/iy;
const isAddress = /^(?:https?:\/\/|www\.|mailto:|tel:|sms:|#)|^[^\s]*\/|\.[a-z]{1,3}[a-z0-9]$/i;

/** `[Form](https://example.org/my form.pdf)`: CommonMark shows it as it is typed. */
export function addSpacedLinks(parser: MarkdownIt): void {
  for (const name of ["link", "image"] as const)
    parser.inline.ruler.before(name, `spaced_${name}`, (state, silent) => read(state, silent, name === "image"));
}

function read(state: StateInline, silent: boolean, isImage: boolean): boolean {
  const start = state.pos;
  const open = isImage ? start + 1 : start;
  if (state.src[open] !== "[" || (isImage && state.src[start] !== "!")) return false;
  const end = state.md.helpers.parseLinkLabel(state, open, !isImage);
  if (end < 0) return false;
  address.lastIndex = end + 1;
  const [written, spaced, title] = address.exec(state.src) ?? [];
  if (written === undefined || spaced === undefined || !isAddress.test(spaced)) return false;
  const href = state.md.normalizeLink(spaced.replace(/ /g, "%20"));
  const close = end + 1 + written.length;
  if (!silent) push(state, { label: [open + 1, end], href, title, isImage }, close);
  state.pos = close;
  return true;
}

interface SpacedLink {
  readonly label: readonly [start: number, end: number];
  readonly href: string;
  readonly title: string | undefined;
  readonly isImage: boolean;
}

function push(state: StateInline, { label, href, title, isImage }: SpacedLink, close: number): void {
  const [from, to] = label;
  const start = state.pos;
  const token = state.push(isImage ? "image" : "link_open", isImage ? "img" : "a", isImage ? 0 : 1);
  token.attrSet(isImage ? "src" : "href", href);
  if (title !== undefined) token.attrSet("title", title);
  notePlace(state, token, start, close);
  if (isImage) {
    token.content = state.src.slice(from, to);
    token.children = [];
    state.md.inline.parse(token.content, state.md, state.env, token.children);
    return;
  }
  const max = state.posMax;
  state.pos = from;
  state.posMax = to;
  state.linkLevel++;
  state.md.inline.tokenize(state);
  state.linkLevel--;
  state.posMax = max;
  state.push("link_close", "a", -1);
}
