import type { blockWords as english } from "../en-gb/blocks.ts";
import type { Translation } from "../define.ts";
import { counted, unchanged, type WelshForms } from "./forms.ts";

const answers = "Atebion cywir";

/** Blocks and questions. */
export const blockWords: Translation<typeof english, WelshForms> = {
  "callout.important": "Pwysig",
  "callout.tip": "Awgrym",
  "callout.warning": "Rhybudd",
  "callout.note": "Nodyn",

  "table.label": "Tabl {number}: {columns}",
  "code.label": "Cod {number}",
  "formula.label": "Fformiwla {number}",
  "footnotes.title": "Nodiadau",
  "footnotes.back": "Yn ôl i’r testun",

  "image.credit": "Llun: {credit}",
  "image.description": "Disgrifiad o’r llun hwn",

  "video.facts": "Fideo, {duration}, gyda chapsiynau",
  "video.factsTranscript": "Fideo, {duration}, gyda thrawsgrifiad",
  "video.chapters": "Penodau",
  "video.transcript": "Darllen y trawsgrifiad",
  "video.captions": "Capsiynau: {language}",
  "video.minutes": counted("munud", "funud", "munud"),
  "video.seconds": unchanged("eiliad"),

  "statistic.sample": "sampl: {sample}",

  "cloud.table": "Gweld y geiriau hyn mewn tabl",
  "cloud.caption": "Geiriau’r cwmwl hwn, y mwyaf yn gyntaf",
  "cloud.word": "Gair",
  "cloud.weight": "Pwysau",
  "cloud.size": "pwysau {count}",
  "cloud.measured": "{count} {measure}",

  "accordion.show": "Dangos y cyfan",
  "accordion.hide": "Cuddio’r cyfan",

  "steps.place": "Cam {number} o {total}",
  "steps.back": "Cam blaenorol",
  "steps.next": "Cam nesaf",

  "comparison.slider": "Llithrwch i gymharu: {first} a {second}",

  "code.copy": "Copïo",
  "code.copied": "Wedi’i gopïo.",
  "code.selected": "Wedi’i ddewis: pwyswch Ctrl ac C i gopïo.",

  "downloads.facts": "{type}, {size}",
  "downloads.kilobytes": "{size} kB",
  "downloads.megabytes": "{size} MB",

  "embed.note":
    "Daw’r rhan hon o wefan arall: {site}. Os byddwch yn ei dangos, bydd eich porwr yn cysylltu â’r wefan honno, a fydd yn cael gwybod eich cyfeiriad rhyngrwyd ac a all ddefnyddio cwcis o dan ei rheolau ei hun. Tan hynny, nid oes dim yn cael ei anfon ati.",
  "embed.show": "Ei dangos o {site}",
  "embed.link": "Ei hagor ar {site} yn lle hynny",

  "dodont.do": "Gwnewch",
  "dodont.dont": "Peidiwch â gwneud",

  "reflection.private":
    "Heb ei farcio. Mae’n cael ei gadw gyda’ch cynnydd, fel y gallwch ddod yn ôl ato. Peidiwch â chynnwys dim byd a allai ddangos pwy yw claf neu gydweithiwr.",

  "question.check": "Gwiriad cyflym – nid yw’n cyfrif tuag at eich sgôr",
  "question.one": "Dewiswch un ateb.",
  "question.several": "Dewiswch bob un sy’n berthnasol.",
  "question.severalPartial": "Dewiswch bob un sy’n berthnasol. Mae pob dewis cywir yn cyfrif.",
  "question.hint": "Awgrym",
  "question.true": "Cywir",
  "question.false": "Anghywir",
  "question.yours": "Eich ateb",
  "question.ownWords": "Yn eich geiriau eich hun. Nid yw’n cael ei farcio.",
  "question.choose": "Dewiswch…",
  "question.match": "Ar gyfer pob eitem, dewiswch yr hyn sy’n perthyn iddi.",
  "question.matchPartial": "Ar gyfer pob eitem, dewiswch yr hyn sy’n perthyn iddi. Mae pob pâr cywir yn cyfrif.",
  "question.sort": "Ar gyfer pob eitem, dewiswch ble mae’n perthyn.",
  "question.sortPartial": "Ar gyfer pob eitem, dewiswch ble mae’n perthyn. Mae pob eitem yn ei lle cywir yn cyfrif.",
  "question.fill": "Dewiswch y geiriau cywir ar gyfer pob bwlch.",
  "question.fillPartial": "Dewiswch y geiriau cywir ar gyfer pob bwlch. Mae pob bwlch cywir yn cyfrif.",
  "question.blank": "Bwlch {number} o {count}",
  "question.rate":
    "Dewiswch un ateb ar gyfer pob datganiad. Nid oes ateb cywir nac anghywir, ac nid oes dim yn cael ei sgorio.",
  "question.order": "Defnyddiwch y botymau i symud yr eitemau i’r drefn gywir.",
  "question.orderPartial":
    "Defnyddiwch y botymau i symud yr eitemau i’r drefn gywir. Mae pob eitem yn ei lle cywir yn cyfrif.",
  "question.moveUp": "Symud i fyny: {item}",
  "question.moveDown": "Symud i lawr: {item}",
  "question.pick": "Dewiswch un lle, yn y llun neu yn y rhestr oddi tano.",
  "question.pickSeveral": "Dewiswch bob lle sy’n berthnasol, yn y llun neu yn y rhestr oddi tano.",
  "question.pickPartial":
    "Dewiswch bob lle sy’n berthnasol, yn y llun neu yn y rhestr oddi tano. Mae pob dewis cywir yn cyfrif.",
  "question.change": "Newid eich ateb",
  "question.send": "Cadarnhau’r ateb",
  "question.submit": "Gwirio’r ateb",
  "question.retry": "Rhoi cynnig arall arni",
  "question.reveal": "Dangos yr ateb",

  "answer.show": "Dangos yr ateb",
  "answer.right": { zero: answers, one: "Ateb cywir", two: answers, few: answers, many: answers, other: answers },
  "answer.order": "Trefn gywir",
  "answer.model": "Ateb enghreifftiol",
  "answer.points": "Beth mae ateb da yn ei grybwyll:",
  "answer.atLeast": "{number} neu fwy",
  "answer.atMost": "{number} neu lai",
  "answer.between": "{min} i {max}",
  "answer.about": "{number} (derbynnir {range})",
  "answer.each": "Am bob dewis",
  "answer.isRight": "cywir",
  "answer.isNotRight": "ddim yn gywir",
  "answer.why": "Pam",

  "quoted.from": "Yr hyn a ysgrifennoch yn sesiwn {number}",
  "quoted.elsewhere":
    "Mae pob sesiwn yn cadw ei nodiadau ei hun. I’w darllen eto, agorwch sesiwn {number} o’r rhestr lle agoroch chi’r un hon.",
  "keep.copy": "Copïo",
  "keep.print": "Argraffu",
  "keep.html": "Lawrlwytho fel tudalen we",
  "keep.txt": "Lawrlwytho fel testun",
  "keep.blocked": "Os na ddaw ffeil, efallai fod y cyfrifiadur hwn yn rhwystro lawrlwytho.",
  "keep.show": "Dangos y testun yn lle hynny",
  "keep.text": "Dewiswch y testun hwn i gyd a’i gopïo",
  "plan.what": "Beth fyddwch chi’n ei wneud?",
  "plan.when": "Erbyn pryd?",
  "plan.help": "Beth neu bwy allai helpu?",
  "plan.measure": "Sut byddwch chi’n gwybod ei fod wedi gweithio?",
  "plan.quotes": "Eich nodiadau cynharach",
  "plan.add": "Ychwanegu cam arall",
  "plan.undo": "Ei roi yn ôl",
  "scenario.kicker": "Senario – nid yw’n cyfrif tuag at eich sgôr",
  "scenario.prompt": "Beth wnewch chi?",
  "scenario.decide": "Penderfynu",
  "scenario.chose": "Dewisoch chi:",
  "scenario.leadsTo": "Mae hyn yn arwain at:",
  "scenario.continue": "Parhau",
  "scenario.again": "Rhoi cynnig arall arni mewn ffordd wahanol",
  "scenario.path": "Eich llwybr hyd yma",
  "checklist.private": "Cedwir eich ticiau. Nid oes dim yma yn cael ei farcio.",
  "audio.facts": "Recordiad, {duration}, gyda thrawsgrifiad",
  "transcript.download": "Lawrlwytho’r trawsgrifiad",
  "transcript.title": "Trawsgrifiad:",
  "transcript.play": "Chwarae o {time}",
};
