/** Rules of one layer; with an empty name the statement that puts the layers in order. */
export type LayerRules = readonly [layer: string, css: string];

/**
 * The rules of a minified sheet, by layer. A package joins those of a layer from all its sheets: named once, they are a
 * sixtieth shorter. Throws when something stands in no layer: it would win over what an author writes.
 */
export function layersOf(css: string): readonly LayerRules[] {
  return outermostBlocks(css).map((block) => {
    if (/^@layer [^{]*;$/.test(block)) return ["", block];
    const [, layer, rules] = /^@layer ([\w.]+)\{([^]*)\}$/.exec(block) ?? [];
    if (layer === undefined || rules === undefined) throw new Error(`in no layer: ${block.slice(0, 80)}`);
    return [layer, rules];
  });
}

function outermostBlocks(css: string): readonly string[] {
  const blocks: string[] = [];
  let [start, depth] = [0, 0];
  for (const { 0: part, index } of css.matchAll(/(?:"[^"]*"|'[^']*'|[^{};"'])*[{};]/g)) {
    if (part.endsWith("{")) depth++;
    if (part.endsWith("}")) depth--;
    if (depth > 0) continue;
    const end = index + part.length;
    blocks.push(css.slice(start, end).trim());
    start = end;
  }
  if (depth !== 0 || css.slice(start).trim() !== "") throw new Error("a style sheet ends in the middle");
  return blocks;
}
