# The words of the user interface. Times and dates are in time.ftl.

## Around every page

app-description = طريقك في الأشهر الأولى في بلدية دنماركية: ماذا يحدث، ومتى، وماذا تفعل.
without-scripts = يمكنك قراءة كل شيء هنا. أما خطتك الخاصة فلا تعمل إلا إذا كانت JavaScript مفعّلة في متصفحك.
page-title = { $page } – Vejviser
skip = الانتقال إلى المحتوى
language = اللغة
emergency = الطوارئ
nav-label = الصفحات
nav-today = اليوم
nav-plan = الخطة
nav-folder = المجلد
nav-words = الكلمات
nav-more = المزيد
nav-start = البداية
nav-programmes = المسارات
nav-contacts = الطوارئ وجهات الاتصال
beside-title = من أرافقهم
nav-my-data = بياناتي
close = إغلاق
undo = تراجع
reload = فتح الصفحة من جديد
try-again = إعادة المحاولة
loading = لحظة من فضلك …
foot-only-here = ما تكتبه موجود على هذا الهاتف فقط. لم يصل إلى البلدية أي شيء.
only-on-this-phone = محفوظ على هذا الهاتف فقط. لم يصل إلى البلدية أي شيء.
legend-machine = معنى العلامة: ترجمة آلية. لم يراجع النص أحد. النص الدنماركي هو المعتمد.
standing-machine = ترجمة آلية
standing-machine-of = { $language }: ترجمة آلية
standing-stale = النص الدنماركي جديد. الترجمة قديمة.
standing-missing = غير مترجم. هذا هو النص الدنماركي.
you-are-here = أنت هنا
estimate = تاريخ تقديري

## Saved or not saved

saved-here = تم الحفظ على هذا الهاتف.
saving = جارٍ الحفظ …
saved-not-yet = لم يتم الحفظ بعد.
saved-not-at-all = غير محفوظ: يختفي عندما تغلق الصفحة.
not-saved =
    { $changes ->
        [zero] هناك { $changes } تغيير لم يُحفظ بعد. نحاول مرة أخرى. لا تغلق الصفحة.
        [one] هناك تغيير واحد لم يُحفظ بعد. نحاول مرة أخرى. لا تغلق الصفحة.
        [two] هناك تغييران لم يُحفظا بعد. نحاول مرة أخرى. لا تغلق الصفحة.
        [few] هناك { $changes } تغييرات لم تُحفظ بعد. نحاول مرة أخرى. لا تغلق الصفحة.
        [many] هناك { $changes } تغييرًا لم تُحفظ بعد. نحاول مرة أخرى. لا تغلق الصفحة.
       *[other] هناك { $changes } تغيير لم تُحفظ بعد. نحاول مرة أخرى. لا تغلق الصفحة.
    }
not-saved-full =
    { $changes ->
        [zero] الهاتف ممتلئ. هناك { $changes } تغيير لم يُحفظ. احذف شيئًا آخر من الهاتف، ثم حاول مرة أخرى. لا تغلق الصفحة.
        [one] الهاتف ممتلئ. هناك تغيير واحد لم يُحفظ. احذف شيئًا آخر من الهاتف، ثم حاول مرة أخرى. لا تغلق الصفحة.
        [two] الهاتف ممتلئ. هناك تغييران لم يُحفظا. احذف شيئًا آخر من الهاتف، ثم حاول مرة أخرى. لا تغلق الصفحة.
        [few] الهاتف ممتلئ. هناك { $changes } تغييرات لم تُحفظ. احذف شيئًا آخر من الهاتف، ثم حاول مرة أخرى. لا تغلق الصفحة.
        [many] الهاتف ممتلئ. هناك { $changes } تغييرًا لم تُحفظ. احذف شيئًا آخر من الهاتف، ثم حاول مرة أخرى. لا تغلق الصفحة.
       *[other] الهاتف ممتلئ. هناك { $changes } تغيير لم تُحفظ. احذف شيئًا آخر من الهاتف، ثم حاول مرة أخرى. لا تغلق الصفحة.
    }
not-saved-other-tab =
    { $changes ->
        [zero] صفحة Vejviser مفتوحة في علامة تبويب أخرى. هناك { $changes } تغيير لم يُحفظ. أغلق علامة التبويب الأخرى، ثم حاول مرة أخرى.
        [one] صفحة Vejviser مفتوحة في علامة تبويب أخرى. هناك تغيير واحد لم يُحفظ. أغلق علامة التبويب الأخرى، ثم حاول مرة أخرى.
        [two] صفحة Vejviser مفتوحة في علامة تبويب أخرى. هناك تغييران لم يُحفظا. أغلق علامة التبويب الأخرى، ثم حاول مرة أخرى.
        [few] صفحة Vejviser مفتوحة في علامة تبويب أخرى. هناك { $changes } تغييرات لم تُحفظ. أغلق علامة التبويب الأخرى، ثم حاول مرة أخرى.
        [many] صفحة Vejviser مفتوحة في علامة تبويب أخرى. هناك { $changes } تغييرًا لم تُحفظ. أغلق علامة التبويب الأخرى، ثم حاول مرة أخرى.
       *[other] صفحة Vejviser مفتوحة في علامة تبويب أخرى. هناك { $changes } تغيير لم تُحفظ. أغلق علامة التبويب الأخرى، ثم حاول مرة أخرى.
    }
trouble-only-in-memory = هذا المتصفح لا يسمح لنا بالحفظ. يمكنك أن تقرأ كل شيء، لكن ما تكتبه يختفي عندما تغلق الصفحة. إذا كانت النافذة خاصة، فافتح الصفحة في نافذة عادية.
trouble-newer = بياناتك من إصدار أحدث من Vejviser. لم يتغيّر فيها شيء. افتح الصفحة من جديد لتحصل على الإصدار الجديد.
trouble-stepped-aside = بياناتك الآن في علامة تبويب أخرى. افتح الصفحة هنا من جديد لكي تكمل.
trouble-lost = لا يمكن قراءة بياناتك الآن. لم يتغيّر فيها شيء. افتح الصفحة من جديد.
trouble-damaged =
    { $records ->
        [zero] هناك { $records } سجل لا يمكن قراءته. لم يُحذف، وسيكون في الملف عندما تحفظ ملفًا.
        [one] هناك سجل واحد لا يمكن قراءته. لم يُحذف، وسيكون في الملف عندما تحفظ ملفًا.
        [two] هناك سجلان لا يمكن قراءتهما. لم يُحذفا، وسيكونان في الملف عندما تحفظ ملفًا.
        [few] هناك { $records } سجلات لا يمكن قراءتها. لم تُحذف، وستكون في الملف عندما تحفظ ملفًا.
        [many] هناك { $records } سجلًا لا يمكن قراءتها. لم تُحذف، وستكون في الملف عندما تحفظ ملفًا.
       *[other] هناك { $records } سجل لا يمكن قراءتها. لم تُحذف، وستكون في الملف عندما تحفظ ملفًا.
    }
trouble-language = لم نستطع تحميل اللغة. إلى أن تصل، تبقى الصفحة بلغة أخرى. هل أنت متصل بالإنترنت؟
trouble-content = لم نستطع تحميل جزء من المحتوى. الباقي موجود هنا. هل أنت متصل بالإنترنت؟
trouble-content-wrong = في جزء من المحتوى أخطاء. قد ينقص شيء. أخبر البلدية أو متطوعًا.

## When something cannot be shown

failed-title = لا يمكن عرض الصفحة الآن
failed-not-fetched = لم نستطع تحميل المحتوى. تأكد أنك متصل بالإنترنت، ثم حاول مرة أخرى.
failed-page-not-fetched = لم نستطع تحميل الصفحة. تأكد أنك متصل بالإنترنت، ثم حاول مرة أخرى. إذا لم ينفع ذلك، فافتح الصفحة من جديد.
failed-newer = المحتوى من إصدار أحدث. افتح الصفحة من جديد لتحصل على الإصدار الجديد.
failed-damaged = المحتوى تالف. افتح الصفحة من جديد. إذا لم ينفع ذلك، فأخبر البلدية.
failed-nothing-lost = لم يتغيّر شيء مما حفظته.
failed-details = عرض التفاصيل
call-number = اتصل بالرقم { $number }
missing-title = هذه الصفحة غير موجودة
missing-what = ربما كُتب العنوان خطأً، أو نُقلت الصفحة. من هنا يمكنك أن تكمل.
missing-home = إلى الصفحة الأولى
missing-programmes = القراءة عن المسارات
no-plan-title = ليست لديك خطة بعد
no-plan-what = اختر مسارًا، واكتب تاريخًا واحدًا. ثم يحسب Vejviser الباقي.
no-plan-begin = إنشاء خطتي

## The first steps

start-title = أهلًا بك
start-what = يعرض لك Vejviser طريقك في الأشهر الأولى في بلدية دنماركية: ماذا يحدث، ومتى، ومن يساعدك.
start-who = من أنت؟
start-go-on = الذهاب إلى خطتي
role-newcomer = وصلتُ حديثًا إلى الدنمارك
role-newcomer-what = احصل على خطتك الخاصة على الهاتف.
role-volunteer = أنا متطوع
role-volunteer-what = اقرأ عن الطريق، حتى ترافق الآخرين فيه.
role-mediator = أنا وسيط ثقافي
role-mediator-what = اعرض النموذج بلغتين.
role-professional = أعمل في مجال الاندماج
role-professional-what = اقرأ المسار والأدوار والمصادر.
just-looking = أريد فقط أن ألقي نظرة
programme-ended = انتهى هذا المشروع عام { $year }.
programme-ended-what = لم يعد الانضمام إليه ممكنًا. الخطة هنا نموذج فقط. استعن بها عندما تتحدث مع بلديتك.
told-followed = أصبح المسار ضمن خطتك.
told-left = لم يعد المسار ضمن خطتك. تواريخك وعلاماتك وملاحظاتك ما زالت هنا.
support-now = الآن
compare-title = مقارنة المسارات
more-than = أكثر من { $number }

## Dates that people write

rejected-date-too-early = هذا التاريخ مبكر جدًا. بدأ النموذج في عام { $year }.
rejected-date-too-late = هذا التاريخ بعيد جدًا. آخر يوم ممكن هو { $date }.
rejected-date-before = لا يمكن أن يكون التاريخ قبل «{ $event }» ({ $date }). أحد التاريخين خطأ.
rejected-date-after = لا يمكن أن يكون التاريخ بعد «{ $event }» ({ $date }). أحد التاريخين خطأ.
rejected-not-in-programme = هذا غير موجود في هذا المسار. لم يتغيّر شيء.
rejected-note-too-long = النص طويل جدًا. عدد الحروف: { $length }. الحد الأقصى 2000 حرف. لم يتغيّر شيء.
rejected-nothing-to-undo = لا يوجد شيء للتراجع عنه.
rejected-no-such-photo = لم تعد الصورة موجودة.

## Today

ladder-title = سلّم التوظيف
ladder-here = أنا هنا

## Plan

when-from = ابتداءً من { $date }
dates-moved =
    { $dates ->
        [zero] تغيّر { $dates } تاريخ
        [one] تغيّر تاريخ واحد آخر
        [two] تغيّر تاريخان
        [few] تغيّرت { $dates } تواريخ
        [many] تغيّر { $dates } تاريخًا
       *[other] تغيّر { $dates } تاريخ
    }

## Closed days

notice-ends-closed = المكاتب مغلقة يوم { $day } ({ $why }). اسأل قبل نهاية يوم { $ask }.
notice-all-closed = المكاتب مغلقة من يوم { $first } إلى يوم { $last }. تفتح من جديد يوم { $open }. المهلة لا تتغيّر.
notice-closed-stretch = المكاتب مغلقة من يوم { $first } إلى يوم { $last }.
notice-falls-closed = المكاتب مغلقة يوم { $day } ({ $why }). تفتح من جديد يوم { $open }. اسأل عما ينطبق في هذه الحالة.
notice-meets-closed = المكاتب مغلقة يوم { $day } ({ $why }). اسأل هل يُعقد الاجتماع في يوم آخر.
notice-meets-earlier = المكاتب مغلقة يوم { $due } ({ $why }). لذلك ترى الاجتماع هنا يوم { $day }.
notice-later-than-rule = هذا بعد الموعد الذي تحدده القاعدة ({ $date }). ليس هذا خطأك. اسأل البلدية عن السبب.
notice-ends-before = التاريخان لا يتوافقان: النهاية يوم { $until }، وهذا قبل البداية يوم { $from }. صحّح أحدهما.

## A step

ask-say = ماذا يمكنني أن أقول؟
source = المصدر: { $organisation }، { $year }. تم التحقق منه في { $checked }.
checked = تم التحقق في { $checked }.
ask-your-municipality = اسأل بلديتك عما ينطبق عليك اليوم.
words-to-know = كلمات ستصادفها
beside-show = إظهار { $language } أيضًا
beside-hide = إخفاء { $language }
note-label = كلماتك أنت
note-save = حفظ
note-cpr = هذا يشبه الرقم الشخصي (CPR). لا تكتبه هنا: قد يستعير آخرون هاتفك.

## The folder

photo-gone = الصورة غير موجودة على هذا الهاتف.

## Emergency and contacts

contacts-title = الطوارئ وجهات الاتصال
emergency-what = اتصل إذا كان هناك خطر على حياة شخص، أو إذا كان هناك حريق.
contacts-medical = اتصل قبل أن تذهب إلى قسم الطوارئ
contacts-medical-what = ابحث عن إقليمك.
contacts-when = متى أتصل؟
contacts-police = الشرطة
contacts-own = بلديتك
contacts-sites = مواقع على الإنترنت
contacts-site-note = اكتب العنوان في المتصفح. لا يفتح Vejviser هذه العناوين لك.

## Programmes

programmes-title = المسارات
people-title = من يساعد في ماذا

## Words, sentences and letters

words-title = كلمات وجمل ورسائل
word-where = أين تصادفها:
word-now = اسمها اليوم:
word-before = اسمها سابقًا:
word-related = كلمات ذات صلة:
word-page = المزيد عن الكلمة
word-coming = جارٍ تحميل الكلمة …
word-failed = لم نستطع تحميل قائمة الكلمات. هل أنت متصل بالإنترنت؟
word-unknown = الكلمة ليست في القائمة بعد. اسأل:
word-ask = ماذا تعني هذه الكلمة؟
sheet-word = كلمة دنماركية
hear = استمع
show-large = عرض بخط كبير

## Read aloud

aloud-play = قراءة بصوت عالٍ
aloud-pause = إيقاف مؤقت
aloud-go-on = متابعة القراءة
aloud-stop = إيقاف
aloud-looking = جارٍ البحث عن صوت …
aloud-pace = ما السرعة؟
pace-slow = بطيئة
pace-normal = عادية
pace-fast = سريعة
voice-from-net = هذا الصوت ليس على الهاتف. يُرسل نص الصفحة عبر الإنترنت إلى الجهة التي تصنع الصوت.
voice-none = لا يوجد على الهاتف صوت لهذه اللغة: { $language }
voice-none-what = صوت لغة أخرى سيقرأ النص خطأً، ولذلك لا يُقرأ.
voice-wrong = هل الصوت غير صحيح؟
voice-wrong-what = تقول بعض الهواتف إن لديها صوتًا لهذه اللغة، لكنها تستعمل صوتًا آخر. في هذه الحالة لا يكون الصوت المطلوب موجودًا على الهاتف.
voice-no-speech = هذا المتصفح لا يستطيع القراءة بصوت عالٍ. جرّب متصفحًا آخر.
voice-get = كيف تحصل على صوت
voice-get-android = هاتف أندرويد: افتح «الإعدادات» وابحث عن «تحويل النص إلى كلام». نزّل بيانات الصوت لهذه اللغة.
voice-get-iphone = هاتف آيفون: افتح «الإعدادات» ثم «تسهيلات الاستخدام» ثم «المحتوى المنطوق» ثم «الأصوات». نزّل صوتًا لهذه اللغة.
voice-get-computer = الكمبيوتر: ابحث عن «الكلام» في الإعدادات، وأضف صوتًا لهذه اللغة.
voice-get-then = بعد ذلك أغلق الصفحة وافتحها من جديد.

## Settings

settings-title = الإعدادات

## My data

data-title = بياناتي
protect-title = الحماية
handover-title = تسليم الخطة
received-title = ما وصلك
export-failed = لم نستطع حفظ الملف. لم يتغيّر شيء.

## About

about-title = عن Vejviser

## What happened

told-date = تمت كتابة التاريخ.
told-date-forgotten = تم حذف التاريخ.
told-step-done = لقد أنجزت هذا.
told-step-waiting = أنت تنتظر جوابًا.
told-step-in-progress = لقد بدأت.
told-step-not-for-me = هذا لا ينطبق عليك.
told-step-not-started = عادت الخطوة كما كانت في البداية.
told-rung = تمت كتابة درجتك.
told-item = تغيّر المجلد.
told-note = تمت كتابة كلماتك.
told-note-joined = تغيّر النص في مكان آخر أيضًا. النصان موجودان هنا الآن.
told-undone = تم التراجع.
told-part-done = أُنجز هذا الجزء.
trouble-deleted = حُذف كل شيء في علامة تبويب أخرى. افتح الصفحة من جديد للبدء من الأول.
date-was-due = انتهى الموعد: { $date }

## من دون إنترنت وعلى الهاتف

paper-title = الورق والتقويم
talks-title = عرض برنامج على مجموعة
offline-title = من دون إنترنت
offline-now = أنت من دون إنترنت. كل ما هنا محفوظ على الهاتف.
offline-now-not-kept = أنت من دون إنترنت. لا تغلق الصفحة: لا يمكن فتحها من جديد قبل أن تتصل بالإنترنت.
update-ready = نُزّلت نسخة جديدة من Vejviser. ستظهر وحدها بعد أن تغلق كل صفحاته. ما كتبته يبقى هنا.
update-now = استخدمها الآن
install-title = ضع Vejviser على الشاشة الرئيسية
install-what = عندها تجده بلمسة واحدة، حتى من دون إنترنت.
install-do = ضعه على الشاشة الرئيسية
install-later = لا، شكرًا
install-done = Vejviser موجود على الشاشة الرئيسية.
install-why = افعل ذلك بنفسك في Safari. وإلا فإن Safari يحذف ما كتبته إذا لم تفتح الصفحة سبعة أيام.
install-plan = لا تنتقل خطتك وحدها. احفظ ملفًا أولًا، ثم افتحه في Vejviser الجديد:
install-share = المس زر «المشاركة»
install-add = انزل إلى الأسفل والمس «إضافة إلى الشاشة الرئيسية»
install-open = افتح Vejviser من الشاشة الرئيسية

## Search

search-title = بحث
# What people type who need help at once; separated by commas.
search-help-words = 112، طوارئ، إسعاف، سيارة إسعاف، طبيب، دكتور، مساعدة، النجدة، حريق، إطفاء، حادث، شرطة، خطر
item-received = استلمته
item-read = قرأته
item-missing = ناقص: اسأل عنه
changed-today = هكذا هو الأمر اليوم
blank-who = بلديتك تكتب ذلك هنا.
blank-ask = حتى ذلك الحين يمكنك أن تسأل:
support-title = من يدعمك؟
support-from = ابتداءً من: { $event }
support-until = حتى: { $event }
support-always = طوال الطريق
