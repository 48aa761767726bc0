import { writeAddress, type Site } from "./site.ts";

const asFile = "Download the film and use a `video` block with captions, or link to it in a text.";
const asLink = "Link to it in a text instead.";
const anyone = "let anyone with the link open it";

/** Sites of files, forms, maps and posts. */
export const officeSites: readonly Site[] = [
  {
    host: /^drive\.google\.com$/,
    page: /^\/(?:file\/d\/|(?:open|uc)\?(?:.*&)?id=)([\w-]+)(\/preview)?/,
    advice: ([, id = "", preview]) =>
      preview === undefined
        ? `Write https://drive.google.com/file/d/${id}/preview, and ${anyone} (Share in Drive).`
        : undefined,
  },
  { host: /^drive\.google\.com$/, page: /^\/drive\//, advice: () => asLink },
  {
    host: /^docs\.google\.com$/,
    page: /^\/forms\/d\/((?:e\/)?[\w-]+)(?!.*embedded=true)/,
    advice: ([, id = ""]) => writeAddress(`https://docs.google.com/forms/d/${id}/viewform?embedded=true`),
  },
  {
    host: /^docs\.google\.com$/,
    page: /^\/(?:document|presentation|spreadsheets)\/(?!.*\/(?:pub|embed|pubhtml|pubembed|preview)\b)/,
    advice: () => "Choose File > Share > Publish to web > Embed there, and take the address from what it gives.",
  },
  {
    host: /^(?:www\.)?google\.(?:com|co\.uk)$/,
    page: /^\/maps(?!\/embed)(?!\/d\/(?:u\/\d+\/)?embed)/,
    advice: () =>
      "Choose Share > Embed a map there, and take the address that begins with https://www.google.com/maps/embed.",
  },
  {
    host: /^(?:maps\.app\.goo\.gl|goo\.gl|forms\.gle)$/,
    page: /^\//,
    advice: () => "Open it, and take the address for embedding from the page that it leads to.",
  },
  {
    // Panopto runs under names of its own and of its customers.
    host: /./,
    page: /^\/Panopto\/Pages\/Viewer\.aspx\?(?:.*&)?id=([\w-]+)/i,
    advice: ([, id = ""], url) =>
      `Write ${url.origin}/Panopto/Pages/Embed.aspx?id=${id}&autoplay=false, and ${anyone} (Share in Panopto).`,
  },
  {
    host: /^(?:www\.)?canva\.com$/,
    page: /^\/design\/([\w-]+\/[\w-]+)\/(?:view|watch|edit)(?!.*[?&]embed)/,
    advice: ([, design = ""]) => writeAddress(`https://www.canva.com/design/${design}/view?embed`),
  },
  {
    host: /^sketchfab\.com$/,
    page: /^\/3d-models\/[\w-]*?([0-9a-f]{32})/,
    advice: ([, id = ""]) => writeAddress(`https://sketchfab.com/models/${id}/embed`),
  },
  { host: /^(?:www\.)?dropbox\.com$/, page: /^\//, advice: () => asFile },
  {
    host: /^(?:www\.|mobile\.)?(?:twitter|x|facebook|linkedin|threads)\.(?:com|net)$/,
    page: /^\/(?!plugins\/|embed\/)/,
    advice: () => asLink,
  },
  {
    host: /^(?:www\.)?instagram\.com$/,
    page: /^\/(?!(?:p|reel)\/[\w-]+\/embed)(?:(?:p|reel)\/([\w-]+))?/,
    advice: ([, post]) => (post === undefined ? asLink : writeAddress(`https://www.instagram.com/p/${post}/embed`)),
  },
];

/** Sites that show what they have to people who have signed in, and no sign-in page within another page. */
export const closedSites: readonly Site[] = [
  { host: /^(?:[\w-]+\.)?microsoftstream\.com$/, page: /^\//, advice: () => asFile },
  { host: /(?:^|\.)sharepoint\.com$|^onedrive\.live\.com$|^1drv\.ms$/, page: /^\//, advice: () => asFile },
  { host: /^teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)$/, page: /^\//, advice: () => asLink },
  { host: /(?:^|\.)zoom\.us$/, page: /^\/rec\//, advice: () => asFile },
  { host: /^(?:meet|classroom)\.google\.com$/, page: /^\//, advice: () => asLink },
];
