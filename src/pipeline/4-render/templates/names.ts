/** The name a partial is called by: the last part of its path; `undefined` for what is no partial. */
export function partialName(template: string): string | undefined {
  return template.startsWith("partials/") ? template.slice(template.lastIndexOf("/") + 1) : undefined;
}

/** Where a theme keeps its own templates. */
export function themeFolder(theme: string): string {
  return `themes/${theme}/`;
}
