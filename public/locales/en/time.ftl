# Dates, times and how long there is left. The names of months and weekdays come from cldr.json.

## How far away a day is

date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-in-days =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
date-days-ago =
    { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }

## Dates in a sentence

# $far is "tomorrow" or "in 3 days", $day is "Tuesday 10 March".
date-near = { $far }, { $day }
# $time is "09:00".
date-with-time = { $day } at { $time }
# $hours is "09:00–11:00".
date-with-hours = { $day }, { $hours }
date-from-to = from { $from } to { $to }
date-at-the-latest = at the latest { $date }
date-estimate = about { $date } (an estimate)

## How long there is left

left-none = The time has run out
left-minutes =
    { $minutes ->
        [one] { $minutes } minute left
       *[other] { $minutes } minutes left
    }
left-hours =
    { $hours ->
        [one] { $hours } hour left
       *[other] { $hours } hours left
    }
left-days =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
left-days-hours =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } and { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } left

## Sizes

size-mb = { $size } MB
size-gb = { $size } GB

## Days on which the offices are closed

closed-new-year = New Year’s Day
closed-maundy-thursday = Maundy Thursday
closed-good-friday = Good Friday
closed-easter-day = Easter Sunday
closed-easter-monday = Easter Monday
closed-prayer-day = Great Prayer Day
closed-ascension = Ascension Day
closed-whit-sunday = Whit Sunday
closed-whit-monday = Whit Monday
closed-christmas-day = Christmas Day
closed-boxing-day = the second day of Christmas
closed-constitution-day = Constitution Day
closed-christmas-eve = Christmas Eve
closed-new-years-eve = New Year’s Eve
closed-labour-day = Labour Day
closed-weekend = weekend
