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
beside-title = Those I walk beside
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
trouble-language = The language could not be fetched. Until it comes, the page is in another language. Are you online?
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
role-mediator-what = Present the model in two languages.
role-professional = I work with integration
role-professional-what = Read the programme, the roles and the sources.
just-looking = I only want to look around
programme-ended = The project ended in { $year }.
programme-ended-what = You cannot join it any more. A plan made here is a model. Use it when you talk with your municipality.
told-followed = The programme is part of your plan.
told-left = The programme is no longer in your plan. Your dates, ticks and notes are still here.
support-now = now
compare-title = Compare programmes
more-than = over { $number }

## Dates that people write

rejected-date-too-early = The date is too early. The model began in { $year }.
rejected-date-too-late = The date is too far ahead. The last possible day is { $date }.
rejected-date-before = The date cannot be before “{ $event }” ({ $date }). One of the two dates is wrong.
rejected-date-after = The date cannot be after “{ $event }” ({ $date }). One of the two dates is wrong.
rejected-not-in-programme = This is not part of the programme. Nothing has changed.
rejected-note-too-long = Your text is too long: { $length } characters. There is room for 2000. Nothing has changed.
rejected-nothing-to-undo = There is nothing to undo.
rejected-no-such-photo = The picture is no longer there.

## Today

ladder-title = The employment ladder
ladder-here = I stand here

## Plan

when-from = from { $date }
dates-moved =
    { $dates ->
        [one] { $dates } other date moved
       *[other] { $dates } dates moved
    }

## Closed days

notice-ends-closed = Offices are closed on { $day } ({ $why }). Ask at the latest on { $ask }.
notice-all-closed = The offices are closed from { $first } to { $last }. They open again on { $open }. The deadline does not move.
notice-closed-stretch = The offices are closed from { $first } to { $last }.
notice-falls-closed = Offices are closed on { $day } ({ $why }). They open again on { $open }. Ask what applies.
notice-meets-closed = Offices are closed on { $day } ({ $why }). Ask if the meeting is on another day.
notice-meets-earlier = Offices are closed on { $due } ({ $why }). So the meeting is shown here on { $day }.
notice-later-than-rule = This is later than the rule says ({ $date }). It is not your fault. Ask the municipality why.
notice-ends-before = The dates do not fit: the end, { $until }, is before the beginning, { $from }. Correct one of them.

## A step

ask-say = What can I say?
source = Source: { $organisation }, { $year }. Checked { $checked }.
checked = Checked { $checked }.
ask-your-municipality = Ask your municipality what applies to you today.
words-to-know = Words you will meet
beside-show = Show { $language } too
beside-hide = Hide { $language }
note-label = Your own words
note-save = Save
note-cpr = This looks like a CPR number. Do not write it here: other people may borrow your phone.

## The folder

photo-gone = The picture is not on this phone.

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
people-title = Who helps with what

## Words, sentences and letters

words-title = Words, sentences and letters
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

## My data

data-title = My data
protect-title = Protection
handover-title = Hand over the plan
received-title = Received
export-failed = The file could not be saved. Nothing has changed.

## About

about-title = About Vejviser

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
told-undone = Undone.
told-part-done = This part is done.
trouble-deleted = Everything was deleted in another tab. Open the page again to begin anew.
date-was-due = it was due { $date }

## Without internet, and on the phone

paper-title = Paper and calendar
talks-title = Present a programme
offline-title = Without internet
offline-now = You have no internet. Everything here is saved on the phone.
offline-now-not-kept = You have no internet. Do not close this page: it cannot be opened again before you are online.
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
# What people type who need help at once; separated by commas.
search-help-words = 112, emergency, alarm, ambulance, doctor, urgent, help, fire, fire brigade, accident, police, danger, SOS, 911, 999
item-received = received
item-read = read
item-missing = missing: ask
changed-today = How it is today
blank-who = Your municipality writes it here.
blank-ask = Until then you can ask:
support-title = Who supports you?
support-from = From: { $event }
support-until = Until: { $event }
support-always = All the way
