# Words of talks: making one, giving it, what only the presenter sees, and paper.

## The list

talks-what = اعرض برنامجًا على مجموعة بما يصل إلى ثلاث لغات. ما تصنعه يبقى على هذا الجهاز.
talk-none = لا توجد عروض هنا بعد. اختر برنامجًا، وستكون الشرائح جاهزة بعد لحظات.
talk-new = أنشئ عرضًا جديدًا
talk-all = كل العروض
talk-unreadable = لا نستطيع قراءة ما هو محفوظ. لم يتغيّر شيء. افتح الصفحة مرة أخرى.
talk-damaged = هناك ما لا يمكن قراءته: { $records }. وهو ما زال هنا.
talk-not-found = العرض غير موجود على هذا الجهاز. ربما حُذف.
talk-not-here = لم تصل شرائح البرنامج. تحقق من الشبكة وافتح الصفحة مرة أخرى. لم يتغيّر شيء.
talk-wait = الشرائح في الطريق. حاول مرة أخرى بعد قليل.

## Making

talk-programme = أي برنامج تريد أن تعرض؟
talk-length = كم لديك من الوقت؟
talk-minutes =
    { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
talk-languages = لغات الشرائح
talk-languages-what = اختر من لغة إلى ثلاث لغات. اللغة العليا تأتي أولًا.
talk-language-first = إلى الأعلى: { $language }
talk-language-out = إزالة: { $language }
talk-name = ما اسم العرض؟
talk-name-what = مثلًا اليوم والصف. لا تكتب أسماء أشخاص.
talk-make = أنشئ العرض
talk-show = اعرض الشرائح
talk-present = افتح العرض مع الملاحظات
talk-paper = الشرائح على الورق
talk-after = الأسئلة والكلمات الصعبة
talk-ready = العرض موجود هنا ويعمل دون شبكة.
talk-coming = اللغات في الطريق، حتى يعمل العرض دون شبكة أيضًا.
talk-not-kept = على هذا الجهاز يعمل العرض مع شبكة فقط.
talk-slides = الشرائح بالترتيب
talk-slides-count = عدد الشرائح: { $slides }.
talk-slides-what = حرّك بالأسهم. ما تخرجه يمكنك أن تعيده.
talk-up = إلى الأعلى: { $title }
talk-down = إلى الأسفل: { $title }
talk-leave-out = أخرج: { $title }
talk-put-back = أعد: { $title }
talk-out = أخرج
talk-in = أعد
talk-rename = غيّر اسم العرض
talk-rename-save = استخدم هذا الاسم
talk-delete = احذف العرض
talk-delete-what = يُحذف العرض من هذا الجهاز مع شرائحه وصوره وملاحظاتك والأسئلة. لا يمكن استرجاعه. يبقى البرنامج.
talk-delete-yes = نعم، احذفه
talk-own = شرائحك الخاصة
talk-own-add = أضف شريحة أخرى
talk-own-what = السطر الأول هو العنوان. اكتب قليلًا، حتى يستطيع الجميع القراءة.
talk-own-photo = صورة
talk-own-people = لا تعرض أشخاصًا ولا رسائل فيها أسماء.
talk-own-save = أدخل الشريحة
talk-own-delete = احذف الشريحة
talk-own-delete-what = يُحذف النص والصورة من هذا الجهاز. لا يمكن استرجاعهما.
talk-own-lacks = لا نص باللغة:
talk-own-busy = يجري تصغير الصورة …
talk-own-photo-add = اختر صورة
talk-own-photo-other = اختر صورة أخرى
talk-own-photo-kept = الصورة على الشريحة
talk-own-photo-gone = الصورة لم تعد هنا.
talk-own-photo-out = أزل الصورة
talk-own-photo-back = أبقِ الصورة
talk-own-photo-goes = تُزال الصورة عندما تدخل الشريحة.
talk-own-chosen = اخترت: { $file }. تُحفظ عندما تدخل الشريحة.
talk-own-unchoose = لا تختر صورة
talk-photo-too-large = الصورة كبيرة جدًا: { $size } ميغابايت. الحد الأقصى { $most } ميغابايت. لم يتغيّر شيء.
talk-photo-no-picture = هذا الملف ليس صورة يستطيع الجهاز قراءتها. لم يتغيّر شيء.
talk-refused-empty = اكتب شيئًا أولًا أو اختر صورة.
talk-refused-long = النص طويل جدًا: { $length } حرفًا. الحد الأقصى { $most }. لم يتغيّر شيء.
talk-refused-languages = اختر من لغة إلى ثلاث لغات. لم يتغيّر شيء.
talk-refused-no-slide = في العرض شريحة واحدة على الأقل. لم يتغيّر شيء.
talk-refused-too-many = لا يتسع المكان لهذا العدد. راجع الرقم مرة أخرى.
talk-refused-no-name = أعطِ العرض اسمًا.

## Showing

show-number = الشريحة { $slide } من { $slides }
show-number-part = الشريحة { $slide } من { $slides }، الشاشة { $part } من { $parts }
show-thumb = { $slide } ({ $part } من { $parts })
show-slide = الشريحة { $slide }: { $title }
show-tools = أزرار العرض
show-back = السابق
show-ahead = التالي
show-overview = كل الشرائح
show-code = رمز لهواتف الآخرين
show-dark = قاعة مظلمة أو غرفة مضيئة
show-whole = ملء الشاشة
show-help = مساعدة
show-leave = أغلق العرض
show-close = إغلاق
show-go-to = اذهب إلى شريحة
show-go-label = الرقم، من 1 إلى { $slides }
show-go = اعرضها
show-no-such = اكتب رقمًا من 1 إلى { $slides }.
key-ahead = التالي
key-back = السابق
key-ends = الشريحة الأولى والأخيرة
key-overview = كل الشرائح معًا
key-go = اذهب إلى رقم
key-code = رمز الشريحة
key-blank = شاشة سوداء أو بيضاء
key-dark = قاعة مظلمة أو غرفة مضيئة
key-whole = ملء الشاشة
key-close = أغلق ما هو في الأعلى
show-touch = بالإصبع: اسحب إلى الجانب، أو المس حافة الشاشة.
show-arrows = الأسهم تتبع اتجاه الكتابة في لغة التطبيق.
show-no-live = لا يستطيع الآخرون متابعتك شريحة بعد شريحة على هواتفهم. هذا يحتاج إلى خادم، وليس للتطبيق خادم. اعرض الرمز: فهو يفتح الشيء نفسه بلغتهم.
show-two = إذا كانت لديك شاشتان، فافتح العرض مع الملاحظات. النافذتان تسيران معًا.
show-locked = إذا كان للتطبيق رمز قفل، فستطلبه النافذة الثانية أيضًا. اكتبه قبل أن يدخل الحاضرون.
show-code-what = وجّه كاميرا هاتفك نحو الرمز. عندها تستطيع القراءة بلغتك.

## Presenting

present-second = اعرض الشرائح في نافذة ثانية
present-second-what = انقل النافذة إلى الشاشة الكبيرة واضغط { $key }. النافذتان تسيران معًا.
present-now = الآن
present-next = التالي
present-last = كانت هذه الأخيرة.
present-say = قل
present-ask = كثيرون يسألون
present-mind = انتبه
present-hint = كيف تتعامل مع الحضور
present-no-notes = لا توجد ملاحظات هنا بعد.
present-own = ملاحظاتك
present-own-typed = تُحفظ الملاحظة عندما تغادر الحقل أو الصفحة.
present-belongs = ما تكتبه هنا يخص: { $title }
present-clock = الوقت كله
present-slide-clock = الوقت على هذه الشريحة
present-of = { $time } من { $plan }
present-start = شغّل الساعة
present-stop = أوقف الساعة
present-rehearse = تدرّب: تبدأ الساعة من الصفر
present-rehearse-stop = أوقف التدريب وانظر إلى الأوقات
present-anew = ابدأ من جديد: صفّر الساعة وما قيل
present-shorten = هنا يمكنك أن تختصر
present-every-slide = وقت كل شريحة
present-shorten-row = { $title }: { $took }، والخطة { $plan }
present-not-shown-row = { $title }: لم تُعرض، والخطة { $plan }
present-in-time = التزمت بالوقت عندما تدرّبت: { $took } من { $plan }. انظر إلى وقت كل شريحة.
present-too-long = طال الوقت عندما تدرّبت: { $took }، والخطة { $plan }. انظر أين يمكنك أن تختصر.
present-far-shorter = عندما تدرّبت استغرقت { $took } فقط من { $plan }. هذا أقصر بكثير من الخطة. انظر إلى وقت كل شريحة.
present-not-all = لم تتدرّب على العرض كله. شرائح لم تُعرض: { $slides }. استغرقت { $took } من { $plan }. انظر إلى وقت كل شريحة.
present-spoken = هل قيل بـ …
present-question = سأل أحدهم
present-question-label = عمَّ سُئل؟ دون أسماء.
present-question-save = اكتبه
present-question-bare = سؤال عن هذه الشريحة
present-noted = كُتب: { $count }
present-undo = تراجع
present-unclear = كلمة لم تكن واضحة
present-unclear-none = لا توجد مصطلحات دنماركية على هذه الشريحة.
present-attendance = كم عدد الحاضرين؟
present-attendance-what = أرقام فقط، دون أسماء.
present-class = الصف
present-people = العدد
present-language = اللغة
present-attendance-save = اكتب العدد
present-no-number = اكتب عددًا صحيحًا من 1 إلى { $most }. لم يتغيّر شيء.
present-replaced = العدد الآن { $people }. كان قبل ذلك { $before }.
present-remove-row = أزل السطر
tongue-so = الصومالية
tongue-ti = التغرينية
tongue-fa = الدارية والفارسية
tongue-ku = الكردية
tongue-ps = البشتو
tongue-ru = الروسية
tongue-sw = السواحلية
tongue-und = لغة أخرى
present-all = المجموع: { $people }

## Afterwards

after-what = خذ الورقة إلى اجتماع التنسيق. لا أسماء فيها.
after-questions = الأسئلة
after-words = كلمات لم تكن واضحة
after-none = لم يُكتب شيء.
after-people = كم كان عدد الحاضرين؟
after-met = كُتب يوم { $day }
after-times = عدد المرات: { $times }
after-print = اطبع

## Paper

handout-slides = الشرائح، اثنتان في كل صفحة
handout-short = الأهم في صفحة واحدة
handout-source = المصدر: { $source }، { $year }. رُوجع في { $checked }.
