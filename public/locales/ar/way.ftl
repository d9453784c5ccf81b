# Words of one's own way: Today, the plan, a step, the first date.

## Around every page

estimate-what = التاريخ التقديري محسوب من القواعد. اكتب التاريخ الصحيح عندما تحصل عليه.

## The first steps

start-date-what = كل التواريخ الأخرى تُحسب من ذلك اليوم. إذا كنت لا تتذكر الساعة، فاكتب اليوم فقط.
start-date-save = عرض خطتي
start-not-yet = لا أعرف اليوم بعد
start-date-known = كتبت هذا التاريخ من قبل: { $date }.
start-add = إضافته إلى خطتي
support-today = يدعمك الآن

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
ladder-open = عرض سلّم التوظيف

## Plan

plan-title = طريقك
to-paper = إلى تقويمي أو على الورق
when-unknown = لا يوجد تاريخ بعد. يظهر عندما تكتب التواريخ التي يُحسب منها.
when-unknown-short = لا يوجد تاريخ بعد
when-all =
    { $meetings ->
        [zero] عرض كل الاجتماعات ({ $meetings })
        [one] عرض اجتماع واحد
        [two] عرض الاجتماعين
        [few] عرض كل الاجتماعات ({ $meetings } اجتماعات)
        [many] عرض كل الاجتماعات ({ $meetings } اجتماعًا)
       *[other] عرض كل الاجتماعات ({ $meetings } اجتماع)
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
date-passed = مضى هذا التاريخ. إذا أنجزت الأمر، فاضغط على «أنجزت هذا». وإذا كان هناك تاريخ جديد، فاكتبه.

## A step

ask-what = ماذا يحدث؟
ask-parts = خطوة بخطوة
ask-why = لماذا؟
ask-who = من يقوم بذلك؟
ask-when = متى؟
ask-where = أين؟
ask-bring = ماذا أُحضر معي؟
ask-otherwise = ماذا لو لم يحدث ذلك؟
step-before = قبل ذلك
step-after = بعد ذلك
step-neighbours = الخطوة السابقة والخطوة التالية
step-items = ما يخصّ هذه الخطوة في مجلدك
step-professionals = هنا تجتمع أقسام البلدية للتحدث عنك. ليس عليك أن تفعل شيئًا، لكن يمكنك أن تطلب منهم التحدث عما هو صعب عليك.
step-without-plan = أنت تقرأ من دون خطة. إذا كانت لديك خطة، تحصل على تواريخك الخاصة.
step-make-plan = اجعله خطتي
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

## What happened

date-not-set = لم يُحدَّد التاريخ بعد.
date-was-expected = كان التاريخ متوقعًا على أبعد تقدير: { $date }.
date-expected = التاريخ المتوقع على أبعد تقدير: { $date }.
contradiction-title = تواريخ لا يتوافق بعضها مع بعض
contradiction = «{ $early }» ({ $day }) قبل «{ $late }» ({ $other }).
contradiction-what = الترتيب في المسار هو العكس. إذا كان أحد التاريخين خطأ، فصحّحه. وإذا كان كلاهما صحيحًا، فاتركهما واسأل البلدية.
plan-gone-part = أحد المسارات في خطتك لم يعد موجودًا هنا. ما كتبته فيه لم يضع.
plan-gone-title = المسار الذي في خطتك لم يعد موجودًا هنا
plan-gone-what = المسؤول عن Vejviser هنا أزال هذا المسار. ما كتبته ما زال موجودًا. اسأل بلديتك عما ينطبق عليك الآن.
plan-left-title = أنت لا تتبع أي مسار الآن
plan-left-what = ما كتبته ما زال موجودًا. اختر مسارًا عندما تريد المتابعة.
plan-kept = هذا ما كتبته
plan-kept-photos = الصور: { $photos }
plan-kept-choose = اختيار مسار
