import type { runWords as english } from "../en-gb/run.ts";
import type { Translation } from "../define.ts";
import { counted, unchanged, type WelshForms } from "./forms.ts";

const questions = (text: (n: string) => string) => counted("cwestiwn", "gwestiwn", "chwestiwn", text);

/** What the page says while it runs. Only these travel in page data. */
export const runWords: Translation<typeof english, WelshForms> = {
  "run.title": "{page} – {course}",
  "run.titleError": "Gwall: {page} – {course}",
  "run.progress": "Mae {percent} o’r cwrs wedi’i gwblhau",
  "run.progressShort": "{percent} wedi’i gwblhau",

  "run.status.not-started": "Heb ddechrau",
  "run.status.in-progress": "Ar waith",
  "run.status.completed": "Wedi’i gwblhau",
  "run.status.passed": "Wedi pasio",
  "run.status.failed": "Heb basio eto",
  "run.status.locked": "Yn agor pan fydd sesiwn {number} wedi’i chwblhau",
  "run.status.lockedQuiz": "Yn agor pan fydd pob sesiwn wedi’i chwblhau",

  "run.begin": "Dechrau sesiwn {number}",
  "run.continue": "Parhau â sesiwn {number}",
  "run.continueQuiz": "Parhau â’r cwis terfynol",
  "run.toQuiz": "Mynd i’r cwis terfynol",
  "run.reviewCourse": "Adolygu’r cwrs",
  "run.seeResults": "Gweld eich canlyniadau",
  "run.resumed": "Yn parhau o sesiwn {number}",
  "run.resumedQuiz": "Yn parhau â’r cwis terfynol",
  "run.sessionDone": "Sesiwn {number} wedi’i chwblhau. Mae {percent} o’r cwrs wedi’i gwblhau.",
  "run.left": unchanged("eitem ofynnol ar ôl"),
  "run.toDoCourse": "I gwblhau’r cwrs:",
  "run.toDoPart": "I gwblhau’r rhan hon:",
  "run.toDoHere": "Ar ôl i’w wneud yma:",
  "run.toDoSession": "Sesiwn {number}: {left}",
  "run.toDoRead": "Sesiwn {number}: darllenwch hi i’r diwedd",
  "run.toDoPass": "Pasio’r cwis terfynol",
  "run.toDoTake": "Gwneud y cwis terfynol",
  "run.toDoNoAttempt": "Pasio’r cwis terfynol: nid oes cynnig ar ôl. Gofynnwch i’r bobl a roddodd y cwrs hwn i chi.",
  "run.toDoMore": "a {number} arall",

  "run.correct": "Cywir",
  "run.notQuite": "Ddim yn hollol",
  "run.partly": "Rhannol gywir",
  "run.noted": "Mae eich ateb wedi’i nodi",
  "run.row.right": "Cywir",
  "run.row.wrong": "Ddim yn gywir",
  "run.moved": "Symudwyd {item} i safle {number} o {count}",
  "run.option.right": "Eich ateb – cywir",
  "run.option.wrong": "Eich ateb – ddim yn gywir",
  "run.option.missed": "Ateb cywir – heb ei ddewis",
  "run.answerShown": "Dangosir yr ateb cywir",
  "run.tryAgainHint": "Edrychwch eto ar y cwestiwn, neu dangoswch yr ateb.",
  "run.error": "Gwall: {text}",
  "run.error.choose-one": "Dewiswch ateb",
  "run.error.choose-some": "Dewiswch un neu fwy o atebion",
  "run.error.text": "Teipiwch eich ateb",
  "run.error.number": "Teipiwch rif, fel 2.5",
  "run.error.rows": "Dewiswch ateb ar gyfer pob eitem",
  "run.error.order": "Symudwch yr eitemau i’r drefn sy’n gywir yn eich barn chi",
  "run.problem": "Mae problem",
  "run.reopened": "Mae’r cwestiwn hwn wedi newid ers i chi ei ateb, felly mae ar agor eto.",

  "run.quizPlace": "Cwestiwn {number} o {count}",
  "run.attempt": "Cynnig {number} o {count}",
  "run.attemptNumber": "Cynnig {number}",
  "run.quizStart": "Dechrau’r cwis",
  "run.quizContinue": "Parhau â’r cwis",
  "run.quizAgain": "Rhoi cynnig arall ar y cwis",
  "run.notAnswered": "Heb ei ateb",
  "run.answerQuestion": "Ateb cwestiwn {number}",
  "run.change": "Newid yr ateb i gwestiwn {number}",
  "run.timeLeft": counted("munud ar ôl", "funud ar ôl", "munud ar ôl"),
  "run.timeLastMinute": "Llai na munud ar ôl",
  "run.timeExtended": "Mae gennych fwy o amser nawr",
  "run.timeLow": "{time}. Os oes angen mwy o amser arnoch, pwyswch y botwm uwchben y cwestiwn.",
  "run.timeUp": "Mae’r amser ar ben. Cyflwynwyd eich atebion.",
  "run.timeOff": "Mae’r terfyn amser wedi’i ddiffodd",

  "run.passed": "Wedi pasio",
  "run.passedQuiz": "Rydych wedi pasio’r cwis",
  "run.notPassed": "Heb basio eto",
  "run.score": "Eich sgôr yw {got} allan o {of}.",
  "run.scorePercent": "{percent}",
  "run.needQuestions": questions((n) => `Mae angen {percent} (${n}) arnoch i basio.`),
  "run.needAsked": "Mae eich sefydliad yn gofyn am {percent} i basio.",
  "run.attemptsLeft": counted("cynnig", "gynnig", "chynnig", (n) => `Mae gennych ${n} ar ôl.`),
  "run.attemptsNone":
    "Rydych wedi defnyddio pob cynnig. Gallwch ddal i adolygu’r cwrs; gofynnwch i’r bobl a’i rhoddodd i chi beth i’w wneud nesaf.",
  "run.attemptsAny": "Gallwch roi cynnig arall arni mor aml ag y dymunwch.",
  "run.best": "Eich sgôr orau hyd yma: {percent}.",
  "run.objective": "{got} o {of}",
  "run.reviewSession": "Adolygu sesiwn {number}",
  "run.questionNumber": "Cwestiwn {number}",

  "run.savedAt": "Cadwyd yn eich system ddysgu am {time}",
  "run.savedAtShort": "Cadwyd {time}",
  "run.savedDevice": "Wedi’i gadw ar y ddyfais hon",
  "run.savedDeviceShort": "Ar y ddyfais hon",
  "run.saving": "Wrthi’n cadw…",
  "run.offline": "Heb gysylltiad – mae eich cynnydd yn cael ei gadw ar y ddyfais hon",
  "run.offlineShort": "Ar y ddyfais hon yn unig",
  "run.lost": "Heb gysylltiad – bydd eich cynnydd yn cael ei golli pan fyddwch yn cau hwn",
  "run.lostShort": "Heb ei gadw",
  "run.unsaved":
    "Heb ei gadw, ac ni all y ddyfais hon ei gadw. Gadewch hwn ar agor: bydd ei gau yn colli’r hyn a wnaethoch ddiwethaf.",
  "run.unsavedShort": "Heb ei gadw",
  "run.retrying": "Heb ei gadw eto – yn ceisio eto",
  "run.retryingShort": "Heb ei gadw eto",
  "run.failed": "Methu cadw. Mae eich gwaith yn cael ei gadw ar y ddyfais hon.",
  "run.failedShort": "Methu cadw",
  "run.signedOut":
    "Rydych wedi cael eich allgofnodi. Mae eich gwaith yn cael ei gadw ar y ddyfais hon. Mewngofnodwch, yna agorwch y cwrs hwn eto.",
  "run.launchAgain": "Mae’r cwrs hwn wedi colli ei gysylltiad â’ch system ddysgu. Caewch ef a’i agor eto oddi yno.",
  "run.sessionOver":
    "Nid yw eich system ddysgu yn derbyn yr hyn a wnewch yma mwyach. Mae eich gwaith yn cael ei gadw ar y ddyfais hon. Caewch hwn a’i agor eto o’ch system ddysgu.",
  "run.sessionOverShort": "Heb ei gadw",
  "run.notRecorded":
    "Nid yw dim a wnewch yma yn cael ei gadw: mae eich system ddysgu wedi dod â’r ymweliad hwn i ben. Gadewch y cwrs yno ac agorwch ef eto. Os oes sawl rhan iddo, dewiswch hon yn gyntaf.",
  "run.notRecordedShort": "Heb ei gadw",
  "run.signedOutShort": "Wedi allgofnodi",
  "run.reviewMode": "Adolygu – nid oes dim yn cael ei gofnodi",
  "run.reviewModeShort": "Adolygu",
  "run.recovered":
    "Nid oedd gan eich system ddysgu yr hyn a wnaethoch ddiwethaf. Fe’i cadwyd ar y ddyfais hon ac mae’n cael ei anfon nawr.",
  "run.startedAfresh":
    "Mae eich system ddysgu wedi dechrau’r cwrs hwn o’r newydd. Nid yw’r hyn a wnaethoch o’r blaen yn cyfrif mwyach.",
  "run.notWhole":
    "Ni ellir darllen rhywfaint o’r hyn a gadwyd mewn ymweliad blaenorol bellach. Mae’r hyn y gellid ei ddarllen yma; gall rhai atebion neu nodiadau fod ar goll.",
  "run.notKept":
    "Dywedodd eich system ddysgu ei bod wedi cadw eich ymweliad diwethaf, ond nid yw wedi rhoi’r cyfan yn ôl. Gall rhywfaint o’ch gwaith fod ar goll.",

  "run.noteLeft": counted(
    "nod arall",
    "nod arall",
    "nod arall",
    (n) => `Lle i tua ${n} yn y nodyn hwn. I fod yn ddiogel, cadwch gopi o’ch nodiadau.`,
  ),
  "run.noteFull":
    "Mae’r nodyn hwn yn hirach na’r lle sydd ar ei gyfer yn eich system ddysgu. Cadwch gopi o’ch nodiadau: gall yr hyn a ysgrifennwch o hyn ymlaen fod ar y ddyfais hon yn unig.",
  "run.notesPartly": "Mae rhai nodiadau’n cael eu cadw ar y ddyfais hon yn unig",
  "run.notesPartlyShort": "Nodiadau ar y ddyfais",
  "run.notesLost":
    "Nid yw rhai nodiadau wedi’u cadw, ac ni all y ddyfais hon eu cadw. Lawrlwythwch nhw cyn i chi adael.",
  "run.notesLostShort": "Nodiadau heb eu cadw",
  "run.otherTab":
    "Mae’r cwrs hwn ar agor mewn tab neu ffenestr arall. Ewch ymlaen yno: nid yw’r un yma yn cadw mwyach.",
  "run.otherTabShort": "Ar agor mewn man arall",
  "run.superseded":
    "Cafodd gwaith mwy diweddar ar y cwrs hwn ei gadw o ffenestr neu ddyfais arall. Nid yw’r dudalen hon yn cadw mwyach, ac nid yw’r peth olaf a wnaethoch yma yn rhan ohono. Caewch hon ac agorwch y cwrs eto.",
  "run.supersededShort": "Wedi’i gadw mewn man arall",
  "run.notesOther": "Mae nodiadau ar y ddyfais hon o ymweliad cynharach. Nid ydynt yn rhan o’r un hwn.",
  "run.notesFile": "nodiadau",
  "run.notesTitle": "Fy nodiadau: {course}",
  "run.notesEmpty": "(heb ysgrifennu dim)",
  "run.notesCopied": "Nodiadau wedi’u copïo",
  "run.patientNumber": "Mae hwn yn edrych fel rhif GIG. Gadewch allan unrhyw beth a allai ddangos pwy yw claf.",

  "run.exitUnsaved": "Nid yw rhywfaint o’ch gwaith wedi’i gadw yn eich system ddysgu eto.",
  "run.exitKept":
    "Mae wedi’i gadw ar y ddyfais hon, ac fe’i hanfonir pan agorwch y cwrs yma eto. Ar ddyfais y mae eraill yn ei defnyddio, gwnewch hynny o fewn 30 diwrnod.",
  "run.exitNotes": "Mae rhai nodiadau’n cael eu cadw ar y ddyfais hon yn unig. Lawrlwythwch nhw cyn i chi adael.",
  "run.closeWindow": "Os yw’r ffenestr hon yn aros ar agor, caewch hi eich hun.",
  "run.closeMoodle":
    "Os yw’r dudalen hon yn aros yma, pwyswch “Gadael y gweithgaredd” uwch ei phen, neu caewch y ffenestr.",
  "run.closePage":
    "Os yw’r dudalen hon yn aros yma, ewch ymlaen at rywbeth arall yn eich system ddysgu, neu caewch y ffenestr.",
  "run.closed": "Gallwch gau’r ffenestr hon nawr",
  "run.settingChanged": "Newidiwyd y gosodiad arddangos",
  "run.videoFailed": "Ni all y fideo hwn chwarae yma. Darllenwch y trawsgrifiad yn lle hynny.",

  "run.action": "Cam {number}",
  "run.removeAction": "Tynnu cam {number}",
  "run.removed": "Tynnwyd cam {number}.",
  "run.fileOffered": "Mae eich porwr yn cadw ffeil",
  "run.notQuoted": "Dim eto",
  "run.audioFailed": "Ni all y recordiad hwn chwarae yma. Darllenwch y trawsgrifiad yn lle hynny.",
};
