# The words of the user interface. Time and dates are in time.ftl.

## Around every page

app-description = Your way through the first months in a Danish municipality: what happens, when, and what to do.
without-scripts = You can read everything here. Your own plan only works when JavaScript is switched on in your browser.
page-title = { $page } – Vejviser
skip = Go to the content
language = Language
emergency = Emergency
nav-label = Pages
nav-today = Today
nav-plan = Plan
nav-folder = Folder
nav-words = Words
nav-more = More
nav-start = Start
nav-programmes = Programmes
nav-contacts = Emergency and contacts
nav-my-data = My data
close = Close
undo = Undo
reload = Open the page again
try-again = Try again
loading = One moment …
foot-only-here = What you write is only on this phone. The municipality has not received anything.
only-on-this-phone = Saved only on this phone. The municipality has not received anything.
legend-machine = The sign means: translated by a machine. No person has checked the text. The Danish text counts.
standing-machine = translated by a machine
standing-machine-of = { $language }: translated by a machine
standing-stale = The Danish text is new. The translation is old.
standing-missing = Not translated. This is the Danish text.
you-are-here = You are here
estimate = estimate
estimate-what = An estimate is worked out from the rules. Write the real date when you get it.

## Saved or not saved

saved-here = Saved on this phone.
saving = Saving …
saved-not-yet = Not saved yet.
saved-not-at-all = Not saved: it is gone when you close the page.
not-saved =
    { $changes ->
        [one] { $changes } change is not saved yet. We are trying again. Do not close the page.
       *[other] { $changes } changes are not saved yet. We are trying again. Do not close the page.
    }
not-saved-full =
    { $changes ->
        [one] The phone is full. { $changes } change is not saved. Delete something else on the phone and try again. Do not close the page.
       *[other] The phone is full. { $changes } changes are not saved. Delete something else on the phone and try again. Do not close the page.
    }
not-saved-other-tab =
    { $changes ->
        [one] Vejviser is open in another tab. { $changes } change is not saved. Close the other tab and try again.
       *[other] Vejviser is open in another tab. { $changes } changes are not saved. Close the other tab and try again.
    }
trouble-only-in-memory = This browser does not let us save. You can read everything, but what you write is gone when you close the page. If the window is private, open the page in an ordinary window.
trouble-newer = Your data is from a newer version of Vejviser. It is untouched. Open the page again to get the new version.
trouble-stepped-aside = Another tab has your data now. Open the page again here to go on.
trouble-lost = Your data cannot be read right now. It is untouched. Open the page again.
trouble-damaged =
    { $records ->
        [one] { $records } record cannot be read. It is not deleted, and it goes along when you save a file.
       *[other] { $records } records cannot be read. They are not deleted, and they go along when you save a file.
    }
trouble-language = The language could not be fetched. You see the language you had before. Are you online?
trouble-content = A part of the content could not be fetched. The rest is here. Are you online?
trouble-content-wrong = Part of the content has faults. Something may be missing. Tell the municipality or a volunteer.

## When something cannot be shown

failed-title = The page cannot be shown right now
failed-not-fetched = The content could not be fetched. Check that you are online, and try again.
failed-page-not-fetched = The page could not be fetched. Check that you are online, and try again. If that does not help, open the page again.
failed-newer = The content is from a newer version. Open the page again to get the new version.
failed-damaged = The content is damaged. Open the page again. If that does not help, tell the municipality.
failed-nothing-lost = What you have saved is untouched.
failed-details = Show details
call-number = Call { $number }
missing-title = This page does not exist
missing-what = The address may be wrong, or the page has moved. You can go on from here.
missing-home = To the front page
missing-programmes = Read about the programmes
no-plan-title = You have no plan yet
no-plan-what = Choose a programme and write one date. Vejviser works out the rest.
no-plan-begin = Make my plan
plan-gone-title = The programme in your plan is no longer here
plan-gone-what = Those who run Vejviser here have taken the programme away. What you have written is still here. Ask your municipality what applies to you now.
plan-gone-part = A programme in your plan is no longer here. What you have written in it is not lost.
plan-left-title = You follow no programme now
plan-left-what = What you have written is still here. Choose a programme when you want to go on.
plan-kept = This is what you have written
plan-kept-photos = Pictures: { $photos }
plan-kept-choose = Choose a programme

## The first steps

start-title = Welcome
start-what = Vejviser shows you the way in your first months in a Danish municipality: what happens, when, and who helps you.
start-who = Who are you?
start-go-on = Go to my plan
role-newcomer = I am new in Denmark
role-newcomer-what = Get your own plan on the phone.
role-volunteer = I am a volunteer
role-volunteer-what = Read about the way, so that you can walk beside others.
role-mediator = I am a cultural mediator
role-mediator-what = Read the model in two languages.
role-professional = I work with integration
role-professional-what = Read the programme, the roles and the sources.
start-programme = Which programme?
start-programme-what = A programme is the way that the municipality has planned. Choose the one you follow.
just-looking = I only want to look around
start-date-what = All other dates are worked out from that day. If you do not remember the time, write only the day.
start-date-save = Show my plan
start-not-yet = I do not know the day yet
make-my-plan = Make this my plan
start-date-known = You wrote this date before: { $date }.
start-add = Add to my plan
choose-help = Answer a few questions, and we suggest a programme
choose-permit = Have you got a residence permit?
choose-home = Do you have a home in a municipality?
choose-work = Do you work?
choose-municipality = Which municipality?
choose-municipality-to-come = Which municipality are you going to live in?
choose-municipality-wished = Which municipality would you like to live in?
answer-yes = Yes
answer-no = No
answer-job = Yes, I have a job
answer-internship = I am in an internship
answer-no-work = No, not yet
answer-other = Another municipality
answer-other-or-unknown = Another one, or I do not know
choose-again = Start again
choose-suggested = This fits your answers
choose-none = No programme fits your answers completely. See all of them here, and ask the municipality.
choose-all = All programmes
choose-others = Other programmes
programmes-newcomer = For you who are new in Denmark
programmes-volunteer = For volunteers
programmes-professionals = For those who work with it
programme-followed = It is part of your plan.
programme-add = Add to my plan
programme-leave = Take it out of my plan
programme-leave-what = If you take it out, your dates, ticks and notes are still here.
programme-ended = The project ended in { $year }.
programme-ended-what = You cannot join it any more. A plan made here is a model. Use it when you talk with your municipality.
told-followed = The programme is part of your plan.
programme-only-read = This is for reading. It does not become a plan.
programme-who = Who can take part?
programme-areas = What we work on together
told-left = The programme is no longer in your plan. Your dates, ticks and notes are still here.
week-title =
    { $weeks ->
        [one] The week looks like this for { $weeks } week
       *[other] The week looks like this for { $weeks } weeks
    }
week-days =
    { $days ->
        [one] { $days } day a week
       *[other] { $days } days a week
    }
support-title = Who supports you?
support-today = Supports you now
support-now = now
support-from = From: { $event }
support-until = Until: { $event }
support-always = All the way
compare-title = Compare programmes
compare-lead = The figures are those that the sources give themselves.
compare-programme = Programme
compare-length = How long
compare-who = Who
compare-when = When
compare-what = What
compare-result = Result
figures-title = Figures from the sources
more-than = over { $number }

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
rejected-date-too-early = The date is too early. The model began in { $year }.
rejected-date-too-late = The date is too far ahead. The last possible day is { $date }.
rejected-date-before = The date cannot be before “{ $event }” ({ $date }). One of the two dates is wrong.
rejected-date-after = The date cannot be after “{ $event }” ({ $date }). One of the two dates is wrong.
rejected-not-in-programme = This is not part of the programme. Nothing has changed.
rejected-note-too-long = Your text is too long: { $length } characters. There is room for 2000. Nothing has changed.
rejected-nothing-to-undo = There is nothing to undo.
rejected-no-such-photo = The picture is no longer there.

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
ladder-title = The employment ladder
ladder-open = See the employment ladder
ladder-what = The aim is to come as high as possible. At the top is an ordinary job.
ladder-here = I stand here

## Plan

plan-title = Your way
when-unknown = No date yet. It comes when you have written the dates that it is worked out from.
when-unknown-short = no date yet
when-from = from { $date }
when-all =
    { $meetings ->
        [one] Show { $meetings } meeting
       *[other] Show all { $meetings } meetings
    }
dates-moved =
    { $dates ->
        [one] { $dates } other date moved
       *[other] { $dates } dates moved
    }
moved-title =
    { $dates ->
        [one] { $dates } date has moved
       *[other] { $dates } dates have moved
    }
moved-show = See what moved
moved-seen = I have seen it

## Closed days

notice-ends-closed = Offices are closed on { $day } ({ $why }). Ask at the latest on { $ask }.
notice-all-closed = The offices are closed from { $first } to { $last }. They open again on { $open }. The deadline does not move.
notice-closed-stretch = The offices are closed from { $first } to { $last }.
notice-falls-closed = Offices are closed on { $day } ({ $why }). They open again on { $open }. Ask what applies.
notice-meets-closed = Offices are closed on { $day } ({ $why }). Ask if the meeting is on another day.
notice-meets-earlier = Offices are closed on { $due } ({ $why }). So the meeting is shown here on { $day }.
notice-later-than-rule = This is later than the rule says ({ $date }). It is not your fault. Ask the municipality why.
notice-ends-before = The dates do not fit: the end, { $until }, is before the beginning, { $from }. Correct one of them.
contradiction-title = Dates that do not fit together
contradiction = “{ $early }” ({ $day }) is before “{ $late }” ({ $other }).
contradiction-what = In the programme they come the other way round. If a date is wrong, correct it. If both are right, leave them and ask the municipality.
date-passed = The date has passed. If you have done this, press “I have done this”. If there is a new date, write it.

## A step

ask-what = What happens?
ask-parts = Step by step
ask-why = Why?
ask-who = Who does it?
ask-when = When?
ask-where = Where?
ask-bring = What do I bring?
ask-say = What can I say?
ask-otherwise = What if it does not happen?
step-before = Before
step-after = Next
step-neighbours = The step before and after
step-items = Belongs in your folder
step-professionals = Here the offices meet about you. You need not do anything, but you can ask them to talk about what is difficult.
step-without-plan = You are reading without a plan. With a plan you get your own dates.
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
unit-steps = Steps that they are in charge of
source = Source: { $organisation }, { $year }. Checked { $checked }.
checked = Checked { $checked }.
ask-your-municipality = Ask your municipality what applies to you today.
changed-today = How it is today
blank-who = Your municipality writes it here.
blank-ask = Until then you can ask:
words-to-know = Words you will meet
beside-show = Show { $language } too
beside-hide = Hide { $language }
note-label = Your own words
note-save = Save
note-cpr = This looks like a CPR number. Do not write it here: other people may borrow your phone.

## The folder

folder-title = The welcome folder
folder-what = The municipality gives you a folder. Check that everything is in it.
folder-counts = { $received } of { $of } are in the folder. { $missing } missing.
item-number = Number { $number } of { $of }
item-state = Have you got it?
item-unknown = not known yet
item-received = received
item-read = read
item-missing = missing: ask
say-received = I have got it
say-read = I have read it
say-missing = It is missing
item-ask = Ask for it. You can say:
item-ask-meaning = Something is missing in my welcome folder. Can I get it?
item-what = What is it?
item-why = Why does it matter?
item-do = What do I do with it?
photos-title = Pictures
photos-what = Take a picture so that you have it with you. It is only on this phone.
photo-add = Take or choose a picture
photo-busy = The picture is being prepared …
photo-alt = Your picture
photo-remove = Remove the picture
photo-remove-sure = Press again to remove the picture for good
photo-gone = The picture is not on this phone.
photo-too-large = The picture is too large: { $size } MB. There is room for { $most } MB. Nothing has changed.
photo-no-picture = The file is not a picture that the phone can read. Nothing has changed.

## Emergency and contacts

contacts-title = Emergency and contacts
emergency-what = Call if somebody's life is in danger, or if there is a fire.
contacts-medical = Call before you go to the emergency department
contacts-medical-what = Find your region.
contacts-when = When do I call?
contacts-police = Police
contacts-own = Your municipality
contacts-sites = Websites
contacts-site-note = Type the address in your browser. Vejviser does not open it for you.

## Programmes

programmes-title = Programmes
programme-goals = Goals
people-title = Who helps with what
sources-title = Sources

## Words, sentences and letters

words-title = Words, sentences and letters
words-what = Danish words that you meet, sentences that you can say, and letters that you can get.
words-groups = Danish words
words-phrases = Sentences to say
words-letters = Letters
word-where = Where you meet it:
word-now = Today it is called:
word-before = Before, it was called:
word-related = Goes with:
word-page = More about the word
word-coming = Getting the word …
word-failed = The word list could not be fetched. Are you online?
word-unknown = The word is not in the word list yet. Ask:
word-ask = What does that word mean?
sheet-word = A Danish word
hear = Listen
show-large = Show it large
phrases-how = Tap “Listen” and say it after the voice. Or tap “Show it large” and show the phone to the person you are talking to.
letter-look = What do I look for?
letter-do = Do it in this order
letter-who = Who can help?

## Read aloud

aloud-play = Read aloud
aloud-pause = Pause
aloud-go-on = Go on reading
aloud-stop = Stop
aloud-looking = Looking for a voice …
aloud-pace = How fast?
pace-slow = Slowly
pace-normal = Normal
pace-fast = Fast
voice-from-net = This voice is not on the phone. The text of the page is sent over the internet to whoever makes the voice.
voice-none = The phone has no voice for { $language }
voice-none-what = A voice for another language would read it wrongly. That is why it is not read.
voice-wrong = Does it sound wrong?
voice-wrong-what = Some phones say that they have a voice for the language but use another one. Then the voice is missing on the phone.
voice-no-speech = This browser cannot read aloud. Try another browser.
voice-get = How to get a voice
voice-get-android = Android: Open “Settings” and search for “text-to-speech”. Download the voice data for the language.
voice-get-iphone = iPhone: Open “Settings”, “Accessibility”, “Spoken Content”, “Voices”. Download a voice for the language.
voice-get-computer = Computer: Search for “speech” in the settings and add a voice for the language.
voice-get-then = Then close the page and open it again.

## Settings

settings-title = Settings
settings-language = Language
settings-beside = A second language beside it
settings-beside-what = The texts are shown in both languages.
settings-beside-none = Only one language
language-machine = translated by a machine
settings-text-size = Size of the text
text-normal = Normal
text-large = Large
text-larger = Larger
settings-contrast = Contrast
contrast-normal = Normal
contrast-high = High
settings-scheme = Light or dark
scheme-system = As the phone
scheme-light = Light
scheme-dark = Dark

## My data

data-title = My data
data-what = Everything is on this phone, in this browser. Nobody else has it.
data-how-much = What is saved?
data-entries =
    { $entries ->
        [one] { $entries } thing saved in your plan ({ $size })
       *[other] { $entries } things saved in your plan ({ $size })
    }
data-photos =
    { $photos ->
        [one] { $photos } picture ({ $size })
       *[other] { $photos } pictures ({ $size })
    }
data-room = The browser says: { $used } used of { $granted }
data-promised = The browser has promised to keep your data.
data-not-promised = The browser has not promised to keep your data. It may delete it if the phone is full, or if you do not open the page for a long time. Save a file now and then.
data-promise-unknown = We cannot see whether the browser keeps your data. Save a file now and then.
data-unreadable = We cannot read what is saved.
data-plans = Plans on this phone
data-plan-of = Plan from { $day }
export-title = Save a file
export-what = The file holds everything, also your notes and pictures. Anyone who gets the file can read it. Keep it in a safe place.
export-do = Save a file
export-done = The file is saved on the phone.
export-failed = The file could not be saved. Nothing has changed.
import-title = Fetch from a file
import-what = Fetch what you have saved in a file. Nothing that you have here is deleted.
import-choose = Choose a file
import-busy = One moment …
import-preview =
    { $entries ->
        [one] The file is from { $day }. It has { $entries } saved thing, and pictures: { $photos }.
       *[other] The file is from { $day }. It has { $entries } saved things, and pictures: { $photos }.
    }
import-preview-what = It is added to what you have here.
import-do = Fetch it
import-leave = Leave it
import-done =
    { $entries ->
        [one] { $entries } thing was added. Pictures added: { $photos }.
       *[other] { $entries } things were added. Pictures added: { $photos }.
    }
import-failed = The file could not be fetched. Nothing has changed.
import-full = The phone is full. Nothing has changed.
import-too-large = The file is too large. Nothing has changed.
import-not-readable = The file cannot be read. Perhaps it is not complete. Nothing has changed.
import-other-app = The file is not from Vejviser. Nothing has changed.
import-newer = The file is from a newer version of Vejviser. Open the page again and then try. Nothing has changed.
import-damaged = The file is damaged. Nothing has changed.
import-damaged-in-part = Something in the file is damaged. We cannot fetch that part. The rest of the file is whole.
delete-title = Delete everything
delete-what = Your plan, notes, pictures and choices are deleted from this phone.
delete-ask = Delete everything
delete-sure = This cannot be undone. Have you saved a file?
delete-do = Yes, delete everything now
delete-keep = No, keep it
delete-other-tab = Vejviser is open in another tab. Close it, and everything is deleted.
delete-failed = It could not be deleted. Try again.

## About

about-title = About Vejviser
about-what = Vejviser gathers good models from Danish municipalities and the Red Cross in one plan on the phone.
about-not-authority = Vejviser is not an authority. Ask your municipality what applies to you today.
about-privacy = There is no account and no server. What you write stays in this browser. The page sends nothing to anybody.
about-machine = The other languages are translated by a machine where nothing else is said. The Danish text counts.
about-sources = With every date you can see the rule, the source, and when it was checked.
about-version = Version { $version }

## What happened

told-date = The date is written.
told-date-forgotten = The date is removed.
told-step-done = You have done this.
told-step-waiting = You are waiting for an answer.
told-step-in-progress = You have started.
told-step-not-for-me = This is not for you.
told-step-not-started = Set back.
told-rung = Your rung is written.
told-item = The folder has changed.
told-note = Your words are written.
told-note-joined = The text was also changed somewhere else. Both texts are here now.
told-photo = The picture is in the folder.
told-photo-removed = The picture is removed.
told-undone = Undone.
told-part-done = This part is done.
trouble-deleted = Everything was deleted in another tab. Open the page again to begin anew.
date-not-set = The date is not set yet.
date-expected = It is expected at the latest { $date }.
date-was-due = it was due { $date }

## Without internet, and on the phone

offline-title = Without internet
offline-what = Vejviser also works without internet once it is saved on the phone.
offline-kept = Vejviser is saved on this phone. You can open it without internet.
offline-coming = Vejviser is being saved on the phone. Please leave the page open a little longer.
offline-not-kept = Vejviser could not be saved on the phone. You need internet to open it. If this is a private window, open the page in an ordinary one.
offline-now = You have no internet. Everything here is saved on the phone.
offline-now-not-kept = You have no internet. Do not close this page: it cannot be opened again before you are online.
offline-languages = Languages on the phone
offline-languages-what = Download the languages that you want to read, or show to others, without internet. You can remove them again.
offline-core = The rest of Vejviser takes { $size }. Danish is always included.
offline-get = Download { $language }
offline-drop = Remove { $language }
offline-fetching = downloading
offline-failed = Could not be downloaded. Are you online?
offline-here = on the phone
offline-stays = in use
offline-all = Download all languages ({ $size })
update-ready = A new version of Vejviser has been downloaded. It comes by itself when you have closed all its tabs. What you have written stays here.
update-now = Use it now
install-title = Put Vejviser on your home screen
install-what = Then you find it with one tap, also without internet.
install-do = Put it on the home screen
install-later = No thanks
install-done = Vejviser is on your home screen.
install-why = You do this yourself in Safari. Otherwise Safari deletes what you have written if you do not open the page for seven days.
install-plan = Your plan does not come along by itself. First save a file. Then load it in the new Vejviser:
install-share = Tap the “Share” button
install-add = Scroll down and tap “Add to Home Screen”
install-open = Open Vejviser from the home screen

## Search

search-title = Search
search-label = What are you looking for?
search-languages = Write in Danish or in your own language.
search-count =
    { $count ->
        [one] 1 result
       *[other] { $count } results
    }
search-more = The first { $count } are shown. Add a word to see fewer.
search-nearest = Nothing is exactly what you wrote. These come closest:
search-nothing = Nothing was found. Try another word, or write less of it.
search-suggestions = You may be looking for
search-coming = Some pages are still on their way. There may be more results.
search-failed = These were not searched, because they could not be fetched:
search-kind =
    { $kind ->
        [contact] Number
        [programme] Programme
        [phase] Phase
        [step] Step
        [item] In the folder
        [word] Word
        [situation] Sentences
        [phrase] Sentence
       *[letter] Letter
    }
search-part =
    { $part ->
        [words] Words
        [phrases] Sentences
       *[letters] Letters
    }
# What people type who need help at once; separated by commas.
search-help-words = 112, emergency, alarm, ambulance, doctor, urgent, help, fire, fire brigade, accident, police, danger, SOS, 911, 999
