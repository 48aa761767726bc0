/** Quoted where older readers of YAML would take a text for a number or a time. */
export const quoting = { lineWidth: 100, version: "1.1" } as const;
