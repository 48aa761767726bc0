/** What the learner keeps as a web page of its own, which any browser and word processor opens. `like` has the language and direction. */
export function notePage(title: string, body: string, like: { readonly lang: string; readonly dir: string }): string {
  const head = escape(title);
  return `<!doctype html><html lang="${like.lang}" dir="${like.dir}"><meta charset="utf-8"><title>${head}</title><style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 sans-serif}p{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:700}</style><h1>${head}</h1>${body}`;
}

/** A heading and what stands under it, if anything. */
export function passage(level: number, heading: string, text = ""): string {
  return `<h${level}>${escape(heading)}</h${level}>${text && `<p>${escape(text)}</p>`}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
