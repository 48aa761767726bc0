import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../render-text.ts";

const session = { "sessions/1.yaml": sessionFile([{ text: "Soap." }]) };
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20"/></svg>`;

function courseFile(brand: object | undefined): string {
  const keys = { id: "hand-washing", title: "Hand washing", language: "en-GB", version: "1.0.0" };
  return JSON.stringify({ ...keys, ...(brand ? { brand } : {}), sessions: ["sessions/1.yaml"] }, null, 1);
}

async function branded(brand: object | undefined, theme?: string) {
  return await renderFiles({ "course.yaml": courseFile(brand), "media/logo.svg": logo, ...session }, {}, theme);
}

describe("brand", () => {
  it("with one colour is readable in both modes, its shades computed", async () => {
    const { styles, codes } = await branded({ colours: { accent: "#7a1f5c", hero: "#33102a", highlight: "#ffd23f" } });
    expect(codes).toEqual([]);
    expect(styles).toContain("--accent:#7a1f5c;");
    const [, dark = ""] = /:root\[data-theme="dark"\]\{--accent:(#[0-9a-f]{6})/.exec(styles) ?? [];
    expect(dark).not.toBe("");
    expect(dark).not.toBe("#7a1f5c");
  });

  it.each(["#ffffff", "#000000", "#ff0000", "#ffff00", "#808080", "#005eb8"])(
    "may have any title area: %s",
    async (hero) => {
      expect((await branded({ colours: { hero } })).codes).toEqual([]);
    },
  );

  it("with a colour that is too faint is refused, with the nearest that passes", async () => {
    const { reported, codes } = await branded({ colours: { accent: "#8fb7ff" } });
    expect(codes).toEqual(["BC5101"]);
    expect(reported).toMatch(
      /^course\.yaml:8:\d+ error BC5101 contrast-too-low\n {2}In light mode, --accent \(#8fb7ff\) on /,
    );
    const nearest = /The nearest brand: colours: accent that passes in light mode is (#[0-9a-f]{6})\./.exec(
      reported,
    )?.[1];
    expect((await branded({ colours: { accent: nearest } })).codes).toEqual([]);
  });

  it("is checked in dark where dark is named", async () => {
    const { reported, codes } = await branded({ colours: { accent: "#7a1f5c", dark: { accent: "#7a1f5c" } } });
    expect(codes).toEqual(["BC5101"]);
    expect(reported).toContain("In dark mode");
    expect(reported).toContain("brand: colours: dark: accent");
  });

  it("brings a font of at most 40 kB", async () => {
    const font = (size: number) => ({
      "course.yaml": courseFile({ font: "media/ours.woff2" }),
      "media/ours.woff2": `wOF2${"x".repeat(size - 4)}`,
      ...session,
    });
    const { styles } = await renderFiles(font(40 * 1024));
    expect(styles).toMatch(/@font-face\{font-family:"Brand Sans";src:url\("\.\.\/media\/[^"]+\.woff2"\)/);
    // One weight, so the browser makes the bold ones.
    expect(styles).toContain('format("woff2");font-weight:400;font-display:swap');
    await expect(renderFiles(font(40 * 1024 + 1))).rejects.toThrow("error BC3109 font-too-large");
  });

  it("puts the logo in the header, and without it no logo is there", async () => {
    const { html } = await branded({ logo: { file: "media/logo.svg", alt: "Our Trust" } });
    expect(html).toMatch(/<img class="brand-logo" src="media\/[^"]+\.svg" alt="Our Trust" width="80" height="20">/);
    expect((await branded(undefined)).html).not.toContain("brand-logo");
  });
});

describe("a course's own theme.css", () => {
  it("comes last, in no layer, so it wins", async () => {
    const theme = ":root { --accent: #7a1f5c }";
    const { styles } = await branded({ colours: { accent: "#005eb8" } }, theme);
    expect(styles.endsWith(theme)).toBe(true);
    expect(styles.indexOf("--accent:#005eb8")).toBeLessThan(styles.indexOf(theme));
    expect(styles.slice(0, -theme.length)).toMatch(/^@layer [^{;]*;/);
  });

  it("that forgets dark mode is told so at its line", async () => {
    const { reported } = await branded(undefined, "/* ours */\n:root {\n  --accent: #7a1f5c;\n}\n");
    expect(reported).toMatch(
      /^theme\.css:3:3 error BC5101 contrast-too-low\n {2}In dark mode, --accent \(#7a1f5c\) on /,
    );
  });

  it("that sets both modes passes", async () => {
    const css = `:root{--accent:#7a1f5c;--accent-strong:#541440}
      :root[data-theme="dark"]{--accent:#f0a6d4;--accent-strong:#f8cfe8}
      @media (prefers-color-scheme:dark){:root:not([data-theme="light"]){--accent:#f0a6d4;--accent-strong:#f8cfe8}}
      .card{--accent:#eee}`;
    expect((await branded(undefined, css)).codes).toEqual([]);
  });

  it("with a colour nobody can compute is told so", async () => {
    const { codes } = await branded(undefined, ":root{--accent:color-mix(in srgb, red, blue)}");
    expect(codes).toEqual(["BC5102"]);
    expect((await branded(undefined, ":root{--accent:var(--text)}")).codes).not.toContain("BC5102");
  });
});

describe("licences.txt", () => {
  it("names what is in the package", async () => {
    const { licences } = await branded(undefined);
    expect(licences).toContain("The course “Hand washing”. Licence: not named");
    expect(licences).toContain("MIT License");
    expect(licences).toContain("Atkinson Hyperlegible Next");
    expect(licences).toContain("SIL OPEN FONT LICENSE");
  });
});
