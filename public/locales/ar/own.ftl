# Words about what lies on the phone: my data, settings, offline, about.

## Settings

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

data-what = كل شيء موجود على هذا الهاتف، في هذا المتصفح. ليس لدى أحد غيرك هذه البيانات.
data-protect = قفل برمز، وخروج سريع، واسم محايد.
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
backup-title = حفظ ملف مقفل
backup-what = في الملف كل شيء. يُقفل الملف بعبارة سرّية، ولا يستطيع فتحه إلا من يعرفها. هذه هي الطريقة الأكثر أمانًا.
backup-words = العبارة السرّية
backup-words-hint = ثمانية أحرف على الأقل. من الأفضل اختيار ثلاث كلمات أو أربع لا يعرفها غيرك.
backup-words-again = اكتبها مرة أخرى
words-show = إظهار ما أكتبه
backup-forgotten = إذا نسيت العبارة السرّية، فلن يستطيع أحد أن يفتح الملف، ولا نحن أيضًا. اكتبها على ورقة، واحتفظ بها بعيدًا عن الهاتف.
backup-do = حفظ ملف مقفل
backup-busy = جارٍ قفل الملف …
backup-done = تم حفظ الملف المقفل على الهاتف. احتفظ بنسخة منه في مكان آخر أيضًا.
backup-too-short = العبارة السرّية قصيرة جدًا. اكتب ثمانية أحرف على الأقل.
backup-not-same = العبارتان غير متطابقتين. اكتبهما من جديد.
backup-no-cipher = لا يستطيع هذا المتصفح أن يقفل الملفات. لم يتغيّر شيء.
backup-last = آخر مرة حفظت فيها ملفًا: { $day }
backup-due-never = لم تحفظ أي ملف بعد. إذا فقدت الهاتف، فستفقد كل شيء.
backup-due =
    { $changes ->
        [zero] لم يُضف شيء منذ { $day }.
        [one] أُضيف شيء واحد منذ { $day }. حان الوقت لحفظ ملف جديد.
        [two] أُضيف شيئان منذ { $day }. حان الوقت لحفظ ملف جديد.
        [few] أُضيفت { $changes } أشياء منذ { $day }. حان الوقت لحفظ ملف جديد.
        [many] أُضيف { $changes } شيئًا منذ { $day }. حان الوقت لحفظ ملف جديد.
       *[other] أُضيف { $changes } شيء منذ { $day }. حان الوقت لحفظ ملف جديد.
    }
export-title = حفظ ملف غير مقفل
export-what = في الملف كل شيء، حتى ملاحظاتك وصورك. كل من يحصل على الملف يستطيع أن يقرأه. احفظه في مكان آمن.
export-do = حفظ ملف
export-done = تم حفظ الملف على الهاتف.
import-title = استرجاع من ملف
import-what = استرجع ما حفظته في ملف. لن يُحذف أي شيء مما لديك هنا.
data-hand-over = اعرض خطتك أو أرسلها أو احفظها لهاتف آخر
data-receive = شاهد خطة وصلتك
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
import-is-plan = هذه خطة سلّمها شخص ما. افتحها في صفحة «ما وصلك». لم يتغير شيء.
import-not-readable = لا يمكن قراءة الملف. ربما هو غير كامل. لم يتغيّر شيء.
import-other-app = هذا الملف ليس من Vejviser. لم يتغيّر شيء.
import-newer = الملف من إصدار أحدث من Vejviser. افتح الصفحة من جديد، ثم حاول. لم يتغيّر شيء.
import-damaged = الملف تالف. لم يتغيّر شيء.
import-damaged-in-part = جزء من الملف تالف، ولا نستطيع استرجاعه. بقية الملف سليمة.
import-sealed = الملف مقفل. اكتب العبارة السرّية التي اخترتها عندما حفظت الملف.
import-open = فتح الملف
import-wrong-words = العبارة السرّية لا تناسب هذا الملف. لم يتغيّر شيء. حاول مرة أخرى.
import-sealed-damaged = الملف المقفل تالف. لذلك لا يمكن استرجاع أي شيء منه، ولا حتى جزء. لم يتغيّر شيء على الهاتف. هل لديك نسخة أخرى؟
delete-title = حذف كل شيء
delete-what = ستُحذف خطتك وملاحظاتك وصورك واختياراتك من هذا الهاتف.
delete-ask = حذف كل شيء
delete-sure = لا يمكن التراجع عن ذلك. هل حفظت ملفًا؟
delete-do = نعم، احذف كل شيء الآن
delete-keep = لا، احتفظ بكل شيء
delete-other-tab = صفحة Vejviser مفتوحة في علامة تبويب أخرى. أغلقها، وعندها يُحذف كل شيء.
delete-failed = لم نستطع الحذف. حاول مرة أخرى.

## About

about-what = يجمع Vejviser نماذج جيدة من بلديات دنماركية ومن الصليب الأحمر في خطة واحدة على الهاتف.
about-not-authority = ليس Vejviser جهة رسمية. اسأل بلديتك عما ينطبق عليك اليوم.
about-privacy = لا يوجد حساب ولا يوجد خادم. ما تكتبه يبقى في هذا المتصفح. لا ترسل الصفحة شيئًا إلى أحد.
about-machine = اللغات الأخرى ترجمتها آلية، إلا إذا كُتب غير ذلك. النص الدنماركي هو المعتمد.
about-sources = عند كل تاريخ يمكنك أن ترى القاعدة والمصدر ومتى تم التحقق.
about-version = الإصدار { $version }

## من دون إنترنت وعلى الهاتف

offline-what = يعمل Vejviser من دون إنترنت أيضًا بعد أن يُحفظ على الهاتف.
offline-kept = حُفظ Vejviser على هذا الهاتف. يمكنك فتحه من دون إنترنت.
offline-coming = يجري الآن حفظ Vejviser على الهاتف. أبقِ الصفحة مفتوحة قليلًا.
offline-not-kept = لم يمكن حفظ Vejviser على الهاتف. تحتاج إلى الإنترنت لفتحه. إذا كانت هذه نافذة خاصة، فافتح الصفحة في نافذة عادية.
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
