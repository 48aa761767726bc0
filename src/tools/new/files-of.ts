import type { World } from "../../model/world.ts";

/** Every file in a folder and those in it, as paths within it; `without` are files and folders to leave out. */
export async function filesOf(
  folder: string,
  world: World,
  without: readonly string[] = [],
  within = "",
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await world.list(`${folder}${within === "" ? "" : `/${within}`}`)) {
    const path = within === "" ? name : `${within}/${name}`;
    if (without.includes(path)) continue;
    const facts = await world.stat(`${folder}/${path}`);
    if (facts?.kind === "folder") found.push(...(await filesOf(folder, world, without, path)));
    else if (facts?.kind === "file") found.push(path);
  }
  return found;
}
