import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

const pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
const render = async (keys: object) =>
  await renderFiles({
    "media/hands.svg": pixel,
    "sessions/1.yaml": sessionFile([{ type: "image", file: "media/hands.svg", ...keys }]),
  });

describe("image", () => {
  it("has its text alternative, size, caption, credit and long description", async () => {
    const { session, reported } = await render({
      alt: "Two *hands*",
      caption: "Hands",
      credit: "Ann",
      description: "Left and right.",
    });
    expect(session).toContain('<img src="media/hands.svg" alt="Two hands" width="40" height="20" loading="lazy">');
    expect(session).toContain("<p>Hands</p>");
    expect(session).toContain('<p class="credit">Picture: Ann</p>');
    expect(session).toContain("<summary>Description of this picture</summary><div><p>Left and right.</p>");
    expect(reported).toBe("");
  });

  it("may be decorative, and then has an empty text alternative", async () => {
    const { session } = await render({ decorative: true });
    expect(session).toContain('alt=""');
    expect(session).not.toContain("<figcaption>");
  });

  it("without a text alternative is an error at the file", async () => {
    await expect(render({})).rejects.toThrow(/^sessions\/1\.yaml:7:15 error BC2201 image-without-alt/);
  });

  it("that is decorative cannot have a text alternative", async () => {
    await expect(render({ decorative: true, alt: "Hands" })).rejects.toThrow("error BC2202 decorative-with-alt");
  });
});
