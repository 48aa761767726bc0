import type { Plurals } from "../define.ts";

/** Arabic counts with six forms: none, 1, 2, 3–10, 11–99, and all others. */
export type ArabicForms = Plurals<"zero" | "one" | "two" | "few" | "many" | "other">;

/** What stands for the number and the noun; 1 and 2 are said by the noun itself. */
export interface Counted {
  readonly one: string;
  readonly two: string;
  /** Plural in the genitive, after 3–10. */
  readonly few: string;
  /** Singular in the accusative, after 11–99. */
  readonly many: string;
  /** Singular, after 0, 100 and so on. */
  readonly other: string;
}

/** A text that counts a noun. */
export function counted(noun: Counted, text = (n: string) => n): ArabicForms {
  const other = text(`{count} ${noun.other}`);
  return {
    zero: other,
    one: text(noun.one),
    two: text(noun.two),
    few: text(`{count} ${noun.few}`),
    many: text(`{count} ${noun.many}`),
    other,
  };
}

/** Nouns of the interface; those of two in the nominative, and after a preposition. */
export const nouns = {
  minute: { one: "دقيقة واحدة", two: "دقيقتان", few: "دقائق", many: "دقيقة", other: "دقيقة" },
  minuteAfter: { one: "دقيقة واحدة", two: "دقيقتين", few: "دقائق", many: "دقيقة", other: "دقيقة" },
  hour: { one: "ساعة واحدة", two: "ساعتان", few: "ساعات", many: "ساعة", other: "ساعة" },
  hourAfter: { one: "ساعة واحدة", two: "ساعتين", few: "ساعات", many: "ساعة", other: "ساعة" },
  second: { one: "ثانية واحدة", two: "ثانيتان", few: "ثوانٍ", many: "ثانية", other: "ثانية" },
  session: { one: "جلسة واحدة", two: "جلستان", few: "جلسات", many: "جلسة", other: "جلسة" },
  question: { one: "سؤال واحد", two: "سؤالان", few: "أسئلة", many: "سؤالًا", other: "سؤال" },
  questionAfter: { one: "سؤال واحد", two: "سؤالين", few: "أسئلة", many: "سؤالًا", other: "سؤال" },
  checkAfter: { one: "تمرين واحد", two: "تمرينين", few: "تمارين", many: "تمرينًا", other: "تمرين" },
  activityAfter: { one: "نشاطًا واحدًا", two: "نشاطين", few: "أنشطة", many: "نشاطًا", other: "نشاط" },
  attempt: { one: "محاولة واحدة", two: "محاولتان", few: "محاولات", many: "محاولة", other: "محاولة" },
  rightAnswer: {
    one: "إجابة صحيحة واحدة",
    two: "إجابتان صحيحتان",
    few: "إجابات صحيحة",
    many: "إجابة صحيحة",
    other: "إجابة صحيحة",
  },
} as const satisfies Readonly<Record<string, Counted>>;
