/** Whether a comment speaks of whose a picture is: then it stays. */
export function isAboutRights(text: string): boolean {
  return /copyright|©|\(c\)\s|licen[cs]e|creative commons|\bCC[ -]?(?:BY|0)|rights reserved|public domain/i.test(text);
}
