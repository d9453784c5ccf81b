# Dates, times and how long there is left. The names of months and weekdays come from cldr.json.
# Digits are Latin, as on every Danish letter. "Left" is said as a label ("remaining: …"), so that no
# verb has to agree with what is counted.

## How far away a day is

date-today = اليوم
date-tomorrow = غدًا
date-yesterday = أمس
date-in-days =
    { $days ->
        [zero] بعد { $days } يوم
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $days } أيام
        [many] بعد { $days } يومًا
       *[other] بعد { $days } يوم
    }
date-days-ago =
    { $days ->
        [zero] قبل { $days } يوم
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $days } أيام
        [many] قبل { $days } يومًا
       *[other] قبل { $days } يوم
    }

## Dates in a sentence

# $far is "tomorrow" or "in 3 days", $day is a weekday with its date.
date-near = { $far }، { $day }
date-with-time = { $day }، الساعة { $time }
date-with-hours = { $day }، الساعة { $hours }
date-from-to = من { $from } إلى { $to }
# $date may begin with "tomorrow" or "in 3 days", so this too is said as a label.
date-at-the-latest = آخر موعد: { $date }
date-estimate = حوالي { $date } (تاريخ تقديري)

## How long there is left

left-none = انتهى الوقت
left-minutes =
    { $minutes ->
        [zero] الوقت المتبقي: { $minutes } دقيقة
        [one] الوقت المتبقي: دقيقة واحدة
        [two] الوقت المتبقي: دقيقتان
        [few] الوقت المتبقي: { $minutes } دقائق
        [many] الوقت المتبقي: { $minutes } دقيقة
       *[other] الوقت المتبقي: { $minutes } دقيقة
    }
left-hours =
    { $hours ->
        [zero] الوقت المتبقي: { $hours } ساعة
        [one] الوقت المتبقي: ساعة واحدة
        [two] الوقت المتبقي: ساعتان
        [few] الوقت المتبقي: { $hours } ساعات
        [many] الوقت المتبقي: { $hours } ساعة
       *[other] الوقت المتبقي: { $hours } ساعة
    }
left-days =
    { $days ->
        [zero] الوقت المتبقي: { $days } يوم
        [one] الوقت المتبقي: يوم واحد
        [two] الوقت المتبقي: يومان
        [few] الوقت المتبقي: { $days } أيام
        [many] الوقت المتبقي: { $days } يومًا
       *[other] الوقت المتبقي: { $days } يوم
    }
left-days-hours =
    الوقت المتبقي: { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } و{ $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }

## Sizes

size-mb = { $size } ميغابايت
size-gb = { $size } غيغابايت

## Days on which the offices are closed

closed-new-year = رأس السنة الميلادية
closed-maundy-thursday = خميس العهد
closed-good-friday = الجمعة العظيمة
closed-easter-day = أحد الفصح
closed-easter-monday = اثنين الفصح
closed-prayer-day = يوم الصلاة الكبير
closed-ascension = عيد الصعود
closed-whit-sunday = أحد العنصرة
closed-whit-monday = اثنين العنصرة
closed-christmas-day = أول أيام عيد الميلاد
closed-boxing-day = ثاني أيام عيد الميلاد
closed-constitution-day = يوم الدستور
closed-christmas-eve = عشية عيد الميلاد
closed-new-years-eve = آخر يوم في السنة
closed-labour-day = عيد العمال
closed-weekend = عطلة نهاية الأسبوع
