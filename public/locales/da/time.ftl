# Datoer, tider og hvor længe der er igen. Navne på måneder og ugedage kommer fra cldr.json.

## Hvor langt væk en dag er

date-today = i dag
date-tomorrow = i morgen
date-yesterday = i går
date-in-days =
    { $days ->
        [one] om { $days } dag
       *[other] om { $days } dage
    }
date-days-ago =
    { $days ->
        [one] for { $days } dag siden
       *[other] for { $days } dage siden
    }

## Datoer i en sætning

# $far er "i morgen" eller "om 3 dage", $day er "tirsdag den 10. marts".
date-near = { $far }, { $day }
# $time er "09.00".
date-with-time = { $day } kl. { $time }
# $hours er "09.00–11.00".
date-with-hours = { $day } kl. { $hours }
date-from-to = fra { $from } til { $to }
date-at-the-latest = senest { $date }
date-estimate = cirka { $date } (et skøn)

## Hvor længe der er igen

left-none = Tiden er gået
left-minutes =
    { $minutes ->
        [one] { $minutes } minut tilbage
       *[other] { $minutes } minutter tilbage
    }
left-hours =
    { $hours ->
        [one] { $hours } time tilbage
       *[other] { $hours } timer tilbage
    }
left-days =
    { $days ->
        [one] { $days } dag tilbage
       *[other] { $days } dage tilbage
    }
left-days-hours =
    { $days ->
        [one] { $days } dag
       *[other] { $days } dage
    } og { $hours ->
        [one] { $hours } time
       *[other] { $hours } timer
    } tilbage

## Størrelser

size-mb = { $size } MB
size-gb = { $size } GB

## Dage, hvor kontorerne har lukket

closed-new-year = nytårsdag
closed-maundy-thursday = skærtorsdag
closed-good-friday = langfredag
closed-easter-day = påskedag
closed-easter-monday = 2. påskedag
closed-prayer-day = store bededag
closed-ascension = Kristi himmelfartsdag
closed-whit-sunday = pinsedag
closed-whit-monday = 2. pinsedag
closed-christmas-day = 1. juledag
closed-boxing-day = 2. juledag
closed-constitution-day = grundlovsdag
closed-christmas-eve = juleaftensdag
closed-new-years-eve = nytårsaftensdag
closed-labour-day = arbejdernes kampdag
closed-weekend = weekend
