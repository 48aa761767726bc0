import { expect } from "vitest";
import type { Diagnostic, Report } from "../../../src/diagnostics/diagnostic.ts";
import type { World } from "../../../src/model/world.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../../src/pipeline/2-validate/validate-course.ts";
import type { StateBudget } from "../../../src/model/state-budget.ts";
import { checkRules } from "../../../src/pipeline/3-resolve/check-rules.ts";
import { checkSettings } from "../../../src/pipeline/3-resolve/check-settings.ts";
import { resolveCourse, type Resolved } from "../../../src/pipeline/3-resolve/resolve-course.ts";
import type { BuildRequest } from "../../../src/pipeline/build-request.ts";

const request = { formats: ["scorm12"], out: "out", frozen: false, verifyXsd: false, unpacked: false };

const today = new Date("2026-11-01T09:00:00Z");

/** A course as the build resolves it; it must load and validate without a word. */
export async function resolved(
  folder: string,
  world: World,
  asked: Partial<BuildRequest> = {},
): Promise<Resolved & { readonly budgets: readonly StateBudget[] }> {
  const loaded = await loadCourse(folder, world);
  expect(loaded.diagnostics).toEqual([]);
  const validated = validateCourse(loaded.value!);
  expect(validated.diagnostics).toEqual([]);
  const course = await resolveCourse(validated.value!, world);
  const diagnostics: Diagnostic[] = [...course.diagnostics];
  const report: Report = (found) => void diagnostics.push(found);
  await checkRules(course, loaded.value!, { ...world, now: () => today }, report);
  const budgets = checkSettings(course, { ...request, folder, ...asked }, ["petrol"], report);
  return { ...course, diagnostics, budgets };
}
