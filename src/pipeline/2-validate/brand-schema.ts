import { Type } from "typebox";
import { CourseFile, Keys, Line } from "../../content/text.ts";

/** A colour. */
export function Hex(description: string, example: string) {
  return Type.Optional(Type.String({ pattern: "^#[0-9A-Fa-f]{6}$", description, examples: [example] }));
}

const colours = {
  accent: Hex("Links, buttons and progress. What is derived from it is computed.", "#00596b"),
  hero: Hex("Background of the title on the start page and of the score.", "#06333f"),
  highlight: Hex("The start button, and marks in pictures.", "#ffc857"),
};

/** `brand:` of `course.yaml`. */
export const BrandSchema = Keys(
  {
    logo: Type.Optional(
      Keys(
        {
          file: CourseFile({ description: "A picture; SVG keeps sharp.", examples: ["media/logo.svg"] }),
          alt: Line({ description: "The organisation's name, for those who do not see it." }),
        },
        { description: "The organisation's own logo, at the top of each page. Without it no logo is in the package." },
      ),
    ),
    colours: Type.Optional(
      Keys(
        {
          ...colours,
          dark: Type.Optional(
            Keys(colours, { description: "Colours for dark mode, where those computed will not do." }),
          ),
        },
        { description: "The organisation's colours; each must be readable in light and in dark." },
      ),
    ),
    font: Type.Optional(
      CourseFile({
        description:
          "A font as a WOFF2 file of at most 40 kB, best a variable one: of a single weight the browser makes bold itself.",
        examples: ["media/our-sans.woff2"],
      }),
    ),
  },
  { description: "The look of an organisation, over a theme." },
);
