# Words of one's own way: Today, the plan, a step, the first date.

## Around every page

estimate-what = An estimate is worked out from the rules. Write the real date when you get it.

## The first steps

start-date-what = All other dates are worked out from that day. If you do not remember the time, write only the day.
start-date-save = Show my plan
start-not-yet = I do not know the day yet
start-date-known = You wrote this date before: { $date }.
start-add = Add to my plan
support-today = Supports you now

## Dates that people write

date-label = Date
time-label = Time (if you know it)
date-missing = Write a date.
date-unreadable = The date cannot be read. Write it like this: day.month.year, for example 9.3.2026.
time-unreadable = The time cannot be read. Write it like this: 09:00.
write-date = Write the date
change-date = Change the date
save-date = Save the date
forget-date = The date was wrong, and I do not know the right one
recorded-by-you = Written by you { $day }
old-date = Before:
new-date = Now:

## Today

today-where = You are here: { $phase }
today-where-unknown = Your way begins with the first date
today-progress = You have done { $done } of { $of } steps
today-next = Your next step
today-next-late = Your next step. Its time has passed.
today-next-past = The date has passed. Did it happen?
today-open-step = See what to do
today-this-week =
    { $steps ->
        [one] { $steps } more step now
       *[other] { $steps } more steps now
    }
today-any-time =
    { $steps ->
        [one] { $steps } step without a fixed time
       *[other] { $steps } steps without a fixed time
    }
today-late =
    { $steps ->
        [one] { $steps } step is late
       *[other] { $steps } steps are late
    }
today-past =
    { $steps ->
        [one] { $steps } date has passed. Did it happen?
       *[other] { $steps } dates have passed. Did they happen?
    }
today-waiting =
    { $steps ->
        [one] You are waiting for an answer about { $steps } step
       *[other] You are waiting for an answer about { $steps } steps
    }
today-nothing = Nothing is urgent right now
today-nothing-what = See the whole way in your plan.
today-first-date-what = Write the day when you know it. Vejviser works out the rest.
window-hours = { $hours } hours
window-of = from when you got your home
window-until = until { $date }
window-why = Within { $hours } hours the first things must have started.
ladder-open = See the employment ladder

## Plan

plan-title = Your way
to-paper = To my calendar or on paper
when-unknown = No date yet. It comes when you have written the dates that it is worked out from.
when-unknown-short = no date yet
when-all =
    { $meetings ->
        [one] Show { $meetings } meeting
       *[other] Show all { $meetings } meetings
    }
moved-title =
    { $dates ->
        [one] { $dates } date has moved
       *[other] { $dates } dates have moved
    }
moved-show = See what moved
moved-seen = I have seen it
date-passed = The date has passed. If you have done this, press “I have done this”. If there is a new date, write it.

## A step

ask-what = What happens?
ask-parts = Step by step
ask-why = Why?
ask-who = Who does it?
ask-when = When?
ask-where = Where?
ask-bring = What do I bring?
ask-otherwise = What if it does not happen?
step-before = Before
step-after = Next
step-neighbours = The step before and after
step-items = Belongs in your folder
step-professionals = Here the offices meet about you. You need not do anything, but you can ask them to talk about what is difficult.
step-without-plan = You are reading without a plan. With a plan you get your own dates.
step-make-plan = Make it my plan
step-state = How far are you?
say-done = I have done this
say-waiting = I am waiting for an answer from the municipality
say-in-progress = I have started
say-not-for-me = This is not for me
say-other = Another answer
state-not-started = not started
state-in-progress = started
state-waiting = waiting for the municipality
state-done = done
state-not-for-me = not for me
provenance-done = You wrote on { $day } that you have done this.
provenance-waiting = You wrote on { $day } that you are waiting for an answer.
provenance-in-progress = You wrote on { $day } that you have started.
provenance-not-for-me = You wrote on { $day } that this is not for you.
units-taking-part = See who takes part
units-who-helps = Who helps with what?

## What happened

date-not-set = The date is not set yet.
date-was-expected = It was expected at the latest { $date }.
date-expected = It is expected at the latest { $date }.
contradiction-title = Dates that do not fit together
contradiction = “{ $early }” ({ $day }) is before “{ $late }” ({ $other }).
contradiction-what = In the programme they come the other way round. If a date is wrong, correct it. If both are right, leave them and ask the municipality.
plan-gone-part = A programme in your plan is no longer here. What you have written in it is not lost.
plan-gone-title = The programme in your plan is no longer here
plan-gone-what = Those who run Vejviser here have taken the programme away. What you have written is still here. Ask your municipality what applies to you now.
plan-left-title = You follow no programme now
plan-left-what = What you have written is still here. Choose a programme when you want to go on.
plan-kept = This is what you have written
plan-kept-photos = Pictures: { $photos }
plan-kept-choose = Choose a programme
