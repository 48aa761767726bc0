import { filmSites, youTube } from "./films.ts";
import { closedSites, officeSites } from "./office-sites.ts";
import { writeAddress, type Site } from "./site.ts";

/** What to do instead of showing a page that refuses to be shown; `undefined` for any other address. */
export function refusalAdvice(url: URL): string | undefined {
  return adviceOf([...filmSites, ...officeSites], url);
}

/** What to do about a page that is shown to people who have signed in; `undefined` for any other. */
export function signInAdvice(url: URL): string | undefined {
  return adviceOf(closedSites, url);
}

/** The address in HTML that was pasted, as the site's own player without cookies where there is one. */
export function pastedAdvice(url: URL): string {
  const [, id] = /^(?:www\.)?youtube\.com$/.test(url.hostname) ? (/^\/embed\/([\w-]+)$/.exec(url.pathname) ?? []) : [];
  if (id !== undefined && id !== "videoseries") return writeAddress(youTube(id, url));
  return refusalAdvice(url) ?? signInAdvice(url) ?? writeAddress(url.href);
}

function adviceOf(sites: readonly Site[], url: URL): string | undefined {
  for (const { host, page, advice } of sites) {
    const found = host.test(url.hostname) ? page.exec(url.pathname + url.search) : null;
    if (found) return advice(found, url);
  }
  return undefined;
}
