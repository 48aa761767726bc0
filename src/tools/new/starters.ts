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

/** All starters whose course is here, in the order in which they are offered; none where the tool is not whole. */
export async function starters(world: World): Promise<readonly Starter[]> {
  const here = (await allSaid(world)).filter(({ isHere }) => isHere);
  return await Promise.all(here.map(({ id, folder, said }) => starterOf(id, folder, said, world)));
}

/** Where the courses of the others lie in the repository, by their ids: npm's package leaves large ones out. */
export async function startersElsewhere(world: World): Promise<ReadonlyMap<string, string>> {
  const elsewhere = (await allSaid(world)).filter(({ isHere }) => !isHere);
  return new Map(elsewhere.map(({ id, said: { from = "" } }) => [id, from]));
}

interface Found {
  readonly id: string;
  readonly said: Said;
  readonly folder: string;
  readonly isHere: boolean;
}

async function allSaid(world: World): Promise<readonly Found[]> {
  const home = homeOf(world);
  const found: Found[] = [];
  for (const id of await world.list(`${home}/starters`)) {
    const path = `${home}/starters/${id}/starter.yaml`;
    if (!(await world.stat(path))) continue;
    const said = parse(await textOf(path, world)) as Said;
    const folder = `${home}/${said.from ?? `starters/${id}/course`}`;
    found.push({ id, said, folder, isHere: (await world.stat(`${folder}/course.yaml`)) !== undefined });
  }
  return found.sort((left, right) => left.said.order - right.said.order);
}

async function starterOf(
  id: string,
  folder: string,
  { name, summary, without = [], note }: Said,
  world: World,
): Promise<Starter> {
  const course = parse(await textOf(`${folder}/course.yaml`, world)) as { readonly id: string; readonly title: string };
  const { id: courseId, title: courseTitle } = course;
  return { id, name, summary, folder, without, ...(note === undefined ? {} : { note }), courseId, courseTitle };
}

export async function textOf(path: string, world: World): Promise<string> {
  return new TextDecoder().decode(await world.readBytes(path));
}
