/** What may stand between two texts: no `?`, `&`, `*`, `!` or `%`, and of a block's head no more than `|` or `>-`. */
const signs = /^[ \n:,[\]{}|>-]*["']?$/;

/** Something right behind a bracket that closes, which js-yaml 5.5.0 takes for a key of the line. */
const afterBracket = /[\]}](?! *[\n,:\]}])/;

/** One that was hardly meant as a comment is spoken of: `#4`, `# 4`. */
const comment = /(^|[ \n])#(?: +[A-Za-z"'`(][^\n]*| *(?=\n|$))/g;

/** Whether nothing stands there of which anything would be said. */
export function isUsualBetween(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  const read = between.includes("#") ? between.replace(comment, "$1") : between;
  return signs.test(read) && !afterBracket.test(read);
}
