# كلمات عن تسليم الخطة وعمّا يصل من هاتف آخر.

## التسليم

handover-what = اعرض خطتك على هاتف آخر. أنت تختار ما يذهب معها. الخطة هنا تبقى كما هي.
handover-receive = شاهد خطة وصلتك
going-title = ماذا يذهب معها؟
going-programmes = المسارات
going-dates = التواريخ
going-ticks = الخطوات
going-folder = المجلد
going-notes = كلماتي الخاصة
going-notes-hint = لا تذهب إلا إذا أردت أنت.
going-newer = أشياء من إصدار أحدث
going-newer-hint = هذا الإصدار لا يستطيع عرضها. ربما يستطيع الهاتف الآخر.
going-newer-count =
    { $count ->
        [zero] ولا شيء من إصدار أحدث.
        [one] وشيء واحد من إصدار أحدث لا يمكن عرضه هنا.
        [two] وشيئان من إصدار أحدث لا يمكن عرضهما هنا.
        [few] و{ $count } أشياء من إصدار أحدث لا يمكن عرضها هنا.
        [many] و{ $count } شيئًا من إصدار أحدث لا يمكن عرضه هنا.
       *[other] و{ $count } شيء من إصدار أحدث لا يمكن عرضه هنا.
    }
going-never = الصور لا تذهب أبدًا. وما صححته أو حذفته لا يذهب أيضًا.
going-count = { $what }: { $count }
preview-title = ما سيراه الآخر
preview-what = هذا بالضبط ما يذهب ولا شيء غيره:
give-title = كيف تسلّمها؟
give-anyone = كل من يحصل على الرمز أو الرابط أو الملف يستطيع قراءة ما هو مكتوب أعلاه.
give-codes = اعرض رمزًا للكاميرا
give-share = أرسلها كرابط
give-copy = انسخ الرابط
give-file = احفظها كملف
share-done = تم تسليم الرابط.
share-failed = لم يمكن إرسال الرابط. انسخه بدلًا من ذلك.
copy-done = تم نسخ الرابط. ألصقه في رسالة.
copy-failed = المتصفح لا يسمح لنا بالنسخ. اعرض رمزًا أو احفظ ملفًا.
link-too-long = هذا أكثر مما يتسع له رابط. احفظه كملف أو خذ معك أقل.
codes-too-many = هذا أكثر مما تتسع له الرموز. أرسله كرابط أو ملف أو خذ معك أقل.
file-done = تم حفظ الملف على الهاتف. أرسله إلى الآخر.
file-failed = لم يمكن حفظ الملف. لم يتغير شيء.
code-how = افتح كاميرا الهاتف الآخر ووجّهها نحو الرمز.
code-how-many = عدد الرموز { $of }. افتح كاميرا الهاتف الآخر. اقرأ رمزًا واحدًا ثم اضغط «الرمز التالي».
code-of = الرمز { $number } من { $of }
code-label = الرمز { $number } من { $of } لكاميرا الهاتف الآخر
code-next = الرمز التالي
code-back = الرمز السابق

## ما وصلك

receive-codes = بالكاميرا
receive-codes-what = افتح كاميرا هذا الهاتف ووجّهها نحو الرمز على الهاتف الآخر. ثم اضغط على الرابط الذي يظهر.
receive-link = برابط
receive-paste = ألصق الرابط هنا
receive-look = انظر ما هو
receive-file = من ملف
receive-choose = اختر ملفًا
receive-nothing-yet = لم يُحفظ شيء بعد.
codes-so-far = عندك { $have } من { $of } رموز.
codes-missing = اقرأ أيضًا: { $missing }. الترتيب غير مهم.
codes-forget = انسَ هذه الرموز
fault-not-ours = هذه ليست خطة من Vejviser. لم يتغير شيء.
fault-whole-backup = هذا ملف فيه كل شيء. أحضره من «بياناتي». لم يتغير شيء.
fault-newer = إنها من إصدار أحدث من Vejviser. افتح الصفحة من جديد ثم حاول. لم يتغير شيء.
fault-cut = النهاية ناقصة. اطلب الرابط أو الملف مرة أخرى. لم يتغير شيء.
fault-damaged = إنها تالفة. اطلبها مرة أخرى. لم يتغير شيء.
fault-too-large = إنها كبيرة جدًا. لم يتغير شيء.
received-from = خطة تم تسليمها { $day }.
received-strange = الخطة تتبع مسارًا لا يعرفه هذا الإصدار. قد تظهر تواريخ وخطوات بلا أسماء.
received-holds = ما فيها
received-empty = ليس فيها شيء يمكن عرضه.
received-without-notes = الكلمات الخاصة ليست معها.
becomes-title = ماذا تفعل بها؟
becomes-known = هذه الخطة موجودة عندك هنا.
becomes-merge-same = ادمجها مع التي عندك
becomes-mine = احتفظ بها كخطتي
becomes-mine-too = احتفظ بها كخطة إضافية
becomes-person = أضفها كخطة شخص أساعده
becomes-merge = ادمجها مع خطة عندي
becomes-discard = لا تحفظها
becomes-back = رجوع
person-called = ماذا تسمي هذا الشخص؟
person-called-what = يكفي لقب. ويمكنك أن تتركه فارغًا. الاسم يبقى على هذا الهاتف.
person-keep = احفظ الخطة هنا
which-plan = أي خطة؟
plan-of-person = خطة { $called }
plan-of-somebody = شخص أساعده، من { $day }
plan-of-day = خطتي من { $day }
received-failed = لم يمكن الحفظ. لم يتغير شيء.
received-full = الهاتف ممتلئ. لم يتغير شيء.
received-changed = تغيرت الخطة هنا في هذه الأثناء. لم يُحفظ شيء بعد. اختر من جديد في الأسفل.
received-done-mine = تم حفظ الخطة على هذا الهاتف.
received-done-person = تم حفظ الخطة على هذا الهاتف. خطتك أنت كما كانت.
received-done-merged = تم دمج الاثنتين وحفظهما على هذا الهاتف.
received-go-on = اذهب إلى خطتي
received-hand-back = تسليم الخطة أو إعادتها
received-more = استلم المزيد

## الدمج

merge-nothing-new = لا شيء جديد هنا. كل ذلك عندك.
merge-no-changes = لا يتغير شيء مما تراه في خطتك.
merge-changes =
    { $count ->
        [zero] لا جديد في خطتك:
        [one] شيء واحد جديد في خطتك:
        [two] شيئان جديدان في خطتك:
        [few] { $count } أشياء جديدة في خطتك:
        [many] { $count } شيئًا جديدًا في خطتك:
       *[other] { $count } شيء جديد في خطتك:
    }
merge-conflicts =
    { $count ->
        [zero] لا شيء تغير في المكانين.
        [one] شيء واحد تغير في المكانين. أنت تختار الصحيح.
        [two] شيئان تغيرا في المكانين. أنت تختار الصحيح.
        [few] { $count } أشياء تغيرت في المكانين. أنت تختار الصحيح.
        [many] { $count } شيئًا تغير في المكانين. أنت تختار الصحيح.
       *[other] { $count } شيء تغير في المكانين. أنت تختار الصحيح.
    }
merge-here = هنا
merge-there = هناك
conflict-of = { $number } من { $of }
conflict-which = ما الصحيح؟
pick-here = ما هو مكتوب هنا
pick-there = ما هو مكتوب هناك
pick-both = النصان معًا
pick-again = اختر الأخير من جديد
merge-all-chosen = لقد اخترت كل شيء.
merge-do = ادمج واحفظ

## ما تقوله الخطة

said-follows = متّبع
said-follows-not = غير متّبع
said-rung = الدرجة على سلّم التوظيف
said-unknown = شيء ليس له اسم هنا
said-note-on = كلمات خاصة عن «{ $what }»
said-date-unknown = غير معروف
said-nothing = لم يُكتب شيء
said-no-note = لا نص
said-in-progress = قيد التنفيذ
said-waiting = بانتظار رد
said-done = تم
said-not-for-me = لا ينطبق
said-received = تم الاستلام
said-read = تمت القراءة
said-missing = ناقص
