import type { supportWords as english } from "../en-gb/support.ts";
import type { Translation } from "../define.ts";
import type { ArabicForms } from "./forms.ts";

/** Supporting pages, footer and dialogs. */
export const supportWords: Translation<typeof english, ArabicForms> = {
  "footer.label": "معلومات عن الدورة",
  "footer.start": "صفحة البداية",
  "footer.references": "المراجع",
  "footer.accessibility": "إمكانية الوصول",
  "footer.privacy": "الخصوصية: ما الذي يُسجَّل",
  "footer.print": "طباعة هذه الصفحة",
  "footer.version": "الإصدار {version}",
  "footer.reviewed": "تاريخ المراجعة {date}",
  "footer.licence": "الترخيص {licence}",

  "references.title": "المراجع",
  "references.lede": "المصادر التي تعتمد عليها هذه الدورة، بترتيب استخدامها.",
  "references.back": "العودة إلى موضع استخدام المرجع {number}",
  "references.accessed": "تاريخ الاطلاع: {date}.",
  "references.marker": "مرجع",
  "references.site": "فتح مصدر المرجع {number}",

  "privacy.title": "الخصوصية: ما الذي يُسجَّل",
  "privacy.recorded": "ما الذي يُسجَّل",
  "privacy.device": "ما يبقى على جهازك",
  "privacy.deviceText":
    "تُحفظ إعدادات العرض على الجهاز الذي تستخدمه. وما دام الحفظ في نظام التعلّم قيد الانتظار، تُحفظ نسخة من عملك أيضًا؛ وتُزال حالما يتأكد الحفظ.",
  "privacy.others": "ما يُرسل إلى أي مكان آخر",
  "privacy.othersText":
    "لا شيء. تحمّل الدورة كل ما تحتاج إليه من ملفاتها هي. ولا تستخدم أدوات تحليل ولا إعلانات ولا ملفات ارتباط خاصة بها. ولا تُفتح روابط المواقع الأخرى إلا عندما تختارها.",
  "privacy.notes": "ما تكتبه",
  "privacy.notesText":
    "التأملات من أجل تعلّمك أنت. من فضلك لا تكتب أي شيء قد يكشف هوية مريض أو مستفيد من الخدمة أو زميل.",

  "accessibility.title": "إمكانية الوصول",
  "accessibility.lede": "نريد أن يتمكن الجميع من استخدام هذه الدورة.",
  "accessibility.can": "ما يمكنك فعله",
  "accessibility.canZoom": "التكبير حتى 400% من دون تمرير أفقي، وتغيير حجم النص والألوان والحركة من «العرض».",
  "accessibility.canKeyboard": "استخدام الدورة كلها بلوحة المفاتيح أو ببرنامج التعرّف على الكلام أو بقارئ الشاشة.",
  "accessibility.canSound": "متابعة جميع مقاطع الفيديو من دون صوت، بالترجمة المصاحبة أو النص المكتوب.",
  "accessibility.canTime": "أخذ كل الوقت الذي تحتاج إليه.",
  "accessibility.canPrint":
    "طباعة أي صفحة، أو قراءة الدورة من دون JavaScript. ويُستثنى الاختبار النهائي: فهو يُجرى على الشاشة.",
  "accessibility.standard": "كيف أُعدّت",
  "accessibility.standardText":
    "صُممت الصفحات لتحقيق المستوى AA من إرشادات النفاذ إلى محتوى الويب (WCAG)، الإصدار 2.2، وخضعت لاختبارات آلية عند إنشاء الدورة. لا تكشف الاختبارات الآلية إلا بعض العوائق؛ والجهة التي تقدّم الدورة مسؤولة عن فحصها مع الناس.",
  "accessibility.limits": "حدود معروفة",
  "accessibility.limitsVideo": "لمقاطع الفيديو ترجمة مصاحبة ونص مكتوب، وقد لا يكون لها وصف صوتي منفصل.",
  "accessibility.limitsLinks": "لا يمكننا ضمان المواقع الأخرى التي تحيل إليها الدورة.",
  "accessibility.limitsPlayer": "نظام التعلّم المحيط بهذه الدورة وقوائمه خارجة عن سيطرتنا.",
  "accessibility.help": "أخبرنا عن مشكلة",
  "accessibility.helpText":
    "إذا كان استخدام شيء ما صعبًا، فأخبر {name}. اذكر الصفحة التي كنت فيها وما الذي تستخدمه لقراءتها.",
  "accessibility.helpNobody":
    "إذا كان استخدام شيء ما صعبًا، فأخبر من قدّم لك هذه الدورة. اذكر الصفحة التي كنت فيها وما الذي تستخدمه لقراءتها.",

  "settings.title": "إعدادات العرض",
  "settings.scale": "حجم النص",
  "settings.scale100": "عادي",
  "settings.scale112": "كبير",
  "settings.scale125": "أكبر",
  "settings.scale150": "الأكبر",
  "settings.theme": "الألوان",
  "settings.auto": "مثل الجهاز",
  "settings.light": "فاتحة",
  "settings.dark": "داكنة",
  "settings.motion": "الحركة",
  "settings.motionOff": "متوقفة",
  "settings.kept": "تُحفظ اختياراتك على هذا الجهاز.",
  "settings.done": "تم",

  "exit.title": "هل تريد الحفظ ومغادرة الدورة؟",
  "exit.text": "إجاباتك وموضعك محفوظان. يمكنك المتابعة من هنا في المرة القادمة.",
  "exit.leave": "حفظ ومغادرة",
  "exit.stay": "مواصلة التعلّم",
  "exit.closed": "يمكنك إغلاق هذه النافذة الآن",
  "exit.closedText": "أُغلقت دورتك. للمتابعة لاحقًا، افتحها من جديد من نظام التعلّم لديك.",

  "notice.again": "إعادة المحاولة",
  "notice.download": "تنزيل ملاحظاتي",

  "recorded.progress": "تُرسل إلى نظام التعلّم لديك الجلسات التي أكملتها وموضعك والوقت الذي تقضيه في الدورة.",
  "recorded.score": "وتُرسل إليه درجتك في الاختبار النهائي، وهل نجحت، ونتيجتك في كل هدف.",
  "recorded.answers": "وتُرسل إليه أيضًا كل إجابة تقدّمها في تمرين أو في سؤال من الاختبار.",
  "recorded.noAnswers": "تُحفظ إجاباتك عن كل سؤال لتتمكن من العودة إليها فقط.",
  "recorded.notes": "تُخزَّن هناك التأملات التي تكتبها مع موضعك، لتتمكن من العودة إليها. ولا تُمنح عليها درجات.",
  "recorded.device": "يُحفظ تقدّمك على هذا الجهاز فقط. ولا يُرسل شيء إلى أحد.",
  "recorded.embeds":
    "قد تعرض بعض الأجزاء محتوى من مواقع أخرى ({sites}). ولا يُرسل إليها شيء حتى تطلب عرض جزء منها؛ وعندئذ تعرف عنوانك على الإنترنت.",
  "recorded.who": "مؤسستك هي التي تقرر من يمكنه الاطلاع على هذه السجلات.",
};
