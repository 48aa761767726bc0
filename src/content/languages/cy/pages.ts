import type { pageWords as english } from "../en-gb/pages.ts";
import type { Translation } from "../define.ts";
import { counted, unchanged, type WelshForms } from "./forms.ts";

const minutes = (text?: (n: string) => string) => counted("munud", "funud", "munud", text);
const questions = (text?: (n: string) => string) => counted("cwestiwn", "gwestiwn", "chwestiwn", text);
const checks = (text?: (n: string) => string) => counted("gwiriad", "wiriad", "gwiriad", text);

/** Pages and what surrounds them. */
export const pageWords: Translation<typeof english, WelshForms> = {
  "page.skip": "Neidio i’r prif gynnwys",
  "page.allParts": "Pob rhan o’r cwrs hwn",
  "page.title": "{page} – {course}",
  "page.unstarted":
    "Nid yw’r cwrs hwn wedi dechrau yn eich porwr. Hyd nes y bydd, gallwch ei ddarllen, ond nid oes dim a wnewch yma yn cael ei gadw na’i gofnodi.",
  "page.unstartedWhy":
    "I’r gweinyddwr: rhaid i’r sgriptiau yn ffolder “assets” y pecyn hwn fod yno dan eu henwau a chael eu gweini fel JavaScript, heb dudalen fewngofnodi yn eu lle.",
  "page.unstyledWhy":
    "I’r gweinyddwr: rhaid i’r ffeil assets/course.css y pecyn hwn fod yno dan ei henw a chael ei gweini fel text/css.",
  "page.loadAgain": "Llwytho’r dudalen eto",
  "link.newTab": "(yn agor mewn tab newydd)",

  "header.display": "Arddangos",
  "header.exit": "Cadw a gadael",
  "header.exitShort": "Gadael",
  "header.progress": "Cynnydd yn y cwrs",
  "header.progressValue": "Mae {percent} o’r cwrs wedi’i gwblhau",

  "menu.label": "Sesiynau",
  "menu.open": {
    zero: "{count} sesiwn",
    one: "{count} sesiwn",
    two: "Y {count} sesiwn",
    few: "Pob un o’r {count} sesiwn",
    many: "Pob un o’r {count} sesiwn",
    other: "Pob un o’r {count} sesiwn",
  },
  "menu.session": "Sesiwn {number}:",
  "status.notStarted": "Heb ddechrau",

  minutes: minutes(),
  questions: questions(),

  "start.page": "Dechrau",
  "start.eyebrow": "Cwrs ar-lein",
  "start.about": minutes((n) => `Tua ${n}`),
  "start.begin": "Dechrau sesiwn {number}",
  "start.restart": "Dechrau eto o sesiwn {number}",
  "start.factTime": "Amser sydd ei angen",
  "start.factTimeValue": "{minutes}, mewn {sessions}",
  "start.sessions": unchanged("sesiwn"),
  "start.factProgress": "Eich cynnydd",
  "start.factProgressNone": "Heb ddechrau",
  "start.factQuiz": "Cwis terfynol",
  "start.factQuizValue": "{questions}, marc pasio {percent}",
  "start.factCertificate": "Ar ôl ei gwblhau",
  "start.factCertificateValue": "Tystysgrif i’w hargraffu",
  "results.certificate": "Argraffu eich tystysgrif",
  "start.factReviewed": "Adolygwyd ddiwethaf",
  "start.sessionList": "Sesiynau",
  "start.objectives": "Beth y byddwch yn gallu ei wneud",
  "start.assessed": "Sut rydych yn cael eich asesu",
  "start.assessedChecks":
    "Mae gwiriadau cyflym yn y sesiynau yn rhoi adborth i chi ar unwaith. Nid ydynt yn cyfrif tuag at eich sgôr.",
  "start.assessedQuiz": questions((n) => `Mae ${n} yn y cwis terfynol. Mae angen {need} arnoch i basio.`),
  "start.assessedAttempts": {
    zero: "Ni allwch ei wneud.",
    one: "Gallwch ei wneud unwaith.",
    two: "Gallwch ei wneud ddwywaith; eich sgôr orau sy’n cyfrif.",
    few: "Gallwch ei wneud {count} gwaith; eich sgôr orau sy’n cyfrif.",
    many: "Gallwch ei wneud {count} gwaith; eich sgôr orau sy’n cyfrif.",
    other: "Gallwch ei wneud {count} gwaith; eich sgôr orau sy’n cyfrif.",
  },
  "start.assessedUnlimited": "Gallwch ei wneud mor aml ag y dymunwch; eich sgôr orau sy’n cyfrif.",
  "start.assessedNotes":
    "I chi y mae’r hyn rydych yn ei ysgrifennu mewn myfyrdod neu gynllun. Nid yw’n cael ei farcio.",
  "start.assessedNone": "Nid oes cwis terfynol.",
  "start.done": "I gwblhau’r cwrs hwn",
  "start.doneAllSessions": {
    zero: "cwblhewch y sesiynau",
    one: "cwblhewch y sesiwn",
    two: "cwblhewch y {count} sesiwn",
    few: "cwblhewch bob un o’r {count} sesiwn",
    many: "cwblhewch bob un o’r {count} sesiwn",
    other: "cwblhewch bob un o’r {count} sesiwn",
  },
  "start.doneSomeSessions": "cwblhewch y sesiynau hyn: {titles}",
  "start.donePassed": "pasiwch y cwis terfynol",
  "start.doneAttempted": "gwnewch y cwis terfynol",
  "start.doneNothing": "agorwch ef a darllenwch yr hyn sydd ei angen arnoch",
  "start.overdue":
    "Roedd y cwrs hwn i fod i gael ei adolygu erbyn {date}. Gall rhai rhannau fod wedi dyddio; gwiriwch unrhyw beth rydych yn dibynnu arno.",
  "start.recorded": "Beth sy’n cael ei gofnodi",
  "start.recordedMore": "Mwy am breifatrwydd",
  "start.forget": "Clirio fy nghynnydd o’r cyfrifiadur hwn",
  "start.authors": "Pwy wnaeth y cwrs hwn",
  "start.publisher": "Cyhoeddwyd gan {name}.",
  "start.owner": "Cwestiynau am y cynnwys: {name}.",
  "start.reviewed": "Adolygwyd ddiwethaf: {date}.",
  "start.reviewBy": "Adolygiad nesaf: {date}.",

  "unit.eyebrow": "Rhan o: {course}",
  "unit.done": "I gwblhau’r rhan hon",
  "unit.quizElsewhere": "Mae’r cwis terfynol yn rhan ar wahân.",
  "unit.review": "Adolygu’r rhan hon",
  "unit.progress": "Mae {percent} o’r rhan hon wedi’i gwblhau",
  "unit.sessionDone": "Sesiwn {number} wedi’i chwblhau.",
  "unit.next": "Y rhan nesaf yw “{title}”. Mae hi yn y rhestr lle agoroch chi’r rhan hon.",

  "session.place": "Sesiwn {number} o {total}",
  "session.todoView": "I gwblhau’r sesiwn hon: darllenwch hyd y diwedd",
  "session.todoActivities": checks((n) => `I gwblhau’r sesiwn hon: atebwch ${n}`),
  "session.todoPass": checks((n) => `I gwblhau’r sesiwn hon: atebwch ${n} yn gywir`),
  "session.todoMixed": counted(
    "gweithgaredd",
    "weithgaredd",
    "gweithgaredd",
    (n) => `I gwblhau’r sesiwn hon: gwnewch ${n}`,
  ),
  "session.recap": "Rydych wedi trafod",

  "pager.label": "Tudalen flaenorol a thudalen nesaf",
  "pager.previous": "Blaenorol",
  "pager.next": "Nesaf",
  "pager.session": "{number}. {title}",
  "pager.start": "Tudalen ddechrau",

  "quiz.title": "Cwis terfynol",
  "quiz.rules": "Cyn i chi ddechrau",
  "quiz.need": "Mae angen {need} arnoch i basio.",
  "quiz.needQuestions": unchanged("ateb cywir", (n) => `${n} ({percent})`),
  "quiz.needPercent": "{percent}",
  "quiz.ruleFeedbackEach": "Ar ôl pob cwestiwn byddwch yn gweld a yw eich ateb yn gywir, a pham.",
  "quiz.ruleFeedbackEnd": "Gallwch symud yn ôl ac ymlaen, a newid eich atebion nes i chi gyflwyno’r cwis.",
  "quiz.ruleAttempts": {
    zero: "Nid oes gennych unrhyw gynnig.",
    one: "Mae gennych {count} cynnig.",
    two: "Mae gennych {count} gynnig.",
    few: "Mae gennych {count} chynnig.",
    many: "Mae gennych {count} chynnig.",
    other: "Mae gennych {count} cynnig.",
  },
  "quiz.ruleUnlimited": "Gallwch ei wneud mor aml ag y dymunwch.",
  "quiz.ruleBest": "Eich sgôr orau sy’n cyfrif.",
  "quiz.ruleLast": "Sgôr eich cynnig olaf sy’n cyfrif. Ar ôl pasio, rydych wedi pasio.",
  "quiz.ruleNoLimit": "Nid oes terfyn amser, a gallwch adael a dod yn ôl.",
  "quiz.ruleLimit": minutes(
    (n) =>
      `Y terfyn amser yw ${n}. Dim ond tra bo’r cwis ar y sgrin y mae’n rhedeg. Ag un gwasgiad cewch ddeg gwaith cymaint o amser, neu ei ddiffodd, nawr neu wedyn.`,
  ),
  "quiz.ruleSent":
    "Pan fyddwch yn gorffen, anfonir eich sgôr i’ch system ddysgu, a’ch atebion hefyd os yw hi’n eu cadw.",
  "quiz.start": "Dechrau’r cwis",
  "quiz.onScreen":
    "Gwneir y cwis terfynol ar sgrin. I’w wneud, agorwch y cwrs hwn yn eich system ddysgu gyda JavaScript wedi’i droi ymlaen.",
  "quiz.confirm": "Cadarnhau’r ateb",
  "quiz.previous": "Cwestiwn blaenorol",
  "quiz.next": "Cwestiwn nesaf",
  "quiz.finish": "Gweld eich canlyniadau",
  "quiz.check": "Gwirio eich atebion",
  "quiz.checkTitle": "Gwiriwch eich atebion cyn cyflwyno",
  "quiz.change": "Newid",
  "quiz.submit": "Cyflwyno’r cwis",
  "quiz.extend": "Rhoi deg gwaith cymaint o amser i mi",
  "quiz.limitOff": "Diffodd y terfyn amser",

  "results.title": "Eich canlyniadau",
  "results.none": "Nid ydych wedi gorffen y cwis terfynol eto",
  "results.noneText": "Bydd eich sgôr, a beth mae’n ei olygu, yn cael eu dangos yma.",
  "results.objectives": "Sut y gwnaethoch ar bob amcan",
  "results.again": "Rhoi cynnig arall ar y cwis",
  "results.review": "Adolygu fy atebion",
  "results.reviewTitle": "Eich atebion",
  "results.toQuiz": "Mynd i’r cwis terfynol",
  "results.yourAnswer": "Eich ateb",
  "results.rightAnswer": "Ateb cywir",
  "results.why": "Pam",
};
