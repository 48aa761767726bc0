/** A text of the interface: one form, or by category of `Intl.PluralRules` the forms of one that counts something. */
export type WordForms = string | Readonly<Record<string, string>>;

/** The interface's words as one course shows them. */
export interface Wording {
  /** BCP 47 tag of the language the words are in, which chooses their plurals; English where nothing else is there. */
  readonly tag: string;
  readonly entries: Readonly<Record<string, WordForms>>;
}
