export const browserTests: readonly string[];
