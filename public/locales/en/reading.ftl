# Words for reading: programmes, the folder, words, sentences, letters, search.

## The first steps

start-programme = Which programme?
start-programme-what = A programme is the way that the municipality has planned. Choose the one you follow.
make-my-plan = Make this my plan
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
programme-only-read = This is for reading. It does not become a plan.
programme-who = Who can take part?
programme-areas = What we work on together
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
compare-lead = The figures are those that the sources give themselves.
compare-programme = Programme
compare-length = How long
compare-who = Who
compare-when = When
compare-what = What
compare-result = Result
figures-title = Figures from the sources

## Today

ladder-what = The aim is to come as high as possible. At the top is an ordinary job.

## A step

unit-steps = Steps that they are in charge of

## The folder

folder-title = The welcome folder
folder-what = The municipality gives you a folder. Check that everything is in it.
folder-without-way = There is no programme to show the folder by now. You can see what you have written under Plan.
folder-counts = { $received } of { $of } are in the folder. { $missing } missing.
item-number = Number { $number } of { $of }
item-state = Have you got it?
item-unknown = not known yet
say-received = I have got it
say-read = I have read it
say-missing = It is missing
item-ask = Ask for it. You can say:
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
photo-too-large = The picture is too large: { $size } MB. There is room for { $most } MB. Nothing has changed.
photo-no-picture = The file is not a picture that the phone can read. Nothing has changed.

## Programmes

programme-goals = Goals
sources-title = Sources

## Words, sentences and letters

words-what = Danish words that you meet, sentences that you can say, and letters that you can get.
words-groups = Danish words
words-phrases = Sentences to say
words-letters = Letters
phrases-how = Tap “Listen” and say it after the voice. Or tap “Show it large” and show the phone to the person you are talking to.
letter-look = What do I look for?
letter-do = Do it in this order
letter-who = Who can help?

## What happened

told-photo = The picture is in the folder.
told-photo-removed = The picture is removed.

## Search

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
search-failed-all = Nothing was searched, because the pages could not be fetched.
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
item-ask-meaning = Something is missing in my welcome folder. Can I get it?
