import type { supportWords as english } from "../en-gb/support.ts";
import type { Translation } from "../define.ts";
import { counted, type WelshForms } from "./forms.ts";

/** Supporting pages, footer and dialogs. */
export const supportWords: Translation<typeof english, WelshForms> = {
  "footer.label": "Gwybodaeth am y cwrs",
  "footer.start": "Tudalen ddechrau",
  "footer.references": "Cyfeiriadau",
  "footer.accessibility": "Hygyrchedd",
  "footer.privacy": "Preifatrwydd: beth sy’n cael ei gofnodi",
  "footer.glossary": "Geirfa",
  "footer.resources": "Adnoddau",
  "footer.my-notes": "Fy nodiadau",
  "footer.help": "Cymorth",
  "footer.printCourse": counted("tudalen", "dudalen", "thudalen", (n) => `Argraffu popeth (tua ${n})`),
  "glossary.title": "Geirfa",
  "glossary.lede": "Geiriau ag ystyr arbennig yn y cwrs hwn.",
  "glossary.index": "Llythrennau’r eirfa",
  "glossary.back": "Yn ôl i’r lle y’i defnyddir gyntaf",
  "resources.title": "Adnoddau",
  "resources.lede": "I’w cadw, ac i ddarllen ymhellach.",
  "resources.files": "Ffeiliau i’w lawrlwytho",
  "resources.links": "Ar wefannau eraill",
  "resources.file": "({type}, {size})",
  "help.title": "Cymorth",
  "help.contact": "Pwy i’w holi",
  "help.ask": "Gofynnwch i {name}. Dywedwch ar ba dudalen yr oeddech chi a beth ddigwyddodd.",
  "help.askNobody":
    "Gofynnwch i’r bobl a roddodd y cwrs hwn i chi. Dywedwch ar ba dudalen yr oeddech chi a beth ddigwyddodd.",
  "help.ways": "Sut i ddefnyddio’r cwrs hwn",
  "help.menu": "Mae’r rhestr o sesiynau wrth ochr pob tudalen, neu uwch ei phen ar sgrin fach.",
  "help.pager":
    "Ar ddiwedd pob tudalen, mae Nesaf a Blaenorol yn mynd â chi ymlaen ac yn ôl. Mae botwm Yn ôl y porwr yn mynd â chi i’r dudalen a welsoch o’r blaen; ar y dudalen gyntaf mae’n gadael y cwrs.",
  "help.display": "Mae Arddangos, ar frig pob tudalen, yn newid maint y testun, y lliwiau a’r symud.",
  "help.leave":
    "Mae Cadw a gadael, wrth ei ymyl, yn cau’r cwrs yn ddiogel. Gallwch stopio unrhyw bryd a pharhau yn nes ymlaen.",
  "help.keyboard":
    "Gellir gwneud popeth â’r bysellfwrdd: mae Tab yn symud ymlaen, Shift a Tab yn symud yn ôl, Enter a’r bylchwr yn pwyso, a’r saethau’n dewis.",
  "help.print":
    "Mae argraffu’r dudalen ac argraffu’r cwrs ar waelod pob tudalen. Argreffir yr hyn a ysgrifennoch hefyd.",
  "help.troubles": "Os nad yw rhywbeth yn gweithio",
  "help.savingProblem": "Mae’r cwrs yn dweud nad yw eich gwaith wedi’i gadw",
  "help.savingAdvice":
    "Cadwch y ffenestr ar agor. Mae’r cwrs yn dal i geisio, ac yn cadw eich gwaith ar y ddyfais hon nes iddo lwyddo. Rhowch gynnig arall arni ar unwaith â’r botwm yn y neges, neu lawrlwythwch eich nodiadau.",
  "help.videoProblem": "Nid yw fideo’n chwarae, neu nid oes sain",
  "help.videoAdvice": "Mae gan bob fideo gapsiynau, a thrawsgrifiad oddi tano sy’n dweud yr un peth.",
  "help.downloadProblem": "Nid oes dim yn digwydd wrth argraffu neu lawrlwytho",
  "help.downloadAdvice":
    "Mae rhai gweithleoedd yn ei rwystro. Dewiswch y testun a’i gopïo, neu rhowch gynnig ar gyfrifiadur arall.",
  "certificate.title": "Eich tystysgrif",
  "certificate.notYet": "Gallwch argraffu tystysgrif yma ar ôl cwblhau’r cwrs.",
  "certificate.toStart": "Gweld beth sydd ar ôl i’w wneud",
  "certificate.lede":
    "Rydych chi wedi cwblhau’r cwrs. Gwiriwch eich enw, yna argraffwch y dystysgrif neu ei lawrlwytho.",
  "certificate.name": "Eich enw, fel y dylai ymddangos ar y dystysgrif",
  "certificate.nameHint": "Dim ond ei argraffu a wneir. Nid yw’n cael ei gadw na’i anfon i unman.",
  "certificate.print": "Argraffu eich tystysgrif",
  "certificate.download": "Ei lawrlwytho fel tudalen we",
  "certificate.kind": "Tystysgrif cwblhau",
  "certificate.did": "wedi cwblhau’r cwrs",
  "certificate.date": "Argraffwyd ar",
  "certificate.score": "Sgôr",
  "certificate.hours": "Amser dysgu",
  "certificate.hoursValue": {
    zero: "{count} awr",
    one: "{count} awr",
    two: "{count} awr",
    few: "{count} awr",
    many: "{count} awr",
    other: "{count} awr",
  },
  "certificate.version": "Fersiwn y cwrs",
  "certificate.outcomes": "Deilliannau dysgu",
  "certificate.record": "Cofnod a argraffwyd gan y dysgwr yw hwn; y system ddysgu sy’n dal y cofnod swyddogol.",
  "certificate.recordAlone": "Cofnod a argraffwyd gan y dysgwr yw hwn. Nid oes neb arall yn cadw un.",
  "notes.title": "Fy nodiadau",
  "notes.lede":
    "Popeth rydych chi wedi’i ysgrifennu, ei dicio a’i ateb yn y cwrs hwn, mewn trefn. Argraffwch ef neu cadwch ef ar gyfer eich cofnod DPP.",
  "notes.lookAfter":
    "Chi sy’n gyfrifol am gopi: ar gyfrifiadur y mae eraill yn ei ddefnyddio, dilëwch y ffeil ar ôl ei symud.",
  "notes.kind": "Cofnod o ddysgu (DPP)",
  "notes.time": "Amser dysgu",
  "notes.copied": "Copi a wnaed ar",
  "notes.keep": "Gweld a chadw fy holl nodiadau",
  "notes.save": "Cadw copi o’m nodiadau",
  "privacy.name": "Eich enw",
  "privacy.nameText":
    "Mae’r system ddysgu yn dweud eich enw wrth y cwrs, er mwyn iddo ymddangos ar eich tystysgrif. Nid yw’r cwrs yn ei gadw, nac yn ei roi i neb ond y system honno.",
  "privacy.nameAlone":
    "Rydych chi’n ei deipio ar eich tystysgrif, lle mae’n cael ei argraffu’n unig. Nid yw’r cwrs yn ei gadw, nac yn ei ddweud wrth neb.",
  "footer.print": "Argraffu’r dudalen hon",
  "footer.version": "Fersiwn {version}",
  "footer.reviewed": "Adolygwyd {date}",
  "footer.licence": "Trwydded {licence}",

  "references.title": "Cyfeiriadau",
  "references.lede": "Y ffynonellau y mae’r cwrs hwn yn dibynnu arnynt, yn y drefn y cânt eu defnyddio.",
  "references.back": "Yn ôl i’r man lle defnyddir cyfeiriad {number}",
  "references.accessed": "Darllenwyd ar {date}.",
  "references.marker": "cyfeiriad",
  "references.site": "Agor ffynhonnell cyfeiriad {number}",

  "privacy.title": "Preifatrwydd: beth sy’n cael ei gofnodi",
  "privacy.recorded": "Eich cynnydd a’ch atebion",
  "privacy.device": "Beth sy’n aros ar eich dyfais",
  "privacy.deviceText":
    "Mae eich gosodiadau arddangos yn cael eu cadw ar y ddyfais rydych yn ei defnyddio. Tra bo rhywbeth yn dal i aros i gael ei gadw yn eich system ddysgu, cedwir copi o’ch gwaith hefyd; caiff ei ddileu unwaith y bydd y cadw wedi’i gadarnhau, neu pan fydd rhywun arall yn agor cwrs yma ar ôl 30 diwrnod.",
  "privacy.deviceAlone":
    "Mae’ch lle, eich atebion a’r hyn rydych chi’n ei ysgrifennu yn cael eu cadw yn y porwr hwn, ac yn unman arall, gyda’ch gosodiadau arddangos. Maent yn aros nes i chi eu clirio, gyda’r botwm ar y dudalen gychwyn neu gyda data’r porwr. Ar gyfrifiadur y mae eraill yn ei ddefnyddio, cadwch gopi o’ch nodiadau a’u clirio ar ôl gorffen.",
  "privacy.others": "Beth sy’n cael ei anfon i rywle arall",
  "privacy.othersText":
    "Dim byd. Mae’r cwrs yn llwytho popeth sydd ei angen arno o’i becyn ei hun. Nid yw’n defnyddio dadansoddeg, hysbysebion na chwcis ei hun. Dim ond pan fyddwch yn eu dewis y mae dolenni i wefannau eraill yn agor.",
  "privacy.notes": "Beth rydych chi’n ei ysgrifennu",
  "privacy.notesText":
    "Er mwyn eich dysgu chi eich hun y mae myfyrdodau a chynlluniau. Peidiwch ag ysgrifennu dim byd a allai ddangos pwy yw claf, defnyddiwr gwasanaeth neu gydweithiwr.",

  "accessibility.title": "Hygyrchedd",
  "accessibility.lede": "Rydym am i bawb allu defnyddio’r cwrs hwn.",
  "accessibility.can": "Beth y gallwch ei wneud",
  "accessibility.canZoom":
    "Chwyddo hyd at 400% heb sgrolio i’r ochr, a newid maint y testun, y lliwiau a’r symudiad o dan Arddangos.",
  "accessibility.canKeyboard":
    "Defnyddio’r cwrs cyfan â bysellfwrdd, â meddalwedd adnabod llais neu â darllenydd sgrin.",
  "accessibility.canSound": "Dilyn pob fideo heb sain, drwy gapsiynau neu drawsgrifiad.",
  "accessibility.canTime": "Cymryd cymaint o amser ag sydd ei angen arnoch.",
  "accessibility.canChangeTime":
    "Cymryd yr amser sydd ei angen arnoch: ag un gwasgiad gellir gwneud terfyn amser y cwis terfynol ddeg gwaith mor hir, neu ei ddiffodd.",
  "accessibility.canPrint":
    "Argraffu unrhyw dudalen, neu ddarllen y cwrs heb JavaScript. Y cwis terfynol yw’r eithriad: fe’i gwneir ar sgrin.",
  "accessibility.standard": "Sut y cafodd ei wneud",
  "accessibility.standardText":
    "Mae’r tudalennau wedi’u llunio i gyrraedd lefel AA y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG), fersiwn 2.2, a chawsant eu gwirio gan brofion awtomatig pan adeiladwyd y cwrs. Dim ond rhai o’r rhwystrau y mae profion awtomatig yn eu canfod; y sefydliad sy’n cynnig y cwrs sy’n gyfrifol am ei wirio gyda phobl.",
  "accessibility.limits": "Cyfyngiadau hysbys",
  "accessibility.limitsVideo":
    "Mae capsiynau a thrawsgrifiadau i’r fideos, ond efallai nad oes disgrifiad sain ar wahân.",
  "accessibility.limitsLinks": "Ni allwn warantu gwefannau eraill y mae’r cwrs yn cysylltu â nhw.",
  "accessibility.limitsPlayer": "Mae’r system ddysgu o amgylch y cwrs hwn, a’i bwydlenni, y tu hwnt i’n rheolaeth.",
  "accessibility.help": "Rhoi gwybod i ni am broblem",
  "accessibility.helpText":
    "Os yw rhywbeth yn anodd ei ddefnyddio, rhowch wybod i ni ({name}). Dywedwch ar ba dudalen yr oeddech a beth rydych yn ei ddefnyddio i’w darllen.",
  "accessibility.helpNobody":
    "Os yw rhywbeth yn anodd ei ddefnyddio, rhowch wybod i’r bobl a roddodd y cwrs hwn i chi. Dywedwch ar ba dudalen yr oeddech a beth rydych yn ei ddefnyddio i’w darllen.",

  "settings.title": "Gosodiadau arddangos",
  "settings.scale": "Maint y testun",
  "settings.scale100": "Safonol",
  "settings.scale112": "Mawr",
  "settings.scale125": "Mwy",
  "settings.scale150": "Mwyaf",
  "settings.theme": "Lliwiau",
  "settings.auto": "Yr un fath â’r ddyfais",
  "settings.light": "Golau",
  "settings.dark": "Tywyll",
  "settings.motion": "Symudiad",
  "settings.motionOff": "Dim symudiad",
  "settings.kept": "Mae eich dewisiadau’n cael eu cadw ar y ddyfais hon.",
  "settings.done": "Wedi gorffen",

  "exit.title": "Cadw a gadael y cwrs?",
  "exit.text": "Mae eich atebion a’ch lle wedi’u cadw. Gallwch barhau o’r fan hon y tro nesaf.",
  "exit.leave": "Cadw a gadael",
  "exit.stay": "Dal ati i ddysgu",
  "exit.closed": "Gallwch gau’r ffenestr hon nawr",
  "exit.closedText": "Mae eich cwrs wedi’i gau. I barhau yn nes ymlaen, agorwch ef eto o’ch system ddysgu.",
  "exit.closedAlone":
    "Mae’ch cwrs wedi’i gau. I barhau yn nes ymlaen, agorwch ef eto yn y porwr hwn, ar y ddyfais hon.",

  "notice.again": "Rhoi cynnig arall arni",
  "notice.reopen": "Agor eto",
  "notice.download": "Lawrlwytho fy nodiadau",

  "recorded.progress":
    "Anfonir i’ch system ddysgu pa sesiynau rydych wedi’u cwblhau, eich lle, a’r amser rydych yn ei dreulio yn y cwrs.",
  "recorded.score":
    "Anfonir iddi eich sgôr yn y cwis terfynol, a wnaethoch chi basio, a’ch canlyniad ar gyfer pob amcan.",
  "recorded.time":
    "Cedwir gyda’ch lle faint o derfyn amser y cwis rydych wedi’i ddefnyddio. Ni ddywedir wrth neb eich bod wedi cael mwy o amser neu wedi diffodd y terfyn.",
  "recorded.answers":
    "Anfonir iddi hefyd bob ateb a roddwch i wiriad neu gwestiwn cwis, gyda’r amser a faint o amser a gymeroch.",
  "recorded.noAnswers": "Dim ond er mwyn i chi allu dod yn ôl atynt y cedwir eich atebion i gwestiynau unigol.",
  "recorded.notes":
    "Cedwir yr hyn rydych yn ei ysgrifennu mewn myfyrdod neu gynllun yno gyda’ch lle, fel y gallwch ddod yn ôl ato. Nid yw’n cael ei farcio.",
  "recorded.device": "Ar y ddyfais hon yn unig y cedwir eich cynnydd. Nid oes dim yn cael ei anfon at neb.",
  "recorded.embeds":
    "Gall rhai rhannau ddangos cynnwys gwefannau eraill ({sites}). Nid oes dim yn cael ei anfon atynt nes i chi ofyn am ddangos rhan o’r fath; yna cânt wybod eich cyfeiriad rhyngrwyd.",
  "recorded.who": "Eich sefydliad sy’n penderfynu pwy sy’n cael gweld y cofnodion hyn.",

  "recorded.choices": "Felly hefyd eich dewisiadau mewn senarios, a’r hyn rydych yn ei dicio mewn rhestrau gwirio.",
  "recorded.media":
    "Anfonir hefyd sut rydych yn chwarae fideos a recordiadau: pryd rydych yn dechrau, yn oedi ac yn neidio, a pha rannau rydych wedi’u gweld neu eu clywed.",
};
