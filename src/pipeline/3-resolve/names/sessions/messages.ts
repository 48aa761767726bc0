import { defineMessage } from "../../../../diagnostics/message.ts";

export const sessionNotKnown = defineMessage({
  code: "BC3022",
  name: "session-not-known-again",
  severity: "error",
  text: "This may be the session {names} of course.lock.yaml, or a new one.",
  fix: "If it is that one, write {ids}: whoever finished it has finished it still. If it is new, write an id of its own.",
  why: "Without an id a session is known again by its file, its title and its words. Here too little is as it was, or another session has as much of it; a guess could show learners as finished what they have never seen. As long as nobody has been given the course, deleting course.lock.yaml is an answer too.",
});

export const sessionIdMoved = defineMessage({
  code: "BC3023",
  name: "session-id-moved",
  severity: "warning",
  text: 'The id "{id}" was that of another session, which has the id "{other}" now.',
  fix: "Give each session back the id it had; ids need not be in any order.",
  why: "An id is what a session is known by: whoever finished the one that had this id is shown this one as finished.",
});

export const sessionIdChanged = defineMessage({
  code: "BC3024",
  name: "session-id-changed",
  severity: "warning",
  text: 'This session was "{before}", and has the id "{id}" now: to learners it is a new one.',
  fix: "Write `id: {before}`, unless everybody is to do it again.",
  why: "Whether a learner has finished a session is kept under its id.",
});
