/** The word by which the command line knows that it works for another process of build-course. */
export const workerWord = "--course-worker";
