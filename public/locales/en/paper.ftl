# Words about paper and calendar: the file for a calendar, and sheets to print.

paper-what = Take your way along in your calendar or on paper.
paper-no-plan = When you have a plan, you can get your dates in your calendar and your way on paper.

## Calendar

calendar-title = In my calendar
calendar-what = You get a file with your dates. Open the file on the phone. Then the dates come into your calendar.
calendar-again = Has a date changed? Get the file again. Then the calendar corrects the dates that it has from before.
calendar-shared = Others may be able to see your calendar. Then they may see the dates too.
calendar-remind = Remind me the day before
calendar-notes = Take my notes along
calendar-choose = Choose dates
calendar-get = Get the calendar file
calendar-meetings =
    { $meetings ->
        [one] { $date }, { $meetings } meeting
       *[other] { $date }, { $meetings } meetings in all
    }
calendar-done =
    { $dates ->
        [one] The file has been made with { $dates } date. Open it in your calendar.
       *[other] The file has been made with { $dates } dates. Open it in your calendar.
    }
calendar-none = Choose at least one date first.
calendar-no-dates = Your plan has no dates yet. Write the first date in your plan.
calendar-failed = This browser cannot make the file. Nothing has been changed.
calendar-by = At the latest: { $title }
calendar-from = From this day: { $title }
calendar-estimate = { $title } (estimate)

## Choosing a sheet

paper-on-paper = On paper
paper-on-paper-what = Everything stands in your language and in Danish. The sheet can be printed in black and white.
paper-plan = My plan
paper-checklist = My checklist
paper-folder = Cover of the welcome folder
paper-one-step = One step
paper-phrases = Sentences to say
paper-print = Print
paper-print-how = Choose { $size }. You can also save the sheet as a { $file } file.
paper-note-too = Put my note on the sheet

## On the sheet

paper-printed = Printed { $date }
paper-qr = The same page on the phone
paper-by = { $date } at the latest
paper-from = from { $date }
paper-date = Date
paper-estimate-what = An estimate is worked out from the rules. The real date may be another one.
paper-done = I have done this
paper-waiting = I am waiting for an answer
paper-not-for-me = Not for me
paper-professionals = This is the municipality's own meeting. You do not have to do anything.
paper-when = When?
paper-happens = What happens?
paper-parts = You can do this
paper-why = Why?
paper-who = Who?
paper-where = Where?
paper-bring = Bring
paper-say = What can I say?
paper-otherwise = What if it does not happen?
paper-note = My note
paper-folder-title = Welcome folder
paper-folder-holds = This belongs in the folder
paper-belongs-to = The folder belongs to
