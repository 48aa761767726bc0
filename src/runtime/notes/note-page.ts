import type { NotePassage } from "./note-passages.ts";

/** A note as a web page of its own, which any browser and word processor opens. `like` has the language and direction. */
export function notePage(parts: readonly NotePassage[], like: { readonly lang: string; readonly dir: string }): string {
  const body = parts.map(passageHtml).join("\n");
  const title = escape(parts[1]?.heading ?? "");
  return `<!doctype html>
<html lang="${escape(like.lang)}" dir="${escape(like.dir || "ltr")}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 system-ui,sans-serif}h1{font-size:1.1rem;font-weight:400}p{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body>
${body}
</body>
</html>
`;
}

function passageHtml({ level, heading, text }: NotePassage): string {
  const words = text === "" ? "" : `\n<p>${escape(text)}</p>`;
  return level === 0 ? `<footer>${escape(heading)}</footer>` : `<h${level}>${escape(heading)}</h${level}>${words}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
