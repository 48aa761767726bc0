import type { Format } from "../../formats/define.ts";
import type { SiteFile } from "../../model/site.ts";
import type { World } from "../../model/world.ts";

/** The schemas that a package of this format carries beside its manifest; none where its standard asks for none. */
export async function controlDocuments({ schemas }: Format, world: World): Promise<readonly SiteFile[]> {
  if (schemas === undefined) return [];
  const folder = `${world.toolFolder}/schemas/${schemas}`;
  const documents: SiteFile[] = [];
  for (const name of await world.list(folder)) {
    const mediaType = name.endsWith(".dtd") ? "application/xml-dtd" : "application/xml";
    documents.push({ path: name, body: await world.readBytes(`${folder}/${name}`), mediaType });
  }
  return documents;
}
