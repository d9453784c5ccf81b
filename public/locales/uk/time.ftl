# Dates, times and how long there is left. The names of months and weekdays come from cldr.json.
# CLDR writes the weekday in the nominative, and a date of another year ends in "р.". So no preposition stands
# before a date: it follows a label, a dash or a bracket, and no full stop stands after it.

## How far away a day is

date-today = сьогодні
date-tomorrow = завтра
date-yesterday = учора
date-in-days =
    { $days ->
        [one] за { $days } день
        [few] за { $days } дні
        [many] за { $days } днів
       *[other] за { $days } дня
    }
date-days-ago =
    { $days ->
        [one] { $days } день тому
        [few] { $days } дні тому
        [many] { $days } днів тому
       *[other] { $days } дня тому
    }

## Dates in a sentence

# $far is "завтра" or "за 3 дні", $day is "вівторок, 10 березня".
date-near = { $far }, { $day }
# $time is "09:00".
date-with-time = { $day }, { $time }
# $hours is "09:00–11:00".
date-with-hours = { $day }, { $hours }
date-from-to = { $from } – { $to }
# $date may begin with "завтра" or "за 3 дні".
date-at-the-latest = крайній термін: { $date }
date-estimate = приблизна дата: { $date }

## How long there is left

left-none = Час минув
left-minutes =
    { $minutes ->
        [one] Залишилося: { $minutes } хвилина
        [few] Залишилося: { $minutes } хвилини
        [many] Залишилося: { $minutes } хвилин
       *[other] Залишилося: { $minutes } хвилини
    }
left-hours =
    { $hours ->
        [one] Залишилося: { $hours } година
        [few] Залишилося: { $hours } години
        [many] Залишилося: { $hours } годин
       *[other] Залишилося: { $hours } години
    }
left-days =
    { $days ->
        [one] Залишилося: { $days } день
        [few] Залишилося: { $days } дні
        [many] Залишилося: { $days } днів
       *[other] Залишилося: { $days } дня
    }
left-days-hours =
    Залишилося: { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    } і { $hours ->
        [one] { $hours } година
        [few] { $hours } години
        [many] { $hours } годин
       *[other] { $hours } години
    }

## Sizes

size-mb = { $size } МБ
size-gb = { $size } ГБ

## Days on which the offices are closed
# The Danish church year is the western one: its Easter is often not the one of the Ukrainian calendar.

closed-new-year = Новий рік
closed-maundy-thursday = Чистий четвер у Данії
closed-good-friday = Страсна п’ятниця в Данії
closed-easter-day = Великдень у Данії
closed-easter-monday = Великодній понеділок у Данії
closed-prayer-day = День великої молитви
closed-ascension = Вознесіння Господнє в Данії
closed-whit-sunday = Трійця в Данії
closed-whit-monday = другий день Трійці в Данії
closed-christmas-day = перший день Різдва
closed-boxing-day = другий день Різдва
closed-constitution-day = День конституції Данії
closed-christmas-eve = переддень Різдва
closed-new-years-eve = переддень Нового року
closed-labour-day = День праці
closed-weekend = вихідні
