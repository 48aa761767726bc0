interface Attribute {
  readonly name: string;
  /** With references resolved, as a browser sees it. */
  readonly value: string;
}

/** What an attribute could do beside drawing, in words that complete "… has". */
export function checkAttribute(element: string, { name, value }: Attribute): readonly string[] {
  if (name === "xmlns" || name.startsWith("xmlns:")) return [];
  const local = name.slice(name.indexOf(":") + 1).toLowerCase();
  if (local.startsWith("on")) return [`the event handler ${name}`];
  if (name === "xml:base") return ["the attribute xml:base"];
  if (isScript(value)) return [`a script in ${name}`];
  if (local === "href" || local === "src") return checkReference(element, name, value);
  if (local === "attributename" && /^(xlink:)?href$|^on|^style$|^src$/i.test(value.trim()))
    return [`an animation of ${value.trim()}`];
  return checkStyles(value);
}

/** What styles could fetch or run. */
export function checkStyles(css: string): readonly string[] {
  if (/\\[0-9a-f]/i.test(css)) return ["an escaped character in its styles"];
  if (/@import/i.test(css)) return ["@import in its styles"];
  if (isScript(css) || /expression\s*\(|-moz-binding|behavior\s*:/i.test(css)) return ["a script in its styles"];
  const fetched = [...css.matchAll(/(?:url|src|image-set|image)\s*\(\s*(["']?)([^)"']*)/gi)].find(
    ([, , target = ""]) => !isInside(target),
  );
  return fetched ? [`a reference to another file (${shorten(fetched[2] ?? "")})`] : [];
}

function checkReference(element: string, name: string, value: string): readonly string[] {
  const isPicture = /(^|:)(image|feImage)$/.test(element);
  if (value.trim() === "" || value.trim().startsWith("#") || (isPicture && isPictureData(value))) return [];
  return [`a reference to another file (${name}="${shorten(value)}")`];
}

const isInside = (target: string): boolean =>
  target.trim().startsWith("#") || isPictureData(target) || /^\s*data:(font|application\/(x-)?font)/i.test(target);

const isPictureData = (value: string): boolean => /^\s*data:image\/(png|jpe?g|gif|webp|avif)[;,]/i.test(value);

/** Browsers pass over white space and control characters in a scheme. */
function isScript(value: string): boolean {
  const seen = value.replace(/[\p{Cc}\p{Cf}\s]/gu, "");
  return /(javascript|vbscript|livescript):|data:(text|application\/(xhtml|xml|javascript)|image\/svg)/i.test(seen);
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
