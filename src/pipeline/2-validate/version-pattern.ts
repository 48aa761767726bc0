/** What a version may look like: it is part of the package's name. */
export const versionPattern = "^[0-9A-Za-z][0-9A-Za-z.+-]*$";
