/** A text of the interface: one form, or by category of `Intl.PluralRules` the forms of one that counts something. */
export type WordForms = string | Readonly<Record<string, string>>;

/** The interface's words as one course shows them. */
export interface Wording {
  /** BCP 47 tag of the language the words are in, which chooses their plurals; English where nothing else is there. */
  readonly tag: string;
  readonly entries: Readonly<Record<string, WordForms>>;
}

/** Values for the `{holes}` of a text. `count` chooses the plural form; `{percent}` is a number of 0–100. */
export type Holes = Readonly<Record<string, string | number>>;

/** Fills in a text of the interface. */
export type Words = (key: string, holes?: Holes) => string;
