# Words about paper and calendar: the file for a calendar, and sheets to print.

paper-what = خذ طريقك معك في تقويمك أو على الورق.
paper-no-plan = عندما تكون لديك خطة، يمكنك أن تضع تواريخك في التقويم وطريقك على الورق.

## Calendar

calendar-title = في تقويمي
calendar-what = تحصل على ملف فيه تواريخك. افتح الملف على الهاتف، فتظهر التواريخ في تقويمك.
calendar-again = هل تغيّر تاريخ؟ احصل على الملف مرة أخرى. عندها يصحّح التقويم التواريخ الموجودة فيه من قبل.
calendar-shared = ربما يستطيع آخرون رؤية تقويمك. عندها قد يرون التواريخ أيضًا.
calendar-remind = ذكّرني قبل الموعد بيوم
calendar-notes = أضف ملاحظاتي
calendar-choose = اختر التواريخ
calendar-get = احصل على ملف التقويم
calendar-meetings =
    { $meetings ->
        [zero] { $date }، { $meetings } اجتماع
        [one] { $date }، اجتماع واحد
        [two] { $date }، اجتماعان في المجموع
        [few] { $date }، { $meetings } اجتماعات في المجموع
        [many] { $date }، { $meetings } اجتماعًا في المجموع
       *[other] { $date }، { $meetings } اجتماع في المجموع
    }
calendar-done =
    { $dates ->
        [zero] الملف جاهز، وفيه { $dates } تاريخ. افتحه في تقويمك.
        [one] الملف جاهز، وفيه تاريخ واحد. افتحه في تقويمك.
        [two] الملف جاهز، وفيه تاريخان. افتحه في تقويمك.
        [few] الملف جاهز، وفيه { $dates } تواريخ. افتحه في تقويمك.
        [many] الملف جاهز، وفيه { $dates } تاريخًا. افتحه في تقويمك.
       *[other] الملف جاهز، وفيه { $dates } تاريخ. افتحه في تقويمك.
    }
calendar-none = اختر تاريخًا واحدًا على الأقل أولًا.
calendar-no-dates = لا توجد تواريخ في خطتك بعد. اكتب أول تاريخ في خطتك.
calendar-failed = لا يستطيع هذا المتصفح إنشاء الملف. لم يتغير شيء.
calendar-by = آخر موعد: { $title }
calendar-from = ابتداءً من هذا اليوم: { $title }
calendar-estimate = { $title } (تاريخ تقديري)

## Choosing a sheet

paper-on-paper = على الورق
paper-on-paper-what = كل شيء مكتوب بلغتك وبالدنماركية. يمكن طباعة الورقة بالأبيض والأسود.
paper-plan = خطتي
paper-checklist = قائمة مهامي
paper-folder = غلاف مجلد الترحيب
paper-one-step = خطوة واحدة
paper-phrases = جمل تقولها
paper-print = اطبع
paper-print-how = اختر مقاس { $size }. يمكنك أيضًا حفظ الورقة كملف { $file }.
paper-note-too = أضف ملاحظتي إلى الورقة

## On the sheet

paper-printed = طُبعت يوم { $date }
paper-qr = الصفحة نفسها على الهاتف
paper-by = في موعد أقصاه { $date }
paper-from = ابتداءً من { $date }
paper-date = التاريخ
paper-estimate-what = التاريخ التقديري محسوب من القواعد. قد يكون التاريخ الصحيح مختلفًا.
paper-done = أنجزت هذا
paper-waiting = أنتظر جوابًا
paper-not-for-me = لا ينطبق عليّ
paper-professionals = هذا اجتماع خاص بالبلدية. ليس عليك أن تفعل شيئًا.
paper-when = متى؟
paper-happens = ماذا يحدث؟
paper-parts = يمكنك أن تفعل هذا
paper-why = لماذا؟
paper-who = من يقوم بذلك؟
paper-where = أين؟
paper-bring = أحضر معك
paper-say = ماذا يمكنني أن أقول؟
paper-otherwise = ماذا لو لم يحدث ذلك؟
paper-note = ملاحظتي
paper-folder-title = مجلد الترحيب
paper-folder-holds = هذا ما يجب أن يكون في المجلد
paper-belongs-to = صاحب المجلد
