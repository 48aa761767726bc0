import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { questionKinds } from "../../../src/content/questions/index.ts";
import { htmlMistakes } from "../../helpers/html-rules.ts";
import { renderFiles } from "./render-text.ts";

const folder = new URL("../../courses/vignettes/", import.meta.url);
const names = ["course.yaml", "sessions/1.yaml", "assessment.yaml", "media/raised.svg", "media/normal.svg"];
const course = await renderFiles(
  Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")])),
);
const questions = course.questions ?? [];

describe("A59", () => {
  it("formulas are MathML in the page and words where there is no room for it", () => {
    expect(course.session).toContain('<math aria-label="w"><mi>w</mi></math>');
    expect(course.session).toContain("the visit costs $5.");
    expect(course.session).not.toMatch(/<math[^>]*(?:class|style)=|\\frac/);
    expect(course.styles).toContain("math{");
  });
});

describe("A58", () => {
  it("every kind of question may hold paragraphs, lists, tables, code and pictures, in the page and in the quiz", () => {
    expect(course.reported).toBe("");
    const types = [...course.session.matchAll(/data-type="([a-z-]+)"/g)].map(([, type]) => type);
    expect(types.toSorted()).toEqual(questionKinds.map(({ type }) => type).toSorted());
    expect(questions.map(({ type }) => type).toSorted()).toEqual(types.toSorted());
    expect(questions.map(({ html }) => /data-vignette/.test(html))).not.toContain(false);
  });

  it("what they hold is valid HTML, and no id is there twice", async () => {
    const quiz = questions.map(({ html, answerHtml }) => html + answerHtml).join("");
    const html = course.html.replace("</main>", `${quiz}</main>`);
    expect(await htmlMistakes(html)).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("the sentence that asks is kept apart, for lists and for an LMS", () => {
    const [single] = questions;
    expect(single?.stem).toBe("What do you do first?");
    expect(single?.description).toBe(
      "A 64-year-old man has had chest pain for 40 minutes. He is pale and sweats. Finding Value Pulse 104/min " +
        "Blood pressure 92/58 mmHg Troponin T 84 ng/L ECG: the ST segments are raised in all five beats. What do you do first?",
    );
  });
});
