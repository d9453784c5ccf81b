# Words of talks: making one, giving it, what only the presenter sees, and paper.

## The list

talks-what = Show a programme to a group in up to three languages. What you make stays on this device.
talk-none = There are no talks here yet. Choose a programme, and the slides are ready in a moment.
talk-new = Make a new talk
talk-all = All talks
talk-unreadable = We cannot read what is stored. Nothing has changed. Open the page again.
talk-damaged = Some things cannot be read: { $records }. They are still here.
talk-not-found = The talk is not on this device. It may have been deleted.
talk-not-here = The slides for the programme did not come. Check your network and open the page again. Nothing has changed.
talk-wait = The slides are on their way. Try again in a moment.

## Making

talk-programme = Which programme will you show?
talk-length = How much time do you have?
talk-minutes = { $minutes } minutes
talk-languages = Languages on the slides
talk-languages-what = Choose one to three. The top one stands first.
talk-language-first = Move up: { $language }
talk-language-out = Take out: { $language }
talk-name = What is the talk called?
talk-name-what = For example the day and the class. Write no names of people.
talk-make = Make the talk
talk-show = Show the slides
talk-present = Open the view with notes
talk-paper = Slides on paper
talk-after = Questions and hard words
talk-ready = The talk is here and works without a network.
talk-coming = The languages are on their way, so that the talk also works without a network.
talk-not-kept = On this device the talk works with a network only.
talk-slides = Slides in order
talk-slides-count = Number of slides: { $slides }.
talk-slides-what = Move with the arrows. What you take out, you can put back.
talk-up = Move up: { $title }
talk-down = Move down: { $title }
talk-leave-out = Take out: { $title }
talk-put-back = Put back: { $title }
talk-out = Take out
talk-in = Put back
talk-rename = Give the talk another name
talk-rename-save = Use this name
talk-delete = Delete the talk
talk-delete-what = The talk is deleted from this device with its slides, pictures, notes and questions. It cannot be brought back. The programme stays.
talk-delete-yes = Yes, delete it
talk-own = Your own slides
talk-own-add = Make one more slide
talk-own-what = The first line is the heading. Write little, so that everybody can read it.
talk-own-photo = A picture
talk-own-people = Show no people, and no letters with names.
talk-own-save = Put the slide in
talk-own-delete = Delete the slide
talk-own-delete-what = The text and the picture are deleted from this device. They cannot be brought back.
talk-own-lacks = No text in:
talk-own-busy = The picture is being made small …
talk-own-photo-add = Choose a picture
talk-own-photo-other = Choose another picture
talk-own-photo-kept = The picture on the slide
talk-own-photo-gone = The picture is no longer here.
talk-own-photo-out = Take the picture away
talk-own-photo-back = Keep the picture
talk-own-photo-goes = The picture is taken away when you put the slide in.
talk-own-chosen = Chosen: { $file }. It is kept when you put the slide in.
talk-own-unchoose = Choose no picture after all
talk-photo-too-large = The picture is too large: { $size } MB. There is room for { $most } MB. Nothing has changed.
talk-photo-no-picture = The file is not a picture that this device can read. Nothing has changed.
talk-refused-empty = Write something first, or choose a picture.
talk-refused-long = Your text is too long: { $length } characters. There is room for { $most }. Nothing has changed.
talk-refused-languages = Choose one to three languages. Nothing has changed.
talk-refused-no-slide = A talk has at least one slide. Nothing has changed.
talk-refused-too-many = There is no room for so many. Look at the number again.
talk-refused-no-name = Give the talk a name.

## Showing

show-number = Slide { $slide } of { $slides }
show-number-part = Slide { $slide } of { $slides }, screen { $part } of { $parts }
show-thumb = { $slide } ({ $part } of { $parts })
show-slide = Slide { $slide }: { $title }
show-tools = Buttons for the talk
show-back = Back
show-ahead = Forward
show-overview = All slides
show-code = Code for the others’ phones
show-dark = Dark hall or light room
show-whole = Whole screen
show-help = Help
show-leave = Leave the show
show-close = Close
show-go-to = Go to a slide
show-go-label = Number, 1 to { $slides }
show-go = Show it
show-no-such = Write a number from 1 to { $slides }.
key-ahead = Forward
key-back = Back
key-ends = First and last slide
key-overview = All slides at once
key-go = Go to a number
key-code = The code of the slide
key-blank = Black or white screen
key-dark = Dark hall or light room
key-whole = Whole screen
key-close = Close what lies on top
show-touch = With a finger: swipe sideways, or tap at the edge of the screen.
show-arrows = The arrows follow the direction of the language in which you use the app.
show-no-live = The others cannot follow you slide by slide on their phones. That needs a server, and this app has none. Show the code: it opens the same in their own language.
show-two = If you have two screens, open the view with notes. The two windows keep together.
show-locked = If the app has a code, the second window asks for it too. Type it before people come in.
show-code-what = Point your phone’s camera at the code. Then you can read this in your own language.

## Presenting

present-second = Show the slides in a second window
present-second-what = Move the window to the large screen, and press { $key }. The windows keep together.
present-now = Now
present-next = Next
present-last = That was the last one.
present-say = Say
present-ask = Many ask this
present-mind = Take care
present-hint = How to meet the room
present-no-notes = There are no notes here yet.
present-own = Your own notes
present-own-typed = The note is saved when you leave the field or the page.
present-belongs = What you write here belongs to: { $title }
present-clock = Time in all
present-slide-clock = Time on this slide
present-of = { $time } of { $plan }
present-start = Start the clock
present-stop = Stop the clock
present-rehearse = Rehearse: the clock starts at zero
present-rehearse-stop = Stop rehearsing and see the times
present-anew = Start anew: clear the clock and what has been said
present-shorten = Here you can shorten
present-every-slide = The time of each slide
present-shorten-row = { $title }: { $took }, the plan is { $plan }
present-not-shown-row = { $title }: not shown, the plan is { $plan }
present-in-time = You kept the time when you rehearsed: { $took } of { $plan }. See the time of each slide.
present-too-long = It took too long when you rehearsed: { $took }, the plan is { $plan }. See where you can shorten.
present-far-shorter = When you rehearsed, you used only { $took } of { $plan }. That is much shorter than planned. See the time of each slide.
present-not-all = You did not rehearse all of it. Slides that were not shown: { $slides }. You used { $took } of { $plan }. See the time of each slide.
present-spoken = Has it been said in …
present-question = Somebody asked
present-question-label = What was asked? No names.
present-question-save = Write it down
present-question-bare = A question about this slide
present-noted = Written down: { $count }
present-undo = Take back
present-unclear = A word was not clear
present-unclear-none = There are no Danish terms on this slide.
present-attendance = How many are here?
present-attendance-what = Numbers only, no names.
present-class = Class
present-people = Number
present-language = Language
present-attendance-save = Write the number
present-no-number = Write a whole number from 1 to { $most }. Nothing has changed.
present-replaced = The number is { $people } now. It was { $before } before.
present-remove-row = Take the line away
tongue-so = Somali
tongue-ti = Tigrinya
tongue-fa = Dari and Farsi
tongue-ku = Kurdish
tongue-ps = Pashto
tongue-ru = Russian
tongue-sw = Swahili
tongue-und = Another language
present-all = In all: { $people }

## Afterwards

after-what = Take the sheet to the coordination meeting. There are no names on it.
after-questions = Questions
after-words = Words that were not clear
after-none = Nothing has been written down.
after-people = How many were there?
after-met = Written on { $day }
after-times = Times: { $times }
after-print = Print

## Paper

handout-slides = Slides, two to a page
handout-short = The most important on one page
handout-source = Source: { $source }, { $year }. Checked { $checked }.
