import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/global-setup.ts"],
    // Generous on purpose: tests say what is right, `bench/` says what is fast, and machines are noisy.
    testTimeout: 60_000,
    // One second, vitest's own, is no promise of ours: a busy machine takes longer to draw a page.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 240_000,
    // Test files of one worker share their modules: to load the pipeline anew for each of 150 files took as long as all
    // else. So no module of ours may remember anything between builds, which is as it should be.
    isolate: false,
    unstubGlobals: true,
    // Two at a time even on two cores (vitest would leave one free): most of a browser test is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A browser on a busy machine may miss a wait; what is wrong fails three times.
    retry: process.env["CI"] ? 2 : 0,
  },
});
