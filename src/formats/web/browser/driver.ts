import type { DriverOpening } from "../../../contract/lms-driver.ts";

/** No LMS, and none is looked for: progress is kept on the device. */
export const opening: DriverOpening = { open: () => Promise.resolve(undefined) };
