import { expect, test } from "vitest";
import { renderFiles, sessionFile } from "./render-text.ts";

const question = { type: "long-text", prompt: "What will you change?", "model-answer": "I will ask." };
const blocks = {
  "a long-text": { type: "question", id: "own-words", question },
  "a reflection": { type: "reflection", id: "think", title: "Think", prompt: "When did you forget?" },
  "an action plan": { type: "action-plan", id: "plan", title: "My plan" },
};
const said = "What you write in a reflection or a plan is for you. It is not marked.";

test.each(Object.entries(blocks))("the start page of a course with %s says that it is not marked", async (_, block) => {
  const { html, reported } = await renderFiles({ "sessions/1.yaml": sessionFile([block]) });
  expect([html.split(said).length - 1, reported]).toEqual([1, ""]);
});

test("the start page of a course in which nothing is written does not speak of it", async () => {
  const { html } = await renderFiles({ "sessions/1.yaml": sessionFile([{ text: "Some words." }]) });
  expect(html).not.toContain(said);
});
