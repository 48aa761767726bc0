/** Folders of the tests that open a browser; `test/architecture.test.ts` sees to it that it is these and no others. */
export const browserTests = ["test/e2e/", "test/faults/b/", "test/lms/replay/"];
