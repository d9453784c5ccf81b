# The words of the user interface. Times and dates are in time.ftl.
# A count stands in the form that goes with it; one and two are said without a digit, as people say them.

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
estimate-what = التاريخ التقديري محسوب من القواعد. اكتب التاريخ الصحيح عندما تحصل عليه.

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
trouble-language = لم نستطع تحميل اللغة. ما زلت ترى اللغة السابقة. هل أنت متصل بالإنترنت؟
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
plan-gone-title = المسار الذي في خطتك لم يعد موجودًا هنا
plan-gone-what = المسؤول عن Vejviser هنا أزال هذا المسار. ما كتبته ما زال موجودًا. اسأل بلديتك عما ينطبق عليك الآن.
plan-gone-part = أحد المسارات في خطتك لم يعد موجودًا هنا. ما كتبته فيه لم يضع.
plan-left-title = أنت لا تتبع أي مسار الآن
plan-left-what = ما كتبته ما زال موجودًا. اختر مسارًا عندما تريد المتابعة.
plan-kept = هذا ما كتبته
plan-kept-photos = الصور: { $photos }
plan-kept-choose = اختيار مسار

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
role-mediator-what = اقرأ النموذج بلغتين.
role-professional = أعمل في مجال الاندماج
role-professional-what = اقرأ المسار والأدوار والمصادر.
start-programme = أي مسار؟
start-programme-what = المسار هو الطريق الذي وضعته البلدية. اختر المسار الذي تتبعه.
just-looking = أريد فقط أن ألقي نظرة
start-date-what = كل التواريخ الأخرى تُحسب من ذلك اليوم. إذا كنت لا تتذكر الساعة، فاكتب اليوم فقط.
start-date-save = عرض خطتي
start-not-yet = لا أعرف اليوم بعد
make-my-plan = اجعل هذه خطتي
start-date-known = كتبت هذا التاريخ من قبل: { $date }.
start-add = إضافته إلى خطتي
choose-help = أجب عن بضعة أسئلة، ثم نقترح عليك مسارًا
choose-permit = هل حصلت على تصريح إقامة؟
choose-home = هل لديك مسكن في منطقة إحدى البلديات؟
choose-work = هل تعمل؟
choose-municipality = أي بلدية؟
choose-municipality-to-come = في أي بلدية ستسكن؟
choose-municipality-wished = في أي بلدية تريد أن تسكن؟
answer-yes = نعم
answer-no = لا
answer-job = نعم، لدي عمل
answer-internship = أنا في فترة تدريب
answer-no-work = لا، ليس بعد
answer-other = بلدية أخرى
answer-other-or-unknown = بلدية أخرى، أو لا أعرف
choose-again = البدء من جديد
choose-suggested = هذا يناسب أجوبتك
choose-none = لا يوجد مسار يناسب أجوبتك تمامًا. انظر إليها كلها هنا، واسأل البلدية.
choose-all = كل المسارات
choose-others = مسارات أخرى
programmes-newcomer = لك إذا وصلت حديثًا إلى الدنمارك
programmes-volunteer = للمتطوعين
programmes-professionals = لمن يعملون في مجال الاندماج
programme-followed = هذا المسار ضمن خطتك.
programme-add = إضافته إلى خطتي
programme-leave = إزالته من خطتي
programme-leave-what = إذا أزلته، تبقى تواريخك وعلاماتك وملاحظاتك هنا.
programme-ended = انتهى هذا المشروع عام { $year }.
programme-ended-what = لم يعد الانضمام إليه ممكنًا. الخطة هنا نموذج فقط. استعن بها عندما تتحدث مع بلديتك.
told-followed = أصبح المسار ضمن خطتك.
programme-only-read = هذا للقراءة فقط. لا يصبح خطة.
programme-who = من يمكنه أن يشارك؟
programme-areas = ما نعمل عليه معًا
told-left = لم يعد المسار ضمن خطتك. تواريخك وعلاماتك وملاحظاتك ما زالت هنا.
week-title =
    { $weeks ->
        [zero] هكذا يكون كل أسبوع، مدة { $weeks } أسبوع
        [one] هكذا يكون الأسبوع، مدة أسبوع واحد
        [two] هكذا يكون كل أسبوع، مدة أسبوعين
        [few] هكذا يكون كل أسبوع، مدة { $weeks } أسابيع
        [many] هكذا يكون كل أسبوع، مدة { $weeks } أسبوعًا
       *[other] هكذا يكون كل أسبوع، مدة { $weeks } أسبوع
    }
week-days =
    { $days ->
        [zero] { $days } يوم في الأسبوع
        [one] يوم واحد في الأسبوع
        [two] يومان في الأسبوع
        [few] { $days } أيام في الأسبوع
        [many] { $days } يومًا في الأسبوع
       *[other] { $days } يوم في الأسبوع
    }
support-title = من يدعمك؟
support-today = يدعمك الآن
support-now = الآن
support-from = ابتداءً من: { $event }
support-until = حتى: { $event }
support-always = طوال الطريق
compare-title = مقارنة المسارات
compare-lead = الأرقام هي التي تذكرها المصادر نفسها.
compare-programme = المسار
compare-length = المدة
compare-who = لمن
compare-when = متى
compare-what = ماذا
compare-result = النتيجة
figures-title = أرقام من المصادر
more-than = أكثر من { $number }

## Dates that people write

date-label = التاريخ
time-label = الساعة (إذا كنت تعرفها)
date-missing = اكتب تاريخًا.
date-unreadable = لا يمكن قراءة التاريخ. اكتب اليوم ثم الشهر ثم السنة، وبينها نقطة. مثال: 9.3.2026
time-unreadable = لا يمكن قراءة الساعة. اكتبها هكذا: 09:00
write-date = كتابة التاريخ
change-date = تعديل التاريخ
save-date = حفظ التاريخ
forget-date = كان التاريخ خطأ، ولا أعرف التاريخ الصحيح
recorded-by-you = كتبته أنت يوم { $day }
old-date = سابقًا:
new-date = الآن:
rejected-date-too-early = هذا التاريخ مبكر جدًا. بدأ النموذج في عام { $year }.
rejected-date-too-late = هذا التاريخ بعيد جدًا. آخر يوم ممكن هو { $date }.
rejected-date-before = لا يمكن أن يكون التاريخ قبل «{ $event }» ({ $date }). أحد التاريخين خطأ.
rejected-date-after = لا يمكن أن يكون التاريخ بعد «{ $event }» ({ $date }). أحد التاريخين خطأ.
rejected-not-in-programme = هذا غير موجود في هذا المسار. لم يتغيّر شيء.
rejected-note-too-long = النص طويل جدًا. عدد الحروف: { $length }. الحد الأقصى 2000 حرف. لم يتغيّر شيء.
rejected-nothing-to-undo = لا يوجد شيء للتراجع عنه.
rejected-no-such-photo = لم تعد الصورة موجودة.

## Today

today-where = أنت هنا: { $phase }
today-where-unknown = يبدأ طريقك من أول تاريخ
today-progress =
    { $of ->
        [zero] أنجزت { $done } من { $of } خطوة
        [one] أنجزت { $done } من خطوة واحدة
        [two] أنجزت { $done } من خطوتين
        [few] أنجزت { $done } من { $of } خطوات
        [many] أنجزت { $done } من { $of } خطوة
       *[other] أنجزت { $done } من { $of } خطوة
    }
today-next = خطوتك التالية
today-next-late = خطوتك التالية. انتهى وقتها.
today-next-past = مضى هذا التاريخ. هل تم الأمر؟
today-open-step = انظر ما عليك فعله
today-this-week =
    { $steps ->
        [zero] { $steps } خطوة أخرى الآن
        [one] خطوة واحدة أخرى الآن
        [two] خطوتان أخريان الآن
        [few] { $steps } خطوات أخرى الآن
        [many] { $steps } خطوة أخرى الآن
       *[other] { $steps } خطوة أخرى الآن
    }
today-any-time =
    { $steps ->
        [zero] { $steps } خطوة بلا موعد محدد
        [one] خطوة واحدة بلا موعد محدد
        [two] خطوتان بلا موعد محدد
        [few] { $steps } خطوات بلا موعد محدد
        [many] { $steps } خطوة بلا موعد محدد
       *[other] { $steps } خطوة بلا موعد محدد
    }
today-late =
    { $steps ->
        [zero] { $steps } خطوة متأخرة
        [one] خطوة واحدة متأخرة
        [two] خطوتان متأخرتان
        [few] { $steps } خطوات متأخرة
        [many] { $steps } خطوة متأخرة
       *[other] { $steps } خطوة متأخرة
    }
today-past =
    { $steps ->
        [zero] مضى { $steps } تاريخ. هل تم الأمر؟
        [one] مضى تاريخ واحد. هل تم الأمر؟
        [two] مضى تاريخان. هل تم الأمر؟
        [few] مضت { $steps } تواريخ. هل تم الأمر؟
        [many] مضى { $steps } تاريخًا. هل تم الأمر؟
       *[other] مضى { $steps } تاريخ. هل تم الأمر؟
    }
today-waiting =
    { $steps ->
        [zero] تنتظر جوابًا عن { $steps } خطوة
        [one] تنتظر جوابًا عن خطوة واحدة
        [two] تنتظر جوابًا عن خطوتين
        [few] تنتظر جوابًا عن { $steps } خطوات
        [many] تنتظر جوابًا عن { $steps } خطوة
       *[other] تنتظر جوابًا عن { $steps } خطوة
    }
today-nothing = لا شيء عاجل الآن
today-nothing-what = شاهد الطريق كله في خطتك.
today-first-date-what = اكتب اليوم عندما تعرفه. ثم يحسب Vejviser الباقي.
window-hours =
    { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
window-of = بعد حصولك على مسكنك
window-until = ينتهي الوقت: { $date }
window-why =
    { $hours ->
        [zero] يجب أن تبدأ الأشياء الأولى خلال { $hours } ساعة.
        [one] يجب أن تبدأ الأشياء الأولى خلال ساعة واحدة.
        [two] يجب أن تبدأ الأشياء الأولى خلال ساعتين.
        [few] يجب أن تبدأ الأشياء الأولى خلال { $hours } ساعات.
        [many] يجب أن تبدأ الأشياء الأولى خلال { $hours } ساعة.
       *[other] يجب أن تبدأ الأشياء الأولى خلال { $hours } ساعة.
    }
ladder-title = سلّم التوظيف
ladder-open = عرض سلّم التوظيف
ladder-what = الهدف أن تصعد إلى أعلى درجة ممكنة لك. في أعلى السلّم عمل عادي.
ladder-here = أنا هنا

## Plan

plan-title = طريقك
when-unknown = لا يوجد تاريخ بعد. يظهر عندما تكتب التواريخ التي يُحسب منها.
when-unknown-short = لا يوجد تاريخ بعد
when-from = ابتداءً من { $date }
when-all =
    { $meetings ->
        [zero] عرض كل الاجتماعات ({ $meetings })
        [one] عرض اجتماع واحد
        [two] عرض الاجتماعين
        [few] عرض كل الاجتماعات ({ $meetings } اجتماعات)
        [many] عرض كل الاجتماعات ({ $meetings } اجتماعًا)
       *[other] عرض كل الاجتماعات ({ $meetings } اجتماع)
    }
dates-moved =
    { $dates ->
        [zero] تغيّر { $dates } تاريخ
        [one] تغيّر تاريخ واحد آخر
        [two] تغيّر تاريخان
        [few] تغيّرت { $dates } تواريخ
        [many] تغيّر { $dates } تاريخًا
       *[other] تغيّر { $dates } تاريخ
    }
moved-title =
    { $dates ->
        [zero] تغيّر { $dates } تاريخ
        [one] تغيّر تاريخ واحد
        [two] تغيّر تاريخان
        [few] تغيّرت { $dates } تواريخ
        [many] تغيّر { $dates } تاريخًا
       *[other] تغيّر { $dates } تاريخ
    }
moved-show = انظر ما الذي تغيّر
moved-seen = رأيت ذلك

## Closed days

notice-ends-closed = المكاتب مغلقة يوم { $day } ({ $why }). اسأل قبل نهاية يوم { $ask }.
notice-all-closed = المكاتب مغلقة من يوم { $first } إلى يوم { $last }. تفتح من جديد يوم { $open }. المهلة لا تتغيّر.
notice-closed-stretch = المكاتب مغلقة من يوم { $first } إلى يوم { $last }.
notice-falls-closed = المكاتب مغلقة يوم { $day } ({ $why }). تفتح من جديد يوم { $open }. اسأل عما ينطبق في هذه الحالة.
notice-meets-closed = المكاتب مغلقة يوم { $day } ({ $why }). اسأل هل يُعقد الاجتماع في يوم آخر.
notice-meets-earlier = المكاتب مغلقة يوم { $due } ({ $why }). لذلك ترى الاجتماع هنا يوم { $day }.
notice-later-than-rule = هذا بعد الموعد الذي تحدده القاعدة ({ $date }). ليس هذا خطأك. اسأل البلدية عن السبب.
notice-ends-before = التاريخان لا يتوافقان: النهاية يوم { $until }، وهذا قبل البداية يوم { $from }. صحّح أحدهما.
contradiction-title = تواريخ لا يتوافق بعضها مع بعض
contradiction = «{ $early }» ({ $day }) قبل «{ $late }» ({ $other }).
contradiction-what = الترتيب في المسار هو العكس. إذا كان أحد التاريخين خطأ، فصحّحه. وإذا كان كلاهما صحيحًا، فاتركهما واسأل البلدية.
date-passed = مضى هذا التاريخ. إذا أنجزت الأمر، فاضغط على «أنجزت هذا». وإذا كان هناك تاريخ جديد، فاكتبه.

## A step

ask-what = ماذا يحدث؟
ask-parts = خطوة بخطوة
ask-why = لماذا؟
ask-who = من يقوم بذلك؟
ask-when = متى؟
ask-where = أين؟
ask-bring = ماذا أُحضر معي؟
ask-say = ماذا يمكنني أن أقول؟
ask-otherwise = ماذا لو لم يحدث ذلك؟
step-before = قبل ذلك
step-after = بعد ذلك
step-neighbours = الخطوة السابقة والخطوة التالية
step-items = ما يخصّ هذه الخطوة في مجلدك
step-professionals = هنا تجتمع أقسام البلدية للتحدث عنك. ليس عليك أن تفعل شيئًا، لكن يمكنك أن تطلب منهم التحدث عما هو صعب عليك.
step-without-plan = أنت تقرأ من دون خطة. إذا كانت لديك خطة، تحصل على تواريخك الخاصة.
step-state = إلى أين وصلت؟
say-done = أنجزت هذا
say-waiting = أنتظر جوابًا من البلدية
say-in-progress = بدأت بهذا
say-not-for-me = هذا لا ينطبق عليّ
say-other = جواب آخر
state-not-started = لم أبدأ بعد
state-in-progress = بدأت
state-waiting = أنتظر البلدية
state-done = أنجزت هذا
state-not-for-me = لا ينطبق عليّ
provenance-done = في يوم { $day } كتبت أنك أنجزت هذا.
provenance-waiting = في يوم { $day } كتبت أنك تنتظر جوابًا.
provenance-in-progress = في يوم { $day } كتبت أنك بدأت.
provenance-not-for-me = في يوم { $day } كتبت أن هذا لا ينطبق عليك.
units-taking-part = عرض المشاركين
units-who-helps = من يساعد في ماذا؟
unit-steps = الخطوات التي هم مسؤولون عنها
source = المصدر: { $organisation }، { $year }. تم التحقق منه في { $checked }.
checked = تم التحقق في { $checked }.
ask-your-municipality = اسأل بلديتك عما ينطبق عليك اليوم.
changed-today = هكذا هو الأمر اليوم
blank-who = بلديتك تكتب ذلك هنا.
blank-ask = حتى ذلك الحين يمكنك أن تسأل:
words-to-know = كلمات ستصادفها
beside-show = إظهار { $language } أيضًا
beside-hide = إخفاء { $language }
note-label = كلماتك أنت
note-save = حفظ
note-cpr = هذا يشبه الرقم الشخصي (CPR). لا تكتبه هنا: قد يستعير آخرون هاتفك.

## The folder

folder-title = مجلد الترحيب
folder-what = تعطيك البلدية مجلدًا. تأكد أن كل شيء موجود فيه.
folder-counts = في المجلد: { $received } من { $of }. الناقص: { $missing }.
item-number = الرقم { $number } من { $of }
item-state = هل استلمت هذا؟
item-unknown = لا أعرف بعد
item-received = استلمته
item-read = قرأته
item-missing = ناقص: اسأل عنه
say-received = استلمت هذا
say-read = قرأت هذا
say-missing = هذا ناقص
item-ask = اطلبه. يمكنك أن تقول:
item-ask-meaning = ينقصني شيء في مجلد الترحيب. هل يمكنني الحصول عليه؟
item-what = ما هذا؟
item-why = لماذا هذا مهم؟
item-do = ماذا أفعل به؟
photos-title = الصور
photos-what = التقط صورة حتى تكون معك. الصورة موجودة على هذا الهاتف فقط.
photo-add = التقاط صورة أو اختيار صورة
photo-busy = جارٍ تجهيز الصورة …
photo-alt = الصورة التي أضفتها
photo-remove = حذف الصورة
photo-remove-sure = اضغط مرة أخرى لحذف الصورة نهائيًا
photo-gone = الصورة غير موجودة على هذا الهاتف.
photo-too-large = الصورة كبيرة جدًا: { $size } ميغابايت. الحد الأقصى { $most } ميغابايت. لم يتغيّر شيء.
photo-no-picture = هذا الملف ليس صورة يستطيع الهاتف قراءتها. لم يتغيّر شيء.

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
programme-goals = الأهداف
people-title = من يساعد في ماذا
sources-title = المصادر

## Words, sentences and letters

words-title = كلمات وجمل ورسائل
words-what = كلمات دنماركية ستصادفها، وجمل يمكنك أن تقولها، ورسائل قد تصلك.
words-groups = كلمات دنماركية
words-phrases = جمل يمكنك أن تقولها
words-letters = الرسائل
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
phrases-how = المس «استمع» وردّد الجملة. أو المس «عرض بخط كبير» وأظهر الهاتف لمن تتحدث معه.
letter-look = عن ماذا أبحث في الرسالة؟
letter-do = افعل ذلك بهذا الترتيب
letter-who = من يمكنه أن يساعد؟

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
settings-language = اللغة
settings-beside = لغة ثانية إلى جانبها
settings-beside-what = تظهر النصوص باللغتين.
settings-beside-none = لغة واحدة فقط
language-machine = ترجمة آلية
settings-text-size = حجم النص
text-normal = عادي
text-large = كبير
text-larger = أكبر
settings-contrast = التباين
contrast-normal = عادي
contrast-high = مرتفع
settings-scheme = فاتح أو داكن
scheme-system = مثل الهاتف
scheme-light = فاتح
scheme-dark = داكن

## My data

data-title = بياناتي
data-what = كل شيء موجود على هذا الهاتف، في هذا المتصفح. ليس لدى أحد غيرك هذه البيانات.
data-how-much = ما الذي تم حفظه؟
data-entries =
    { $entries ->
        [zero] { $entries } سجلّ في خطتك ({ $size })
        [one] سجلّ واحد في خطتك ({ $size })
        [two] سجلّان في خطتك ({ $size })
        [few] { $entries } سجلّات في خطتك ({ $size })
        [many] { $entries } سجلًّا في خطتك ({ $size })
       *[other] { $entries } سجلّ في خطتك ({ $size })
    }
data-photos =
    { $photos ->
        [zero] { $photos } صورة ({ $size })
        [one] صورة واحدة ({ $size })
        [two] صورتان ({ $size })
        [few] { $photos } صور ({ $size })
        [many] { $photos } صورة ({ $size })
       *[other] { $photos } صورة ({ $size })
    }
data-room = المساحة حسب المتصفح: { $used } مستخدمة من { $granted }
data-promised = تعهّد المتصفح بأن يحتفظ ببياناتك.
data-not-promised = لم يتعهّد المتصفح بأن يحتفظ ببياناتك. قد يحذفها إذا امتلأ الهاتف، أو إذا لم تفتح الصفحة مدة طويلة. احفظ ملفًا من وقت إلى آخر.
data-promise-unknown = لا نستطيع أن نعرف هل يحتفظ المتصفح ببياناتك. احفظ ملفًا من وقت إلى آخر.
data-unreadable = لا نستطيع قراءة ما هو محفوظ.
data-plans = الخطط على هذا الهاتف
data-plan-of = خطة من يوم { $day }
export-title = حفظ ملف
export-what = في الملف كل شيء، حتى ملاحظاتك وصورك. كل من يحصل على الملف يستطيع أن يقرأه. احفظه في مكان آمن.
export-do = حفظ ملف
export-done = تم حفظ الملف على الهاتف.
export-failed = لم نستطع حفظ الملف. لم يتغيّر شيء.
import-title = استرجاع من ملف
import-what = استرجع ما حفظته في ملف. لن يُحذف أي شيء مما لديك هنا.
import-choose = اختيار ملف
import-busy = لحظة من فضلك …
import-preview =
    { $entries ->
        [zero] الملف من يوم { $day }. فيه { $entries } سجلّ، وعدد الصور: { $photos }.
        [one] الملف من يوم { $day }. فيه سجلّ واحد، وعدد الصور: { $photos }.
        [two] الملف من يوم { $day }. فيه سجلّان، وعدد الصور: { $photos }.
        [few] الملف من يوم { $day }. فيه { $entries } سجلّات، وعدد الصور: { $photos }.
        [many] الملف من يوم { $day }. فيه { $entries } سجلًّا، وعدد الصور: { $photos }.
       *[other] الملف من يوم { $day }. فيه { $entries } سجلّ، وعدد الصور: { $photos }.
    }
import-preview-what = سيُضاف ذلك إلى ما لديك هنا.
import-do = استرجاع الملف
import-leave = لا، شكرًا
import-done =
    { $entries ->
        [zero] تمت إضافة { $entries } سجلّ. عدد الصور المضافة: { $photos }.
        [one] تمت إضافة سجلّ واحد. عدد الصور المضافة: { $photos }.
        [two] تمت إضافة سجلّين. عدد الصور المضافة: { $photos }.
        [few] تمت إضافة { $entries } سجلّات. عدد الصور المضافة: { $photos }.
        [many] تمت إضافة { $entries } سجلًّا. عدد الصور المضافة: { $photos }.
       *[other] تمت إضافة { $entries } سجلّ. عدد الصور المضافة: { $photos }.
    }
import-failed = لم نستطع استرجاع الملف. لم يتغيّر شيء.
import-full = الهاتف ممتلئ. لم يتغيّر شيء.
import-too-large = الملف كبير جدًا. لم يتغيّر شيء.
import-not-readable = لا يمكن قراءة الملف. ربما هو غير كامل. لم يتغيّر شيء.
import-other-app = هذا الملف ليس من Vejviser. لم يتغيّر شيء.
import-newer = الملف من إصدار أحدث من Vejviser. افتح الصفحة من جديد، ثم حاول. لم يتغيّر شيء.
import-damaged = الملف تالف. لم يتغيّر شيء.
import-damaged-in-part = جزء من الملف تالف، ولا نستطيع استرجاعه. بقية الملف سليمة.
delete-title = حذف كل شيء
delete-what = ستُحذف خطتك وملاحظاتك وصورك واختياراتك من هذا الهاتف.
delete-ask = حذف كل شيء
delete-sure = لا يمكن التراجع عن ذلك. هل حفظت ملفًا؟
delete-do = نعم، احذف كل شيء الآن
delete-keep = لا، احتفظ بكل شيء
delete-other-tab = صفحة Vejviser مفتوحة في علامة تبويب أخرى. أغلقها، وعندها يُحذف كل شيء.
delete-failed = لم نستطع الحذف. حاول مرة أخرى.

## About

about-title = عن Vejviser
about-what = يجمع Vejviser نماذج جيدة من بلديات دنماركية ومن الصليب الأحمر في خطة واحدة على الهاتف.
about-not-authority = ليس Vejviser جهة رسمية. اسأل بلديتك عما ينطبق عليك اليوم.
about-privacy = لا يوجد حساب ولا يوجد خادم. ما تكتبه يبقى في هذا المتصفح. لا ترسل الصفحة شيئًا إلى أحد.
about-machine = اللغات الأخرى ترجمتها آلية، إلا إذا كُتب غير ذلك. النص الدنماركي هو المعتمد.
about-sources = عند كل تاريخ يمكنك أن ترى القاعدة والمصدر ومتى تم التحقق.
about-version = الإصدار { $version }

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
told-photo = وُضعت الصورة في المجلد.
told-photo-removed = تم حذف الصورة.
told-undone = تم التراجع.
told-part-done = أُنجز هذا الجزء.
trouble-deleted = حُذف كل شيء في علامة تبويب أخرى. افتح الصفحة من جديد للبدء من الأول.
date-not-set = لم يُحدَّد التاريخ بعد.
date-expected = التاريخ المتوقع على أبعد تقدير: { $date }.
date-was-due = انتهى الموعد: { $date }

## من دون إنترنت وعلى الهاتف

offline-title = من دون إنترنت
offline-what = يعمل Vejviser من دون إنترنت أيضًا بعد أن يُحفظ على الهاتف.
offline-kept = حُفظ Vejviser على هذا الهاتف. يمكنك فتحه من دون إنترنت.
offline-coming = يجري الآن حفظ Vejviser على الهاتف. أبقِ الصفحة مفتوحة قليلًا.
offline-not-kept = لم يمكن حفظ Vejviser على الهاتف. تحتاج إلى الإنترنت لفتحه. إذا كانت هذه نافذة خاصة، فافتح الصفحة في نافذة عادية.
offline-now = أنت من دون إنترنت. كل ما هنا محفوظ على الهاتف.
offline-now-not-kept = أنت من دون إنترنت. لا تغلق الصفحة: لا يمكن فتحها من جديد قبل أن تتصل بالإنترنت.
offline-languages = اللغات على الهاتف
offline-languages-what = نزّل اللغات التي تريد أن تقرأها أو تعرضها على غيرك من دون إنترنت. يمكنك إزالتها لاحقًا.
offline-core = يشغل باقي Vejviser مساحة { $size }. الدنماركية موجودة دائمًا.
offline-get = تنزيل { $language }
offline-drop = إزالة { $language }
offline-fetching = جارٍ التنزيل
offline-failed = لم يمكن التنزيل. هل أنت متصل بالإنترنت؟
offline-here = على الهاتف
offline-stays = مستخدمة
offline-all = تنزيل كل اللغات ({ $size })
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
search-label = عمَّ تبحث؟
search-languages = اكتب بالدنماركية أو بلغتك.
search-count =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
search-more = تظهر هنا النتائج الأولى فقط (عددها { $count }). أضف كلمة أخرى لتقلّ النتائج.
search-nearest = لا يوجد ما يطابق ما كتبته تمامًا. هذا أقرب شيء إليه:
search-nothing = لم نجد شيئًا. جرّب كلمة أخرى، أو اكتب جزءًا منها فقط.
search-suggestions = ربما تبحث عن
search-coming = ما زال بعض المحتوى قيد التحميل. قد تظهر نتائج أخرى.
search-failed = لم نبحث في ما يلي لأن تحميله لم ينجح:
search-kind =
    { $kind ->
        [contact] رقم هاتف
        [programme] مسار
        [phase] مرحلة
        [step] خطوة
        [item] في المجلد
        [word] كلمة
        [situation] جمل
        [phrase] جملة
       *[letter] رسالة
    }
search-part =
    { $part ->
        [words] كلمات
        [phrases] جمل
       *[letters] رسائل
    }
# What people type who need help at once; separated by commas.
search-help-words = 112، طوارئ، إسعاف، سيارة إسعاف، طبيب، دكتور، مساعدة، النجدة، حريق، إطفاء، حادث، شرطة، خطر
