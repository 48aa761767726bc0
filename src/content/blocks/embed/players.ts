interface Site {
  readonly host: RegExp;
  /** Of the page people copy: what it shows, in the first group. */
  readonly page: RegExp;
  player(id: string): string;
}

/** Sites whose pages refuse to be shown in another, and which have an address that does not. */
const sites: readonly Site[] = [
  {
    host: /^(www\.|m\.)?youtube\.com$/,
    page: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/)([\w-]+)/,
    player: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  { host: /^youtu\.be$/, page: /^\/([\w-]+)/, player: (id) => `https://www.youtube-nocookie.com/embed/${id}` },
  { host: /^(www\.)?vimeo\.com$/, page: /^\/(\d+)/, player: (id) => `https://player.vimeo.com/video/${id}?dnt=1` },
];

/** What to write instead of the address of such a page; `undefined` for any other address. */
export function playerFor(url: URL): string | undefined {
  const site = sites.find(({ host }) => host.test(url.hostname));
  const id = site?.page.exec(url.pathname + url.search)?.[1];
  return site && id !== undefined ? `Write ${site.player(id)}.` : undefined;
}
