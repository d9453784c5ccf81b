# Words for reading: programmes, the folder, words, sentences, letters, search.

## The first steps

start-programme = أي مسار؟
start-programme-what = المسار هو الطريق الذي وضعته البلدية. اختر المسار الذي تتبعه.
make-my-plan = اجعل هذه خطتي
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
programme-only-read = هذا للقراءة فقط. لا يصبح خطة.
programme-who = من يمكنه أن يشارك؟
programme-areas = ما نعمل عليه معًا
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
compare-lead = الأرقام هي التي تذكرها المصادر نفسها.
compare-programme = المسار
compare-length = المدة
compare-who = لمن
compare-when = متى
compare-what = ماذا
compare-result = النتيجة
figures-title = أرقام من المصادر

## Today

ladder-what = الهدف أن تصعد إلى أعلى درجة ممكنة لك. في أعلى السلّم عمل عادي.

## A step

unit-steps = الخطوات التي هم مسؤولون عنها

## The folder

folder-title = مجلد الترحيب
folder-what = تعطيك البلدية مجلدًا. تأكد أن كل شيء موجود فيه.
folder-without-way = لا يوجد الآن مسار لعرض المجلد. يمكنك أن ترى ما كتبته في صفحة الخطة.
folder-counts = في المجلد: { $received } من { $of }. الناقص: { $missing }.
item-number = الرقم { $number } من { $of }
item-state = هل استلمت هذا؟
item-unknown = لا أعرف بعد
say-received = استلمت هذا
say-read = قرأت هذا
say-missing = هذا ناقص
item-ask = اطلبه. يمكنك أن تقول:
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
photo-too-large = الصورة كبيرة جدًا: { $size } ميغابايت. الحد الأقصى { $most } ميغابايت. لم يتغيّر شيء.
photo-no-picture = هذا الملف ليس صورة يستطيع الهاتف قراءتها. لم يتغيّر شيء.

## Programmes

programme-goals = الأهداف
sources-title = المصادر

## Words, sentences and letters

words-what = كلمات دنماركية ستصادفها، وجمل يمكنك أن تقولها، ورسائل قد تصلك.
words-groups = كلمات دنماركية
words-phrases = جمل يمكنك أن تقولها
words-letters = الرسائل
phrases-how = المس «استمع» وردّد الجملة. أو المس «عرض بخط كبير» وأظهر الهاتف لمن تتحدث معه.
letter-look = عن ماذا أبحث في الرسالة؟
letter-do = افعل ذلك بهذا الترتيب
letter-who = من يمكنه أن يساعد؟

## What happened

told-photo = وُضعت الصورة في المجلد.
told-photo-removed = تم حذف الصورة.

## Search

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
search-failed-all = لم نبحث في أي شيء لأن تحميل المحتوى لم ينجح.
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
item-ask-meaning = ينقصني شيء في مجلد الترحيب. هل يمكنني الحصول عليه؟
