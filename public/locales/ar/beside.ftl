# Words for the volunteer's space: those one walks beside, meetings, role, one screen for two, the end.

## Everybody

beside-what = هنا خطط من ترافقهم. ما تكتبه هنا موجود على هذا الهاتف فقط.
beside-nobody = لا يوجد أحد هنا بعد. ابدأ خطة مع شخص جديد في البلد، أو استلم خطته برابط.
beside-unreadable = لا نستطيع قراءة ما هو محفوظ. لم يتغيّر أي شيء. افتح الصفحة مرة أخرى.
beside-add = مرافقة شخص آخر
beside-add-what = افعلا ذلك معًا حتى يرى كلاكما ما تكتبه. تبقى الخطة على هذا الهاتف إلى أن تسلّماها.
beside-begin = بدء الخطة
beside-programme = طريقك أنت كمتطوّع
beside-late = انتهى الوقت. عدد الخطوات: { $steps }
beside-last-met = آخر لقاء بينكما: { $day }
beside-never-met = لم تكتبا أي لقاء بعد.
beside-did-you-meet = هل التقيتما يوم { $day }؟
beside-next-meeting = موعد لقائكما: { $date }
beside-no-meeting = لم تتفقا بعد على موعد اللقاء القادم.
beside-damaged = أشياء لا يمكن قراءتها: { $records }. ما زالت موجودة هنا.
beside-told = تم التدوين.
beside-told-back = تمت الإزالة.
beside-told-begun = بدأت الخطة.
beside-refused-empty = اكتب شيئًا أولًا.
beside-refused-long = النص طويل جدًا. عدد الأحرف: { $length }، والحد الأقصى: { $most }. لم يتغيّر أي شيء.
beside-refused-past = هذا اليوم مضى. اختر يومًا قادمًا.
beside-refused-ahead = هذا اليوم لم يأتِ بعد.
beside-refused-far = هذا بعد أكثر من سنة. تحقّق من السنة.
beside-refused-no-name = اكتب كيف تسمّي من ترافقه.
beside-refused-no-programme = اختر البرنامج الذي تتبعه الخطة.
beside-refused-same-mark = شخص آخر لديه الصورة نفسها. اختر لونًا أو رمزًا آخر.
beside-date-label = التاريخ
beside-time-label = الوقت (إن كنتما تعرفانه)
beside-date-missing = اكتب تاريخًا.
beside-date-unreadable = لا يمكن قراءة التاريخ. اكتبه هكذا: اليوم.الشهر.السنة.
beside-time-unreadable = لا يمكن قراءة الوقت. اكتب الساعات والدقائق.

## The band above somebody else's plan

band-whose = أنت ترى خطة { $name }.
band-ticks = ما تؤشّر عليه هنا يُكتب باسمك أنت.
band-meetings = لقاءاتكما
band-leave = العودة إلى ما يخصّني

## The picture of a person

mark-blue = أزرق
mark-green = أخضر
mark-red = أحمر
mark-violet = بنفسجي
mark-orange = برتقالي
mark-grey = رمادي
mark-star = نجمة
mark-leaf = ورقة شجر
mark-boat = قارب
mark-house = بيت
mark-sun = شمس
mark-moon = قمر
mark-tree = شجرة
mark-cup = فنجان

## One person

beside-called = اسم مستعار
beside-called-what = لا تكتب الاسم الحقيقي. يبقى الاسم المستعار على هذا الهاتف ولا يُرسل أبدًا مع الخطة.
person-colour = اللون
person-symbol = الرمز
person-languages = اللغات، ابدأ بالأقوى
person-programme = أي برنامج تتبع الخطة؟
person-open = فتح الخطة
person-together = معًا على شاشة واحدة
person-own-log = ما تكتبه هنا لك أنت. ليس جزءًا من الخطة ولا يُرسل معها عند تسليمها.
person-edit = تعديل الاسم المستعار والصورة واللغات
person-save = حفظ
person-phase = الخطة الآن هنا: { $phase }
person-now = الآن وهذا الأسبوع
person-nothing = لا شيء مستعجل الآن.
person-no-date = ينقص الخطة تاريخها الأول. افتحا الخطة واكتباه معًا.
person-late = انتهى الوقت

## How are you

checkin-due = حان الوقت لتسأل نفسك: كيف حالك؟
checkin-question = كيف حالك في هذه المرافقة؟
checkin-private = أنت فقط ترى إجابتك. تبقى على هذا الهاتف.
checkin-good = جيد
checkin-mixed = بين بين
checkin-heavy = الأمر ثقيل عليّ
checkin-later = ليس الآن
checkin-thanks = شكرًا. دُوّن ذلك لك وحدك.
checkin-hard = انظر مع من يمكنك أن تتحدث

## Meetings

meeting-title = اللقاء القادم
meeting-yes = نعم، التقينا
meeting-no = لا، لم يحدث اللقاء
meeting-drop = أُلغي اللقاء
meeting-save = تدوين اللقاء
meeting-rhythm = أنتما تقرّران كم مرة تلتقيان. اللقاء كل أسبوعين مناسب عادة.
suggest-title = اقتراحات للمرة القادمة
suggest-take = اطرح هذا الموضوع
suggest-late = انظرا معًا إلى: { $step }. انتهى الوقت.
suggest-next = تحدثا عن الخطوة القادمة: { $step }
suggest-blank = اسألا البلدية معًا عن: { $what }
usual-danish = افعلا شيئًا عاديًا معًا، وتكلّما بالدنماركية أثناء ذلك.
usual-bus = اقرآ مواعيد الحافلة، واركباها معًا.
usual-letters = اقرآ معًا رسالة من السلطات.
usual-associations = ابحثا عن جمعية، واسألا هل تمكن التجربة.
usual-sports = ابحثا عن نادٍ رياضي قريب.
bring-title = للمرة القادمة
bring-label = ما الذي تريد أن تطرحه؟
bring-save = تدوين
agreed-title = ما اتفقتما عليه
agreed-label = على ماذا اتفقتما؟
agreed-save = تدوين الاتفاق
point-done = تم
point-remove = إزالة
points-done = تم: { $points }
past-title = بعد لقائكما
past-label = ماذا فعلتما؟ باختصار ومن دون أسماء.
past-save = تدوين اللقاء الذي حدث

## My role

role-title = دوري كمتطوّع
role-what = الصديق يدلّ على الطريق، وليس سلطة رسمية. هنا باختصار ما يعنيه ذلك. خطوات برنامجك تقول المزيد.
role-ask = إن كنت غير متأكد، فاسأل الصليب الأحمر أو البلدية عمّا يسري اليوم.
role-do = ما تفعله
role-do-what = تعرّف بالحياة حيث تسكنان: الدنماركية اليومية والحافلة والرسائل والجمعيات والنوادي الرياضية.
role-dont = ما لا تفعله
role-dont-what = لا مال بينكما: لا تعطِ ولا تُقرض ولا تأخذ. ولا تقرّر عن الآخر.
role-silence = واجب السرّية
role-silence-what = لا تقل للآخرين ما تراه وتسمعه. يسري هذا أيضًا بعد أن تتوقف. ولا تشارك شيئًا من دون موافقة.
role-agreement = الاتفاق
role-agreement-what = توقّع على اتفاق. اقرأه بهدوء، واسأل إن كنت غير متأكد.
role-children = الأطفال
role-children-what = هناك إرشادات لحماية الأطفال. في العادة لا تبقى وحدك مع أطفال.
role-rhythm = إيقاع لقاءاتكما
role-rhythm-what = أنتما تقرّران كم مرة تلتقيان. اللقاء كل أسبوعين مناسب عادة.
role-refer = عندما يحتاج الأمر إلى مختصّين
role-refer-what = بعض الأمور ليست من شأن الصديق. عندها دلّ على من هذا عملهم.
role-hard = عندما يصعب الأمر عليك
role-hard-what = لا ينبغي أن تبقى وحدك مع ما هو صعب.
role-end = إنهاء المرافقة بشكل جيد
role-end-what = يومًا ما تنتهي المرافقة. أعد الخطة واحذفها هنا. واجب السرّية لا ينتهي.

## One screen for two

together-facing = اقلب الأعلى
together-languages = اللغات
together-leave = إغلاق
together-theirs = النصف العلوي
together-mine = النصف السفلي

## When it ends

end-title = الإنهاء وحذف الخطة من هنا
end-what = خذا وقتكما، والأفضل أن تكونا معًا.
end-well = كيف تنهي المرافقة بشكل جيد
end-hand = 1. أعد الخطة
end-hand-what = الخطة ملك من ترافقه. سلّمها قبل أن تحذف. ما كتبته عن لقاءاتكما لا يُرسل معها.
end-hand-do = تسليم الخطة
end-delete = 2. احذفها من هنا
end-delete-what = هكذا سيكون الأمر:
end-goes-plan = تُحذف الخطة وصورها من هذا الهاتف.
end-goes-own = يُحذف أيضًا ما كتبته عن لقاءاتكما.
end-stays-theirs = ما سلّمته يبقى لدى الشخص الآخر.
end-stays-files = إن كنت قد حفظت ملفًا فيه كل شيء، فما زال ذلك في الملف. احذفه أيضًا.
end-stays-silence = يبقى واجب السرّية ساريًا حتى بعد أن تتوقف.
end-ask = حذف الخطة من هنا
end-sure = لا يمكن التراجع عن هذا. هل أعدت الخطة؟
end-do = نعم، احذفها الآن
end-keep = لا، احتفظ بها
end-failed = تعذّر الحذف. لم يُحذف أي شيء. حاول مرة أخرى.
receipt-title = حُذفت الخطة من هنا
receipt-when = حُذفت من هذا الهاتف: { $day }
receipt-gone = ما تم حذفه
receipt-entries = سجلّات في الخطة: { $entries }
receipt-photos = صور: { $photos }
receipt-own = ما كتبته عن اللقاءات: { $entries }
receipt-stays = ما بقي
receipt-nobody = لم تستلم البلدية ولا الصليب الأحمر شيئًا من هذا التطبيق.
