import type { Course } from "../../model/course.ts";
import type { FormatGuide, Profile } from "../define.ts";
import { whichAttempt } from "../scorm/guide-lines.ts";

const lines = [
  "The LRS and the content may lie on different hosts: then the LRS must allow the content's origin by CORS, with the headers Authorization, Content-Type, X-Experience-API-Version, If-Match and If-None-Match.",
  "Window: 1024 × 768 in a new window, or the same window. 800 × 500 is the least that reads well.",
];

/** Guide for the administrator of an LMS that takes xAPI packages. */
export const xapiGuide: FormatGuide = {
  steps: () => [
    "Upload the zip as it is, as an xAPI (Tin Can) activity; do not unpack it.",
    "Completion: by the statements “completed” or “passed” about the activity below. With a quiz that must be passed, both come at the end.",
    "Launch: with endpoint, auth, actor and registration in the address, as Rustici's launch method has it. Give each enrolment a registration of its own; without one, all visits of a learner are one.",
    ...lines,
  ],
  reports: (course) => [
    `Activity: ${course.iri ?? ""}. Ids of sessions, questions and objectives begin with it.`,
    "Statements: initialized or resumed, answered for each check and quiz question (with the question described), scored, passed or failed, completed, then suspended or terminated. Videos by the xAPI video profile.",
    scored(course),
    "Place and answers: one State document named “build-course.resume” for each registration.",
  ],
};

/** Guide for the administrator of a cmi5 LMS. */
export const cmi5Guide: FormatGuide = {
  order:
    "The order of the units: cmi5 has no means to keep it. If it matters, restrict access to the later ones in the LMS.",
  steps: (profile) => [
    "Import the zip as it is, as a cmi5 course; do not unpack it.",
    "Completion: leave moveOn and the mastery score as the package brings them. A stricter mastery score is obeyed: below it nothing is called passed.",
    ...lines,
    "Tell learners to leave by “Save and exit”, and to open the course anew from the LMS rather than to reload it: a launch works once.",
    ...visits(profile),
  ],
  reports: (course) => [
    `Course: ${course.iri ?? ""}. Ids of sessions, questions and objectives begin with it; the LMS makes its own for what it launches.`,
    "cmi5 defined statements: initialized, completed, passed or failed, terminated. cmi5 allowed statements between them: answered for each check and quiz question, and videos by the xAPI video profile.",
    scored(course),
    "Place and answers: one State document named “build-course.resume” for each registration.",
  ],
};

/** Where the LMS ends a visit by itself. */
function visits({ visitSeconds }: Profile): readonly string[] {
  if (visitSeconds === undefined) return [];
  return [
    `Visits end after ${Math.floor(visitSeconds / 60)} minutes, also of learners who are busy. What they did then is kept on their device and sent when they open the course again there. Let visits last longer than anybody takes: in mod_cmi5, “Token expiry” and “Session timeout” 28800 seconds.`,
  ];
}

function scored({ assessment: quiz }: Course): string {
  return quiz
    ? `Score: scaled 0 to 1 and raw 0 to 100, ${whichAttempt(quiz)}. The pass mark is ${Number((quiz.pass * 100).toFixed(2))}.`
    : "Score: none; there is no quiz that counts.";
}
