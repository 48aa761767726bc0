import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

const question = {
  type: "single-choice",
  prompt: "When do you wash?",
  options: [{ text: "Before meals", correct: true, feedback: "Yes." }, { text: "Never" }],
  explanation: "Germs.",
};

describe("question", () => {
  it("has its answer in the page, for readers without script", async () => {
    const { session, reported } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ type: "question", id: "one", question }]),
    });
    expect(session).toMatch(/<details class="fold answer nojs-only" data-answer="\d+">/);
    expect(session).toMatch(/<ul data-right="\d+">\n<li>Before meals<\/li>\n<\/ul>/);
    expect(session).toContain('<dd data-feedback="0">Yes.</dd>');
    expect(session).toMatch(/<div data-explanation="\d+"><p>Germs\.<\/p>/);
    expect(reported).toBe("");
  });

  it("gives nothing away in its options", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ type: "question", id: "one", question }]),
    });
    const options = session.slice(session.indexOf("<fieldset"), session.indexOf("</fieldset>"));
    expect(options).not.toMatch(/correct|right|Yes\.|Germs/);
  });

  it("is told apart by the type of its question", async () => {
    const wrong = { ...question, type: "single-choise" };
    await expect(
      renderFiles({ "sessions/1.yaml": sessionFile([{ type: "question", id: "one", question: wrong }]) }),
    ).rejects.toThrow("single-choice");
  });
});
