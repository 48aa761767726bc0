import { writeAddress, type Site } from "./site.ts";

/** Sites of films and sound. Their players were read off their "Embed" buttons; where one gives no fixed address, it is named. */
export const filmSites: readonly Site[] = [
  {
    host: /^(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com$/,
    page: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|v\/|embed\/)([\w-]+)/,
    advice: ([, id = ""], url) => (isOwn(id, url) ? undefined : writeAddress(youTube(id, url))),
  },
  { host: /^youtu\.be$/, page: /^\/([\w-]+)/, advice: ([, id = ""], url) => writeAddress(youTube(id, url)) },
  {
    host: /^(?:www\.|m\.|music\.)?youtube\.com$/,
    page: /^\/playlist\?(?:.*&)?list=([\w-]+)/,
    advice: ([, list = ""]) =>
      `Write https://www.youtube-nocookie.com/embed/videoseries?list=${list}, if the list is public; an embed block for each film lets learners see what comes.`,
  },
  {
    host: /^(?:www\.|m\.|music\.)?youtube\.com$/,
    page: /^\/(?!embed\/|live_chat)/,
    advice: () => "Open one film of it, and take the address from Share > Embed.",
  },
  {
    // A film that is unlisted is found by its hash alone; without it Vimeo says that there is none.
    host: /^(?:www\.)?vimeo\.com$/,
    page: /^\/(?:(?:channels|ondemand)\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:album|showcase)\/\d+\/video\/|manage\/videos\/)?(\d+)(?:\/([0-9a-f]{6,}))?(?=[/?#]|$)/,
    advice: ([, id = "", hash], url) => writeAddress(vimeo(id, hash, url)),
  },
  {
    host: /^player\.vimeo\.com$/,
    page: /^\/video\/(\d+)\/([0-9a-f]{6,})/,
    advice: ([, id = "", hash], url) => writeAddress(vimeo(id, hash, url)),
  },
  {
    host: /^(?:www\.)?vimeo\.com$/,
    page: /^\/(?!event\/\d+\/embed|showcase\/\d+\/embed)/,
    advice: () => "Open one film of it, and take the address from Share > Embed.",
  },
  {
    host: /^(?:www\.)?ted\.com$/,
    page: /^\/talks\/([\w-]+)(?:\?(?:.*&)?language=([\w-]+))?/,
    advice: ([, talk = "", language]) =>
      writeAddress(`https://embed.ted.com/talks/${language === undefined ? "" : `lang/${language}/`}${talk}`),
  },
  {
    host: /^(?:www\.)?loom\.com$/,
    page: /^\/share\/([\w-]+)/,
    advice: ([, id = ""]) =>
      `Write https://www.loom.com/embed/${id}, and let anyone with the link watch it (Share in Loom).`,
  },
  {
    host: /^(?:www\.)?dailymotion\.com$/,
    page: /^\/video\/(\w+)/,
    advice: ([, id = ""]) => writeAddress(`https://geo.dailymotion.com/player.html?video=${id}`),
  },
  {
    host: /^dai\.ly$/,
    page: /^\/(\w+)/,
    advice: ([, id = ""]) => writeAddress(`https://geo.dailymotion.com/player.html?video=${id}`),
  },
  {
    host: /^open\.spotify\.com$/,
    page: /^\/(?:intl-\w+\/)?((?:episode|show|track|album|playlist)\/\w+)/,
    advice: ([, path = ""]) => writeAddress(`https://open.spotify.com/embed/${path}`),
  },
  {
    host: /^(?:www\.|m\.)?soundcloud\.com$/,
    page: /^\/./,
    advice: (_, url) =>
      writeAddress(`https://w.soundcloud.com/player/?url=${encodeURIComponent(url.origin + url.pathname)}`),
  },
  {
    host: /^(?:www\.)?tiktok\.com$/,
    page: /^\/@[^/]+\/video\/(\d+)/,
    advice: ([, id = ""]) => writeAddress(`https://www.tiktok.com/player/v1/${id}`),
  },
];

/** The player's own address; that it is at the site with cookies is the author's to choose. */
function isOwn(id: string, { pathname }: URL): boolean {
  return pathname === `/embed/${id}`;
}

export function youTube(id: string, { searchParams }: URL): string {
  const start = secondsOf(searchParams.get("start") ?? searchParams.get("t") ?? "");
  return `https://www.youtube-nocookie.com/embed/${id}${start > 0 ? `?start=${start}` : ""}`;
}

function vimeo(id: string, hash: string | undefined, { searchParams, hash: fragment }: URL): string {
  const secret = hash ?? searchParams.get("h");
  return `https://player.vimeo.com/video/${id}?${secret ? `h=${secret}&` : ""}dnt=1${/^#t=\w+$/.test(fragment) ? fragment : ""}`;
}

/** Of "90", "90s" and "1m30s". */
function secondsOf(time: string): number {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
