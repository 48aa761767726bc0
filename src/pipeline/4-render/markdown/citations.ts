import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../escape.ts";
import { scopeOf } from "./reading.ts";
import type { Marker } from "./scope.ts";

const citation = /\[@([a-z][a-z0-9-]*)\]/y;

/** `[@id]` becomes a marker that leads to the list of references. One that is not listed stays as it is written. */
export function addCitations(parser: MarkdownIt): void {
  parser.inline.ruler.before("link", "citation", (state, silent) => {
    citation.lastIndex = state.pos;
    const match = citation.exec(state.src);
    if (!match) return false;
    const id = match[1] ?? "";
    if (!silent) {
      const marker = scopeOf(state.env).cite(id);
      if (!marker) return false;
      // A marker does not begin a line: it stays with the word before it.
      state.pending = state.pending.replace(/ $/, "\u00a0");
      state.push("citation", "a", 0).meta = { ...marker };
    }
    state.pos += match[0].length;
    return true;
  });
  parser.renderer.rules["citation"] = (tokens, index, _options, env) => {
    const meta: unknown = tokens[index]?.meta;
    return isMarker(meta) ? markerHtml(meta, scopeOf(env).words("references.marker")) : "";
  };
}

/** "[3]" for the eye, "3 reference" for a screen reader. */
function markerHtml(marker: Marker, word: string): string {
  const id = marker.anchor === undefined ? "" : ` id="${escapeHtml(marker.anchor)}"`;
  return `<a class="cite" href="${escapeHtml(marker.href)}"${id}>[${marker.number}]<span class="vh"> ${escapeHtml(word)}</span></a>`;
}

function isMarker(value: unknown): value is Marker {
  return typeof value === "object" && value !== null && "number" in value && "href" in value;
}
