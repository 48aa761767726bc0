import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.spec.ts"],
    globalSetup: ["test/global-setup.ts"],
  },
});
