import { describe, expect, it } from "vitest";
import { pixel, renderFiles, sessionFile } from "./render-text.ts";

const course = (more: string) =>
  `id: c\ntitle: C\nlanguage: en-GB\nversion: "1"\n${more}sessions: [sessions/1.yaml, sessions/2.yaml]\n`;
const sessions = {
  "sessions/1.yaml": sessionFile([{ text: "A." }], { image: "media/a.svg", alt: "A **bell**" }),
  "sessions/2.yaml": sessionFile([{ text: "B." }], { id: "other", title: "Other" }),
  "media/a.svg": pixel,
};

describe("A80 the cover", () => {
  it("is a picture with its words, on the start page alone", async () => {
    const cover = "cover: { image: media/cover.svg, alt: A *door* }\n";
    const { html, codes } = await renderFiles({ "course.yaml": course(cover), ...sessions, "media/cover.svg": pixel });
    expect(codes).toEqual([]);
    expect(html.match(/<p class="cover">.*<\/p>/g)).toEqual([
      '<p class="cover"><img src="media/cover.svg" alt="A door" width="40" height="20" loading="lazy"></p>',
    ]);
  });

  it("is a colour, and what stands on it can be read", async () => {
    const { styles, html, codes } = await renderFiles({
      "course.yaml": course('cover: { colour: "#ffe94a" }\n'),
      ...sessions,
    });
    expect(codes).toEqual([]);
    expect(styles).toContain("--hero:#ffe94a;");
    expect(/--on-hero:(#\w+)/.exec(styles.slice(styles.indexOf("--hero:#ffe94a")))?.[1]).toBe("#10191c");
    expect(html).not.toContain('class="cover');
  });

  it("is nobody's picture when the course has none, and its icon is in the colour of the course", async () => {
    const { html, files } = await renderFiles({
      "course.yaml": course('brand: { colours: { accent: "#7a1fa2" } }\n'),
      ...sessions,
    });
    expect(html).toContain('<div class="hero hero-plain">');
    expect(html).not.toMatch(/M40 66|<p class="cover/);
    expect(html).toContain('<link rel="icon" href="assets/icon.svg" type="image/svg+xml">');
    expect(files.get("assets/icon.svg")).toContain('fill="#7a1fa2"');
  });

  it("comes with an icon of the course's own, beside the title and in the tab", async () => {
    const { html, files } = await renderFiles({
      "course.yaml": course("icon: media/icon.svg\n"),
      ...sessions,
      "media/icon.svg": pixel,
    });
    expect(html).toContain('<link rel="icon" href="media/icon.svg" type="image/svg+xml">');
    expect(html).toContain('<img class="logo" src="media/icon.svg" alt="" loading="lazy">');
    expect(files.has("assets/icon.svg")).toBe(false);
  });

  it("A80 a session's picture is in the list with its words, and in the menu without", async () => {
    const { html } = await renderFiles({ "course.yaml": course(""), ...sessions });
    expect(html.match(/<img class="(task|step)-picture"[^>]*>/g)).toEqual([
      '<img class="step-picture" src="media/a.svg" alt="" loading="lazy">',
      '<img class="task-picture" src="media/a.svg" alt="A bell" width="40" height="20" loading="lazy">',
    ]);
  });
});
