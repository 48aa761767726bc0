import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { browserTests } from "./.ci/browser-tests.mjs";

const cores = availableParallelism();

const inBrowser = browserTests.map((folder) => `${folder}**/*.test.ts`);
const inEngines = "test/engines/**/*.test.ts";

/** A project's tests: `npx vitest run --project unit` leaves the browser out. */
function project(name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      // Generous on purpose: tests say what is right, `bench/` says what is fast, and machines are noisy.
      // The tests say what people see, wherever they run.
      env: { GITHUB_ACTIONS: "" },
      testTimeout: 60_000,
      // One second, vitest's own, is no promise of ours: a busy machine takes longer to draw a page.
      expect: { poll: { timeout: 20_000 } },
      hookTimeout: 240_000,
      // A browser on a busy machine may miss a wait; what is wrong fails three times. A project takes nothing from what stands
      // beside the list of projects.
      retry: process.env["CI"] ? 2 : 0,
      // Test files of one worker share their modules: to load the pipeline anew for each of 150 files took as long as all
      // else. So no module of ours may remember anything between builds, which is as it should be.
      isolate: false,
      unstubGlobals: true,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: ["test/global-setup.ts"],
    projects: [
      // Most of a browser test is waiting, so there may be more of them than cores.
      project("browser", { include: inBrowser, maxWorkers: 2 * cores, sequence: { groupOrder: 0 } }),
      project("unit", {
        include: ["test/**/*.test.ts"],
        exclude: [...inBrowser, inEngines],
        maxWorkers: Math.max(2, cores - 1),
        sequence: { groupOrder: 1 },
      }),
      // Firefox and WebKit, beside each other, where they are.
      project("engines", { include: [inEngines], maxWorkers: 2, sequence: { groupOrder: 2 } }),
    ],
  },
});
