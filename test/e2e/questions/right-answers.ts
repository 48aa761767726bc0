/** What is to be answered, by the words on the page: options to pick, the choice of each row, an order, or a text. */
export type Wanted =
  | { readonly pick: readonly string[] }
  | { readonly rows: readonly string[] }
  | { readonly order: readonly string[] }
  | { readonly text: string };

/** The right answers of `examples/every-question`, by type. */
export const checks: Readonly<Record<string, Wanted>> = {
  "single-choice": { pick: ["Yes. I touched something near the patient."] },
  "multiple-response": { pick: ["A rare diagnosis in a small town", "A photo of a tattoo"] },
  "true-false": { pick: ["True"] },
  "fill-in": { text: " Personal protective  Equipment." },
  numeric: { text: "2,5" },
  matching: { rows: ["Resuscitation team", "Fire response team", "Security"] },
  sequencing: {
    order: ["Wet your hands", "Apply soap", "Rub your hands, palm to palm first", "Rinse", "Dry with a paper towel"],
  },
  likert: { rows: ["Agree", "Strongly agree"] },
  hotspot: { pick: ["The whiteboard", "The screen"] },
  "long-text": { text: "I ask for it to be taken down, and report it. Dïolch 👍" },
  cloze: { rows: ["patient", "candour"] },
  categorise: { rows: ["Sharps bin", "Clinical waste", "Recycling"] },
};

export const assessed: Readonly<Record<string, Wanted>> = {
  "single-choice": { pick: ["Call for help"] },
  "multiple-response": { pick: ["Bare below the elbows", "Short nails"] },
  "true-false": { pick: ["False"] },
  "fill-in": { text: "RED" },
  numeric: { text: "125.4" },
  matching: { rows: ["Keeping germs away", "The body’s extreme response to an infection"] },
  sequencing: { order: ["Gloves", "Apron", "Eye protection", "Mask"] },
  likert: { rows: ["Very"] },
  hotspot: { pick: ["The screen"] },
  "long-text": { text: "Save the numbers." },
  cloze: { rows: ["wristband"] },
  categorise: { rows: ["Yes", "No"] },
};
