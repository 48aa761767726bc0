/** An id out of a title: lower-case ASCII words joined by hyphens. Of other scripts, digits and signs nothing is left. */
export function idFromTitle(title: string): string | undefined {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 64)
    .replace(/-+$/, "");
  return words === "" ? undefined : words;
}

/** `base`, or `base-2`, `base-3`… if it is taken. */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base.slice(0, 60)}-${number}`)) number++;
  return `${base.slice(0, 60)}-${number}`;
}
