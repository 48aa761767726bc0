/** Files of a course of one page, in a folder. */
export function smallCourse(folder: string, id: string, more = ""): Readonly<Record<string, string>> {
  return {
    [`${folder}/course.yaml`]: `id: ${id}\ntitle: About ${id}\nlanguage: en-GB\nversion: 1.0.0\nsessions: [1.yaml]\n${more}`,
    [`${folder}/1.yaml`]: "id: first\ntitle: First\nblocks:\n  - Wash your hands.\n",
  };
}
