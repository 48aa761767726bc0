/** Supporting pages, footer and dialogs. */
export const supportWords = {
  "footer.label": "Course information",
  "footer.start": "Start page",
  "footer.glossary": "Glossary",
  "footer.references": "References",
  "footer.resources": "Resources",
  "footer.my-notes": "My notes",
  "footer.help": "Help",
  "footer.accessibility": "Accessibility",
  "footer.privacy": "Privacy: what is recorded",
  "footer.print": "Print this page",
  "footer.printCourse": {
    one: "Print everything (about {count} page)",
    other: "Print everything (about {count} pages)",
  },
  "footer.version": "Version {version}",
  "footer.reviewed": "Reviewed {date}",
  "footer.licence": "Licence {licence}",

  "glossary.title": "Glossary",
  "glossary.lede": "Words that this course uses with a particular meaning.",
  "glossary.index": "Letters of the glossary",
  "glossary.back": "Back to where it is first used",

  "resources.title": "Resources",
  "resources.lede": "To take away, and to read on.",
  "resources.files": "Files to download",
  "resources.links": "On other websites",
  "resources.file": "({type}, {size})",

  "help.title": "Help",
  "help.contact": "Whom to ask",
  "help.ask": "Ask {name}. Say which page you were on and what happened.",
  "help.askNobody": "Ask the people who gave you this course. Say which page you were on and what happened.",
  "help.ways": "How to use this course",
  "help.menu": "The list of sessions is beside each page, or above it on a small screen.",
  "help.pager":
    "At the end of each page, Next and Previous lead on and back. The browser’s own Back button leads to the page you saw before; on the first page it leaves the course.",
  "help.display": "Display, at the top of each page, changes text size, colours and movement.",
  "help.leave": "Save and exit, beside it, closes the course safely. You can stop at any point and carry on later.",
  "help.keyboard":
    "Everything can be done with the keyboard: Tab moves on, Shift and Tab moves back, Enter and Space press, the arrow keys choose.",
  "help.print":
    "Print this page and Print everything are at the foot of each page. What you have written is printed too.",
  "help.troubles": "If something does not work",
  "help.savingProblem": "The course says that your work is not saved",
  "help.savingAdvice":
    "Keep the window open. The course goes on trying, and keeps your work on this device until it succeeds. Try again at once with the button in the message, or download your notes.",
  "help.videoProblem": "A video does not play, or there is no sound",
  "help.videoAdvice": "Each video has captions and a transcript under it that says the same.",
  "help.downloadProblem": "Nothing happens when you print or download",
  "help.downloadAdvice": "Some workplaces block it. Select the text and copy it, or try another computer.",

  "certificate.title": "Your certificate",
  "certificate.notYet": "You can print a certificate here once you have completed the course.",
  "certificate.toStart": "See what is left to do",
  "certificate.lede": "You have completed the course. Check your name, then print the certificate or download it.",
  "certificate.name": "Your name, as it should stand on the certificate",
  "certificate.nameHint": "What you type here is only printed. It is not saved, and not sent anywhere.",
  "certificate.print": "Print your certificate",
  "certificate.download": "Download as a web page",
  "certificate.kind": "Certificate of completion",
  "certificate.did": "has completed the course",
  "certificate.date": "Printed on",
  "certificate.score": "Score",
  "certificate.hours": "Learning time",
  "certificate.hoursValue": { one: "{count} hour", other: "{count} hours" },
  "certificate.version": "Course version",
  "certificate.outcomes": "Learning outcomes",
  "certificate.record": "This is a record printed by the learner; the learning system holds the official record.",
  "certificate.recordAlone": "This is a record printed by the learner. Nobody else keeps one.",
  "notes.title": "My notes",
  "notes.lede":
    "All you have written, ticked and answered in this course, in order. Print it or save it for your CPD record.",
  "notes.lookAfter":
    "A copy is yours to look after: on a computer that others use, delete the file when you have moved it.",
  "notes.kind": "Record of learning (CPD)",
  "notes.time": "Learning time",
  "notes.copied": "Copy made on",
  "notes.keep": "See and keep all my notes",
  "notes.save": "Save a copy of my notes",

  "references.title": "References",
  "references.lede": "The sources this course relies on, in the order in which they are used.",
  "references.back": "Back to where reference {number} is used",
  "references.accessed": "Accessed {date}.",
  "references.marker": "reference",
  "references.site": "Open the source of reference {number}",

  "privacy.title": "Privacy: what is recorded",
  "privacy.recorded": "Your progress and your answers",
  "privacy.device": "What stays on your device",
  "privacy.deviceText":
    "Your display settings are kept on the device you use. While a save to your learning system is still waiting, so is a copy of your work; it is removed once the save is confirmed, or when somebody else opens a course here after 30 days.",
  "privacy.deviceAlone":
    "Your place, your answers and what you write are kept in this browser, and nowhere else, with your display settings. They stay until you clear them, with the button on the start page or with the browser’s data. On a computer that others use, save a copy of your notes and clear them when you have finished.",
  "privacy.others": "What is sent anywhere else",
  "privacy.othersText":
    "Nothing. The course loads everything it needs from its own package. It uses no analytics, no advertising and no cookies of its own. Links to other sites open only when you choose them.",
  "privacy.name": "Your name",
  "privacy.nameText":
    "The learning system tells the course your name, so that it can stand on your certificate. The course does not save it, and tells it to nobody but that system.",
  "privacy.nameAlone":
    "You type it on your certificate, where it is only printed. The course does not save it, and tells it to nobody.",
  "privacy.notes": "What you write",
  "privacy.notesText":
    "Reflections and plans are for your own learning. Please do not write anything that could identify a patient, a service user or a colleague.",

  "accessibility.title": "Accessibility",
  "accessibility.lede": "We want everybody to be able to use this course.",
  "accessibility.can": "What you can do",
  "accessibility.canZoom":
    "Zoom in up to 400% without scrolling sideways, and change text size, colours and movement under Display.",
  "accessibility.canKeyboard":
    "Use the whole course with a keyboard, with speech recognition software or with a screen reader.",
  "accessibility.canSound": "Follow all videos without sound, by captions or transcript.",
  "accessibility.canTime": "Take all the time you need.",
  "accessibility.canChangeTime":
    "Take the time you need: the time limit of the final quiz can be made ten times as long, or turned off, with one press.",
  "accessibility.canPrint":
    "Print any page, or read the course without JavaScript. The final quiz is the exception: it is taken on screen.",
  "accessibility.standard": "How it is made",
  "accessibility.standardText":
    "The pages are built to meet level AA of the Web Content Accessibility Guidelines, version 2.2, and were checked by automatic tests when the course was built. Automatic tests find only some of the barriers; the organisation that offers the course is responsible for checking it with people.",
  "accessibility.limits": "Known limits",
  "accessibility.limitsVideo": "Videos have captions and transcripts, but may have no separate audio description.",
  "accessibility.limitsLinks": "We cannot vouch for other websites that the course links to.",
  "accessibility.limitsPlayer": "The learning system around this course, and its menus, are outside our control.",
  "accessibility.help": "Tell us about a problem",
  "accessibility.helpText":
    "If something is hard to use, tell us ({name}). Say which page you were on and what you use to read it.",
  "accessibility.helpNobody":
    "If something is hard to use, tell the people who gave you this course. Say which page you were on and what you use to read it.",

  "settings.title": "Display settings",
  "settings.scale": "Text size",
  "settings.scale100": "Standard",
  "settings.scale112": "Large",
  "settings.scale125": "Larger",
  "settings.scale150": "Largest",
  "settings.theme": "Colours",
  "settings.auto": "Same as device",
  "settings.light": "Light",
  "settings.dark": "Dark",
  "settings.motion": "Movement",
  "settings.motionOff": "Off",
  "settings.kept": "Your choices are kept on this device.",
  "settings.done": "Done",

  "exit.title": "Save and leave the course?",
  "exit.text": "Your answers and your place are saved. You can carry on from here next time.",
  "exit.leave": "Save and leave",
  "exit.stay": "Keep learning",
  "exit.closed": "You can close this window now",
  "exit.closedText": "Your course has been closed. To carry on later, open it again from your learning system.",
  "exit.closedAlone": "Your course has been closed. To carry on later, open it again in this browser, on this device.",

  "notice.again": "Try again",
  "notice.reopen": "Open again",
  "notice.download": "Download my notes",

  "recorded.progress":
    "Which sessions you have completed, your place, and the time you spend in the course are sent to your learning system.",
  "recorded.score":
    "Your score in the final quiz, whether you passed, and your result for each objective are sent to it.",
  "recorded.time":
    "How much of the quiz's time limit you have used is stored with your place. That you had more time, or turned the limit off, is reported to nobody.",
  "recorded.answers":
    "Each answer you give to a check or a quiz question is sent to it as well, with the time and how long you took.",
  "recorded.choices": "So are your choices in scenarios, and what you tick in checklists.",
  "recorded.media":
    "How you play videos and recordings is sent too: when you start, pause and skip, and which parts you have seen or heard.",
  "recorded.noAnswers": "Your answers to single questions are kept only so that you can come back to them.",
  "recorded.notes":
    "What you write in a reflection or a plan is stored there with your place, so that you can come back to it. It is not marked.",
  "recorded.device": "Your progress is kept on this device only. Nothing is sent to anybody.",
  "recorded.embeds":
    "Some parts can show content of other websites ({sites}). They are sent nothing until you ask for such a part to be shown; then they learn your internet address.",
  "recorded.who": "Your organisation decides who may see these records.",
} as const;
