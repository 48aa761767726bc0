import { parse } from "yaml";
import type { World } from "../../model/world.ts";

/** A course to begin with: a folder of `starters/`. To add one: such a folder, with a `starter.yaml`. */
export interface Starter {
  /** The folder's name. */
  readonly id: string;
  /** For a list to choose from. */
  readonly name: string;
  readonly summary: string;
  /** The course, as the World has paths. */
  readonly folder: string;
  /** What of the course is left out: paths within it. */
  readonly without: readonly string[];
  /** What whoever begins with it should know. */
  readonly note?: string;
  /** Id and title of its course. */
  readonly courseId: string;
  readonly courseTitle: string;
}

/** What a `starter.yaml` says. These come with the tool, and a test reads each. */
interface Said {
  readonly order: number;
  readonly name: string;
  readonly summary: string;
  /** A folder of build-course itself that is the course; `course` beside the file when left out. */
  readonly from?: string;
  readonly without?: readonly string[];
  readonly note?: string;
}

/** Where starters, examples and the course lie: above what was built. */
export function homeOf({ toolFolder }: Pick<World, "toolFolder">): string {
  return toolFolder.replace(/\/[^/]+$/, "");
}

/** All starters, in the order in which they are offered; none where the tool is not whole. */
export async function starters(world: World): Promise<readonly Starter[]> {
  const folder = `${homeOf(world)}/starters`;
  const found: { readonly order: number; readonly starter: Starter }[] = [];
  for (const id of await world.list(folder)) {
    const path = `${folder}/${id}/starter.yaml`;
    if (!(await world.stat(path))) continue;
    const { order, ...said } = parse(await textOf(path, world)) as Said;
    found.push({ order, starter: await starterOf(id, said, world) });
  }
  return found.sort((left, right) => left.order - right.order).map(({ starter }) => starter);
}

async function starterOf(
  id: string,
  { from, without = [], ...said }: Omit<Said, "order">,
  world: World,
): Promise<Starter> {
  const folder = `${homeOf(world)}/${from ?? `starters/${id}/course`}`;
  const course = parse(await textOf(`${folder}/course.yaml`, world)) as { readonly id: string; readonly title: string };
  return { id, ...said, folder, without, courseId: course.id, courseTitle: course.title };
}

export async function textOf(path: string, world: World): Promise<string> {
  return new TextDecoder().decode(await world.readBytes(path));
}
