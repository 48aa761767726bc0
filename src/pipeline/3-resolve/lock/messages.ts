import { defineMessage } from "../../../diagnostics/message.ts";

export const lockUnreadable = defineMessage({
  code: "BC3020",
  name: "lock-unreadable",
  severity: "error",
  text: "course.lock.yaml is not as build-course writes it: {reason}.",
  fix: "Take back the version that was last published (`git checkout` it, or keep one side of a merge) and build again.",
  why: "The lock says which number each answer is stored under; guessing would hand learners each other's answers.",
});

export const lockOutOfDate = defineMessage({
  code: "BC3021",
  name: "lock-out-of-date",
  severity: "error",
  text: "course.lock.yaml is not up to date: {changes}.",
  fix: "Run `build-course build` without --frozen, look at what changed, and commit course.lock.yaml.",
  why: "With --frozen a build may not hand out new numbers: two machines could give the same one to different items.",
});
