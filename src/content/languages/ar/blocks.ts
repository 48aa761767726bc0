import type { blockWords as english } from "../en-gb/blocks.ts";
import type { Translation } from "../define.ts";
import { counted, nouns, type ArabicForms } from "./forms.ts";

const answers = "الإجابات الصحيحة";

/** Blocks and questions. */
export const blockWords: Translation<typeof english, ArabicForms> = {
  "callout.important": "مهم",
  "callout.tip": "نصيحة",
  "callout.warning": "تحذير",
  "callout.note": "ملاحظة",

  "table.label": "الجدول {number}: {columns}",
  "code.label": "الشيفرة {number}",
  "footnotes.title": "الحواشي",
  "footnotes.back": "العودة إلى النص",

  "image.credit": "الصورة: {credit}",
  "image.description": "وصف هذه الصورة",

  "video.facts": "فيديو، {duration}، مع ترجمة مصاحبة",
  "video.factsTranscript": "فيديو، {duration}، مع نص مكتوب",
  "video.transcript": "اقرأ النص المكتوب",
  "video.captions": "الترجمة المصاحبة: {language}",
  "video.minutes": counted(nouns.minute),
  "video.seconds": counted(nouns.second),

  "statistic.sample": "العينة: {sample}",

  "cloud.table": "عرض هذه الكلمات في جدول",
  "cloud.caption": "كلمات هذه السحابة، من الأكبر إلى الأصغر",
  "cloud.word": "الكلمة",
  "cloud.weight": "الوزن",
  "cloud.size": "الوزن {count}",
  "cloud.measured": "{count} {measure}",

  "accordion.show": "إظهار الكل",
  "accordion.hide": "إخفاء الكل",

  "steps.place": "الخطوة {number} من {total}",
  "steps.back": "الخطوة السابقة",
  "steps.next": "الخطوة التالية",

  "comparison.slider": "مرّر للمقارنة: {first} و{second}",

  "code.copy": "نسخ",
  "code.copied": "تم النسخ.",
  "code.selected": "تم التحديد: اضغط Ctrl وC للنسخ.",

  "downloads.facts": "{type}، {size}",
  "downloads.kilobytes": "{size} كيلوبايت",
  "downloads.megabytes": "{size} ميغابايت",

  "embed.note":
    "يأتي هذا الجزء من موقع آخر: {site}. إذا عرضته فسيتصل متصفحك بذلك الموقع، وسيعرف عنوانك على الإنترنت وقد يستخدم ملفات الارتباط وفق قواعده. وحتى ذلك الحين لا يُرسل إليه شيء.",
  "embed.show": "عرضه من {site}",
  "embed.link": "فتحه في {site} بدلًا من ذلك",

  "dodont.do": "افعل",
  "dodont.dont": "لا تفعل",

  "reflection.private":
    "لا تُمنح عليه درجة. يُحفظ مع تقدّمك لتتمكن من العودة إليه. لا تكتب أي شيء قد يكشف هوية مريض أو زميل.",

  "question.check": "تمرين سريع – لا يُحتسب في درجتك",
  "question.one": "اختر إجابة واحدة.",
  "question.several": "اختر كل ما ينطبق.",
  "question.severalPartial": "اختر كل ما ينطبق. كل اختيار صحيح يُحتسب.",
  "question.hint": "تلميح",
  "question.true": "صحيح",
  "question.false": "خطأ",
  "question.yours": "إجابتك",
  "question.ownWords": "اكتب بكلماتك الخاصة. لا تُمنح على الإجابة درجة.",
  "question.choose": "اختر…",
  "question.match": "اختر لكل عنصر ما يناسبه.",
  "question.matchPartial": "اختر لكل عنصر ما يناسبه. كل مطابقة صحيحة تُحتسب.",
  "question.sort": "اختر لكل عنصر المكان الذي ينتمي إليه.",
  "question.sortPartial": "اختر لكل عنصر المكان الذي ينتمي إليه. كل عنصر في مكانه الصحيح يُحتسب.",
  "question.fill": "اختر الكلمات الصحيحة لكل فراغ.",
  "question.fillPartial": "اختر الكلمات الصحيحة لكل فراغ. كل فراغ صحيح يُحتسب.",
  "question.blank": "الفراغ {number} من {count}",
  "question.rate": "اختر إجابة واحدة لكل عبارة. لا توجد إجابة صحيحة أو خاطئة، ولا تُمنح أي درجة.",
  "question.order": "استخدم الأزرار لوضع العناصر في الترتيب الصحيح.",
  "question.orderPartial": "استخدم الأزرار لوضع العناصر في الترتيب الصحيح. كل عنصر في مكانه الصحيح يُحتسب.",
  "question.moveUp": "نقل إلى أعلى: {item}",
  "question.moveDown": "نقل إلى أسفل: {item}",
  "question.pick": "اختر مكانًا واحدًا، في الصورة أو في القائمة أسفلها.",
  "question.pickSeveral": "اختر كل الأماكن المناسبة، في الصورة أو في القائمة أسفلها.",
  "question.pickPartial": "اختر كل الأماكن المناسبة، في الصورة أو في القائمة أسفلها. كل اختيار صحيح يُحتسب.",
  "question.change": "تغيير إجابتك",
  "question.send": "تأكيد الإجابة",
  "question.submit": "التحقق من الإجابة",
  "question.retry": "إعادة المحاولة",
  "question.reveal": "إظهار الإجابة",

  "answer.show": "إظهار الإجابة",
  "answer.right": {
    zero: answers,
    one: "الإجابة الصحيحة",
    two: "الإجابتان الصحيحتان",
    few: answers,
    many: answers,
    other: answers,
  },
  "answer.order": "الترتيب الصحيح",
  "answer.model": "إجابة نموذجية",
  "answer.points": "ما تذكره الإجابة الجيدة:",
  "answer.atLeast": "{number} أو أكثر",
  "answer.atMost": "{number} أو أقل",
  "answer.between": "من {min} إلى {max}",
  "answer.about": "{number} (يُقبل {range})",
  "answer.each": "عن كل اختيار",
  "answer.isRight": "صحيح",
  "answer.isNotRight": "غير صحيح",
  "answer.why": "السبب",

  "quoted.from": "ما كتبته في الجلسة {number}",
  "quoted.elsewhere":
    "تحتفظ كل جلسة بملاحظاتها. لقراءتها من جديد، افتح الجلسة {number} من القائمة التي فتحت منها هذه الجلسة.",
  "keep.title": "احتفظ بنسخة",
  "keep.copy": "نسخ",
  "keep.print": "طباعة",
  "keep.html": "تنزيل كصفحة ويب",
  "keep.txt": "تنزيل كنص",
  "keep.blocked": "إذا لم يصل أي ملف فقد يكون هذا الحاسوب يمنع التنزيل.",
  "keep.show": "اعرض النص بدلًا من ذلك",
  "keep.text": "حدّد هذا النص كله وانسخه",
  "plan.what": "ماذا ستفعل؟",
  "plan.when": "متى ستنجزه؟",
  "plan.help": "ما الذي قد يساعدك، أو من؟",
  "plan.measure": "كيف ستعرف أنه نجح؟",
  "plan.quotes": "ملاحظاتك السابقة",
  "plan.add": "أضف إجراءً آخر",
  "plan.undo": "أعِده",
  "scenario.kicker": "موقف – لا يُحتسب في درجتك",
  "scenario.prompt": "ماذا تفعل؟",
  "scenario.decide": "قرّر",
  "scenario.chose": "اخترت:",
  "scenario.leadsTo": "يؤدي هذا إلى:",
  "scenario.continue": "متابعة",
  "scenario.again": "جرّب مرة أخرى بطريقة مختلفة",
  "scenario.path": "مسارك حتى الآن",
  "checklist.private": "تُحفظ علامات الاختيار. ولا تُمنح درجات على أي شيء هنا.",
  "audio.facts": "تسجيل، {duration}، مع نص مكتوب",
  "transcript.download": "تنزيل النص المكتوب",
  "transcript.title": "النص المكتوب:",
  "transcript.play": "التشغيل من {time}",
};
