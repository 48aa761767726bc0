import type { NotePassage } from "./note-passages.ts";

/** What the learner wrote as a web page of its own, which any browser and word processor opens. `like` has the language and direction. */
export function notePage(title: string, body: string, like: { readonly lang: string; readonly dir: string }): string {
  return `<!doctype html>
<html lang="${escape(like.lang)}" dir="${escape(like.dir || "ltr")}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 system-ui,sans-serif}h1{font-size:1.4rem}p{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:700}</style></head>
<body>
${body}
</body>
</html>
`;
}

export function passagesHtml(parts: readonly NotePassage[]): string {
  return parts.map(passageHtml).join("\n");
}

function passageHtml({ level, heading, text }: NotePassage): string {
  return `<h${level}>${escape(heading)}</h${level}>${text === "" ? "" : `\n<p>${escape(text)}</p>`}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
