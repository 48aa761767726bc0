export interface Recipe {
  readonly number: number;
  readonly title: string;
  readonly fences: readonly { readonly file: string; readonly text: string }[];
}

export function readRecipes(cookbook: string): readonly Recipe[];

/** The files of a course that has just this recipe in it; those it names and cannot have, as media, by the test's own file that stands for each. */
export function courseOf(recipe: Recipe): {
  readonly texts: Readonly<Record<string, string>>;
  readonly media: Readonly<Record<string, string>>;
};
