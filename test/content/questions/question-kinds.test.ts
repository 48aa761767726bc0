import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import * as messages from "../../../src/content/questions/messages.ts";
import * as optionMessages from "../../../src/content/questions/options.ts";
import { questionKinds } from "../../../src/content/questions/index.ts";
import { patternText } from "../../../src/formats/scorm12/feedback.shared.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../../src/pipeline/2-validate/validate-course.ts";
import { resolveCourse } from "../../../src/pipeline/3-resolve/resolve-course.ts";
import { expectGolden } from "../../helpers/golden.ts";
import { diagnosticsText } from "../../helpers/expect-diagnostics.ts";
import { pixel, renderFiles, sessionFile } from "../../pipeline/4-render/render-text.ts";

const types = questionKinds.map((kind) => kind.type);

/** A file of `test/content/<type>/`. */
function caseFile(type: string, name: string): URL {
  return new URL(`../${type}/${name}`, import.meta.url);
}

/** The question of a case, as a check in a session and as the only question of an assessment. */
async function rendered(type: string) {
  const question: object = parse(readFileSync(caseFile(type, "rendered/question.yaml"), "utf8"));
  const scored = { id: "scored", type: "true-false", prompt: "Scored?", answer: true, explanation: "Yes." };
  return await renderFiles({
    "course.yaml":
      "id: kinds\ntitle: Kinds\nlanguage: en-GB\nversion: 1.0.0\nsessions: [sessions/1.yaml]\nassessment: assessment.yaml\n",
    "sessions/1.yaml": sessionFile([{ type: "question", id: "check", question }]),
    "assessment.yaml": JSON.stringify({ pass: "80%", questions: [{ id: "assessed", ...question }, scored] }),
    "media/place.svg": pixel,
  });
}

describe.each(types)("%s", (type) => {
  it("is shown as a check, with its answer for those without script", async () => {
    const { session, reported } = await rendered(type);
    const [check = ""] = /<section class="question[^]*?<\/section>/.exec(session) ?? [];
    await expectGolden(caseFile(type, "rendered/check.html"), `${check}\n`);
    expect(reported).toBe("");
  });

  it("is in the assessment without a trace of its answer", async () => {
    const { questions, html } = await rendered(type);
    const question = questions?.[0];
    const parts = [question?.html, "<!-- kept apart -->", question?.answerHtml];
    await expectGolden(caseFile(type, "rendered/assessed.html"), parts.map((part) => `${part}\n`).join(""));
    const { key, optionIds, pinned, weight, interaction } = question!;
    const patterns = questionKinds
      .find((kind) => kind.type === type)!
      .correct({ key, optionIds })
      .map(patternText);
    await expectGolden(
      caseFile(type, "rendered/data.json"),
      `${JSON.stringify({ interaction, weight, optionIds, pinned, key, patterns }, null, 2)}\n`,
    );
    expect(question?.html).not.toMatch(/data-(answer|right|feedback|explanation)|correct/);
    expect(html).not.toContain('data-question="2"');
  });

  it("reports what its schema cannot say", async () => {
    const found = await reportedIn(fileURLToPath(caseFile(type, "faults")));
    await expectGolden(caseFile(type, "faults/diagnostics.txt"), found);
  });
});

/** What loading, validating and resolving a course folder report. */
async function reportedIn(folder: string): Promise<string> {
  const loaded = await loadCourse(folder, nodeWorld(""));
  const validated = loaded.value && validateCourse(loaded.value);
  const before = [...loaded.diagnostics, ...(validated?.diagnostics ?? [])];
  const resolved = validated?.value && (await resolveCourse(validated.value, nodeWorld("")));
  return diagnosticsText([...before, ...(resolved?.diagnostics ?? [])]);
}

it("every message about questions has a case", () => {
  const texts = types.map((type) => readFileSync(caseFile(type, "faults/diagnostics.txt"), "utf8")).join("");
  const codes = [...Object.values(messages), optionMessages.noRightAnswer, optionMessages.severalRightAnswers];
  expect(codes.filter(({ code }) => !texts.includes(` ${code} `)).map(({ code }) => code)).toEqual([]);
});

it("every key of every kind says what it is for, with an example where a value is free", () => {
  const silent = questionKinds.flatMap((kind) => undescribed(kind.schema, kind.type));
  expect(silent).toEqual([]);
});

/** Paths of the keys in a schema that have no description. */
function undescribed(schema: object, path: string): readonly string[] {
  const { properties, items }: { properties?: Record<string, object>; items?: object } = schema;
  const own = Object.entries(properties ?? {}).flatMap(([key, value]) => [
    ...("description" in value ? [] : [`${path}.${key}`]),
    ...undescribed(value, `${path}.${key}`),
  ]);
  return [...own, ...(items ? undescribed(items, `${path}[]`) : [])];
}
