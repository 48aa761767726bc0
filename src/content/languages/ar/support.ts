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
  "footer.glossary": "المسرد",
  "footer.resources": "الموارد",
  "footer.help": "المساعدة",
  "footer.printCourse": "طباعة هذه الدورة",
  "glossary.title": "المسرد",
  "glossary.lede": "كلمات لها معنى خاص في هذه الدورة.",
  "glossary.index": "حروف المسرد",
  "glossary.back": "العودة إلى أول موضع ورد فيه",
  "resources.title": "الموارد",
  "resources.lede": "للاحتفاظ بها، ولمزيد من القراءة.",
  "resources.files": "ملفات للتنزيل",
  "resources.links": "على مواقع أخرى",
  "resources.file": "({type}، {size})",
  "help.title": "المساعدة",
  "help.contact": "من تسأل",
  "help.ask": "اسأل {name}. اذكر الصفحة التي كنت فيها وما حدث.",
  "help.askNobody": "اسأل من قدّم لك هذه الدورة. اذكر الصفحة التي كنت فيها وما حدث.",
  "help.ways": "كيف تستخدم هذه الدورة",
  "help.menu": "قائمة الجلسات بجانب كل صفحة، أو فوقها على الشاشات الصغيرة.",
  "help.pager":
    "في نهاية كل صفحة ينقلك «التالي» و«السابق» إلى الأمام وإلى الخلف. لا تستخدم زر الرجوع في المتصفح: فقد يغلق الدورة.",
  "help.display": "يغيّر «العرض»، في أعلى كل صفحة، حجم النص والألوان والحركة.",
  "help.leave": "«حفظ وخروج»، بجانبه، يغلق الدورة بأمان. يمكنك التوقف في أي وقت والمتابعة لاحقًا.",
  "help.keyboard":
    "يمكن فعل كل شيء بلوحة المفاتيح: Tab للأمام، وShift مع Tab للخلف، وEnter والمسافة للضغط، والأسهم للاختيار.",
  "help.print": "طباعة الصفحة وطباعة الدورة في أسفل كل صفحة. ويُطبع ما كتبته أيضًا.",
  "help.troubles": "إذا لم يعمل شيء ما",
  "help.savingProblem": "تقول الدورة إن عملك لم يُحفظ",
  "help.savingAdvice":
    "أبقِ النافذة مفتوحة. تواصل الدورة المحاولة، وتحتفظ بعملك على هذا الجهاز حتى تنجح. حاول مرة أخرى فورًا بالزر الموجود في الرسالة، أو نزّل ملاحظاتك.",
  "help.videoProblem": "مقطع فيديو لا يعمل، أو لا يوجد صوت",
  "help.videoAdvice": "لكل مقطع فيديو ترجمة مكتوبة، وتحته نص يقول الشيء نفسه.",
  "help.downloadProblem": "لا يحدث شيء عند الطباعة أو التنزيل",
  "help.downloadAdvice": "بعض أماكن العمل تمنع ذلك. حدّد النص وانسخه، أو جرّب حاسوبًا آخر.",
  "certificate.title": "شهادتك",
  "certificate.notYet": "يمكنك طباعة شهادة هنا بعد إكمال الدورة.",
  "certificate.toStart": "اعرض ما بقي عليك",
  "certificate.lede": "لقد أكملت الدورة. تحقّق من اسمك، ثم اطبع الشهادة أو نزّلها.",
  "certificate.name": "اسمك كما ينبغي أن يظهر على الشهادة",
  "certificate.nameHint": "ما تكتبه هنا يُطبع فقط. لا يُحفظ ولا يُرسل إلى أي مكان.",
  "certificate.print": "طباعة شهادتك",
  "certificate.download": "تنزيلها كصفحة ويب",
  "certificate.kind": "شهادة إتمام",
  "certificate.did": "أكمل الدورة",
  "certificate.date": "تاريخ الطباعة",
  "certificate.score": "النتيجة",
  "certificate.hours": "مدة التعلّم",
  "certificate.hoursValue": {
    zero: "{count} ساعة",
    one: "ساعة واحدة",
    two: "ساعتان",
    few: "{count} ساعات",
    many: "{count} ساعة",
    other: "{count} ساعة",
  },
  "certificate.version": "إصدار الدورة",
  "certificate.outcomes": "مخرجات التعلّم",
  "certificate.record": "هذا سجل طبعه المتعلّم؛ أما السجل الرسمي فهو لدى نظام التعلّم.",
  "privacy.name": "اسمك",
  "privacy.nameText":
    "يخبر نظام التعلّم الدورة باسمك كي يظهر على شهادتك. ولا تحفظه الدورة ولا تخبر به أحدًا غير ذلك النظام.",
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
  "privacy.recorded": "تقدّمك وإجاباتك",
  "privacy.device": "ما يبقى على جهازك",
  "privacy.deviceText":
    "تُحفظ إعدادات العرض على الجهاز الذي تستخدمه. وما دام الحفظ في نظام التعلّم قيد الانتظار، تُحفظ نسخة من عملك أيضًا؛ وتُزال حالما يتأكد الحفظ.",
  "privacy.others": "ما يُرسل إلى أي مكان آخر",
  "privacy.othersText":
    "لا شيء. تحمّل الدورة كل ما تحتاج إليه من ملفاتها هي. ولا تستخدم أدوات تحليل ولا إعلانات ولا ملفات ارتباط خاصة بها. ولا تُفتح روابط المواقع الأخرى إلا عندما تختارها.",
  "privacy.notes": "ما تكتبه",
  "privacy.notesText":
    "التأملات والخطط من أجل تعلّمك أنت. من فضلك لا تكتب أي شيء قد يكشف هوية مريض أو مستفيد من الخدمة أو زميل.",

  "accessibility.title": "إمكانية الوصول",
  "accessibility.lede": "نريد أن يتمكن الجميع من استخدام هذه الدورة.",
  "accessibility.can": "ما يمكنك فعله",
  "accessibility.canZoom": "التكبير حتى 400% من دون تمرير أفقي، وتغيير حجم النص والألوان والحركة من «العرض».",
  "accessibility.canKeyboard": "استخدام الدورة كلها بلوحة المفاتيح أو ببرنامج التعرّف على الكلام أو بقارئ الشاشة.",
  "accessibility.canSound": "متابعة جميع مقاطع الفيديو من دون صوت، بالترجمة المصاحبة أو النص المكتوب.",
  "accessibility.canTime": "أخذ كل الوقت الذي تحتاج إليه.",
  "accessibility.canChangeTime":
    "أخذ الوقت الذي تحتاج إليه: بضغطة واحدة يمكن جعل الحد الزمني للاختبار النهائي عشرة أضعاف أو إيقافه.",
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
    "إذا كان استخدام شيء ما صعبًا، فأخبرنا ({name}). اذكر الصفحة التي كنت فيها وما الذي تستخدمه لقراءتها.",
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
  "notice.reopen": "فتح من جديد",
  "notice.download": "تنزيل ملاحظاتي",

  "recorded.progress": "تُرسل إلى نظام التعلّم لديك الجلسات التي أكملتها وموضعك والوقت الذي تقضيه في الدورة.",
  "recorded.score": "وتُرسل إليه درجتك في الاختبار النهائي، وهل نجحت، ونتيجتك في كل هدف.",
  "recorded.time":
    "يُحفظ مع موضعك مقدار ما استخدمته من الحد الزمني للاختبار. ولا يُبلَّغ أحد بأنك أخذت وقتًا إضافيًا أو أوقفت الحد.",
  "recorded.answers":
    "وتُرسل إليه أيضًا كل إجابة تقدّمها في تمرين أو في سؤال من الاختبار، مع وقتها والمدة التي استغرقتها.",
  "recorded.noAnswers": "تُحفظ إجاباتك عن كل سؤال لتتمكن من العودة إليها فقط.",
  "recorded.notes": "يُخزَّن هناك ما تكتبه في تأمّل أو خطة مع موضعك، لتتمكن من العودة إليه. ولا تُمنح عليه درجات.",
  "recorded.device": "يُحفظ تقدّمك على هذا الجهاز فقط. ولا يُرسل شيء إلى أحد.",
  "recorded.embeds":
    "قد تعرض بعض الأجزاء محتوى من مواقع أخرى ({sites}). ولا يُرسل إليها شيء حتى تطلب عرض جزء منها؛ وعندئذ تعرف عنوانك على الإنترنت.",
  "recorded.who": "مؤسستك هي التي تقرر من يمكنه الاطلاع على هذه السجلات.",

  "recorded.choices": "وكذلك اختياراتك في المواقف، وما تضع عليه علامة في القوائم.",
  "recorded.media":
    "ويُرسَل أيضًا كيف تشغّل مقاطع الفيديو والتسجيلات: متى تبدأ ومتى توقف ومتى تتخطى، وأي الأجزاء شاهدت أو سمعت.",
};
