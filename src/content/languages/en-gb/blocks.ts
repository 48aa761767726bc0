/** Blocks and questions. */
export const blockWords = {
  "callout.important": "Important",
  "callout.tip": "Tip",
  "callout.warning": "Warning",
  "callout.note": "Note",

  "table.label": "Table {number}: {columns}",
  "code.label": "Code {number}",
  "footnotes.title": "Notes",
  "footnotes.back": "Back to the text",

  "image.credit": "Picture: {credit}",
  "image.description": "Description of this picture",

  "video.facts": "Video, {duration}, with captions",
  "video.factsTranscript": "Video, {duration}, with transcript",
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

  "dodont.do": "Do",
  "dodont.dont": "Don’t",

  "reflection.private":
    "Not marked. Kept with your progress, so that you can come back to it. Leave out anything that could identify a patient or a colleague.",

  "question.check": "Quick check – does not count towards your score",
  "question.one": "Select one answer.",
  "question.several": "Select all that apply.",
  "question.severalPartial": "Select all that apply. Each right choice counts.",
  "question.hint": "Hint",
  "question.true": "True",
  "question.false": "False",
  "question.submit": "Check answer",
  "question.retry": "Try again",
  "question.reveal": "Show the answer",

  "answer.show": "Show the answer",
  "answer.right": { one: "Right answer", other: "Right answers" },
  "answer.each": "About each choice",
  "answer.isRight": "right",
  "answer.isNotRight": "not right",
  "answer.why": "Why",
} as const;
