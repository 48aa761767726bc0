/** What an author gave for an address: one, or the HTML that a site's "Embed" button copies. */
export interface Given {
  readonly isHtml: boolean;
  /** Of HTML the address of its frame, if it has one. */
  readonly url: URL | undefined;
}

export function givenAddress(text: string): Given {
  const isHtml = text.trimStart().startsWith("<");
  return { isHtml, url: urlOf(isHtml ? frameAddress(text) : text) };
}

/** Of the frame, or of what stands for one; `data-src` is how tools that ask for consent write it. */
function frameAddress(html: string): string {
  const tag = /<iframe\b[^]*?>/i.exec(html) ?? /<(?:embed|object)\b[^]*?>/i.exec(html);
  const found = /\s(?:data-)?(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag?.[0] ?? "");
  const address = decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? "").trim();
  return address.replace(/^(?:http:)?\/\//i, "https://");
}

/** Without the character references that addresses in HTML have. */
function decoded(text: string): string {
  return text.replace(/&(?:amp|#0*38|#x0*26);/gi, "&");
}

function urlOf(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return url.protocol === "https:" ? url : undefined;
  } catch {
    return undefined;
  }
}
