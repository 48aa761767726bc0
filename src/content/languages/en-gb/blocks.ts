/** Blocks and questions. */
export const blockWords = {
  "callout.important": "Important",
  "callout.tip": "Tip",
  "callout.warning": "Warning",
  "callout.note": "Note",

  "table.label": "Table {number}: {columns}",
  "code.label": "Code {number}",
  "formula.label": "Formula {number}",
  "footnotes.title": "Notes",
  "footnotes.back": "Back to the text",

  "image.credit": "Picture: {credit}",
  "image.description": "Description of this picture",

  "video.facts": "Video, {duration}, with captions",
  "video.factsTranscript": "Video, {duration}, with transcript",
  "video.chapters": "Chapters",
  "video.transcript": "Read the transcript",
  "video.captions": "Captions: {language}",
  "video.minutes": { one: "{count} minute", other: "{count} minutes" },
  "video.seconds": { one: "{count} second", other: "{count} seconds" },

  "statistic.sample": "sample: {sample}",

  "cloud.table": "See these words as a table",
  "cloud.caption": "The words of this cloud, largest first",
  "cloud.word": "Word",
  "cloud.weight": "Weight",
  "cloud.size": "weight {count}",
  "cloud.measured": "{count} {measure}",

  "accordion.show": "Show all",
  "accordion.hide": "Hide all",

  "steps.place": "Step {number} of {total}",
  "steps.back": "Previous step",
  "steps.next": "Next step",

  "comparison.slider": "Slide to compare: {first} and {second}",

  "code.copy": "Copy",
  "code.copied": "Copied.",
  "code.selected": "Selected: press Ctrl and C to copy.",

  "downloads.facts": "{type}, {size}",
  "downloads.kilobytes": "{size} kB",
  "downloads.megabytes": "{size} MB",

  "embed.note":
    "This part comes from another website: {site}. If you show it, your browser connects to that site, which learns your internet address and may use cookies under its own rules. Until then it is sent nothing.",
  "embed.show": "Show it from {site}",
  "embed.link": "Open it at {site} instead",

  "dodont.do": "Do",
  "dodont.dont": "Don’t",

  "reflection.private":
    "Not marked. Kept with your progress, so that you can come back to it. Leave out anything that could identify a patient or a colleague.",

  "quoted.from": "What you wrote in session {number}",
  "quoted.elsewhere":
    "Each session keeps its notes by itself. To read them again, open session {number} from the list where you opened this one.",

  "keep.copy": "Copy",
  "keep.print": "Print",
  "keep.html": "Download as a web page",
  "keep.txt": "Download as text",
  "keep.blocked": "If no file arrives, this computer may block downloads.",
  "keep.show": "Show the text instead",
  "keep.text": "Select all of this text and copy it",

  "plan.what": "What will you do?",
  "plan.when": "By when?",
  "plan.help": "What or who could help?",
  "plan.measure": "How will you know it worked?",
  "plan.quotes": "Your earlier notes",
  "plan.add": "Add another action",
  "plan.undo": "Put it back",

  "scenario.kicker": "Scenario – does not count towards your score",
  "scenario.prompt": "What do you do?",
  "scenario.decide": "Decide",
  "scenario.chose": "You chose:",
  "scenario.leadsTo": "This leads to:",
  "scenario.continue": "Continue",
  "scenario.again": "Play it again another way",
  "scenario.path": "Your path so far",

  "checklist.private": "Your ticks are kept. Nothing here is marked.",

  "audio.facts": "Recording, {duration}, with transcript",

  "transcript.download": "Download the transcript",
  "transcript.title": "Transcript:",
  "transcript.play": "Play from {time}",

  "question.check": "Quick check – does not count towards your score",
  "question.one": "Select one answer.",
  "question.several": "Select all that apply.",
  "question.severalPartial": "Select all that apply. Each right choice counts.",
  "question.hint": "Hint",
  "question.true": "True",
  "question.false": "False",
  "question.yours": "Your answer",
  "question.ownWords": "In your own words. It is not marked.",
  "question.choose": "Select…",
  "question.match": "For each item, select what belongs to it.",
  "question.matchPartial": "For each item, select what belongs to it. Each right match counts.",
  "question.sort": "For each item, select where it belongs.",
  "question.sortPartial": "For each item, select where it belongs. Each item in its right place counts.",
  "question.fill": "Select the right words for each blank.",
  "question.fillPartial": "Select the right words for each blank. Each right blank counts.",
  "question.blank": "Blank {number} of {count}",
  "question.rate": "Select one answer for each statement. No answer is right or wrong, and nothing is scored.",
  "question.order": "Use the buttons to move the items into the right order.",
  "question.orderPartial":
    "Use the buttons to move the items into the right order. Each item in its right place counts.",
  "question.moveUp": "Move up: {item}",
  "question.moveDown": "Move down: {item}",
  "question.pick": "Select one place, in the picture or in the list under it.",
  "question.pickSeveral": "Select all places that apply, in the picture or in the list under it.",
  "question.pickPartial":
    "Select all places that apply, in the picture or in the list under it. Each right choice counts.",
  "question.change": "Change your answer",
  "question.send": "Confirm answer",
  "question.submit": "Check answer",
  "question.retry": "Try again",
  "question.reveal": "Show the answer",

  "answer.show": "Show the answer",
  "answer.right": { one: "Correct answer", other: "Correct answers" },
  "answer.order": "Correct order",
  "answer.model": "A model answer",
  "answer.points": "What a good answer mentions:",
  "answer.atLeast": "{number} or more",
  "answer.atMost": "{number} or less",
  "answer.between": "{min} to {max}",
  "answer.about": "{number} ({range} is accepted)",
  "answer.each": "About each choice",
  "answer.isRight": "correct",
  "answer.isNotRight": "not correct",
  "answer.why": "Why",
} as const;
