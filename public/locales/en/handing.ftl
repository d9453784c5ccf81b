# Words about handing the plan over, and about what comes from another phone.

## Hand over

handover-what = Show your plan to another phone. You choose what goes along. The plan here stays as it is.
handover-receive = See a plan that you were given
going-title = What goes along?
going-programmes = Programmes
going-dates = Dates
going-ticks = Steps
going-folder = The folder
going-notes = My own words
going-notes-hint = They are off until you say otherwise.
going-newer = Things from a newer version
going-newer-hint = This version cannot show them. The other phone may be able to.
going-newer-count =
    { $count ->
        [one] And { $count } thing from a newer version that cannot be shown here.
       *[other] And { $count } things from a newer version that cannot be shown here.
    }
going-never = Pictures never go along. What you have corrected or deleted does not go along either.
going-count = { $what }: { $count }
preview-title = What the other person will see
preview-what = Exactly this goes along, and nothing else:
give-title = Which way?
give-anyone = Everybody who gets the code, the link or the file can read what stands above.
give-codes = Show a code for the camera
give-share = Send as a link
give-copy = Copy the link
give-file = Save as a file
share-done = The link has been passed on.
share-failed = The link could not be sent. Copy it instead.
copy-done = The link is copied. Paste it into a message.
copy-failed = The browser does not let us copy. Show a code, or save a file.
link-too-long = That is too much for a link. Save it as a file, or take less along.
codes-too-many = That is too much for codes. Send it as a link or a file, or take less along.
file-done = The file is saved on the phone. Send it to the other person.
file-failed = The file could not be saved. Nothing has changed.
code-how = Open the camera on the other phone and hold it in front of the code.
code-how-many = There are { $of } codes. Open the camera on the other phone. Read one code, then press “Next code”.
code-of = Code { $number } of { $of }
code-label = Code { $number } of { $of } for the camera of the other phone
code-next = Next code
code-back = Code before

## Received

receive-codes = With the camera
receive-codes-what = Open the camera on this phone and hold it in front of the code on the other one. Then tap the link that appears.
receive-link = With a link
receive-paste = Paste the link here
receive-look = See what it is
receive-file = From a file
receive-choose = Choose a file
receive-nothing-yet = Nothing has been saved yet.
codes-so-far = You have { $have } of { $of } codes.
codes-missing = Read these too: { $missing }. The order does not matter.
codes-forget = Forget these codes
fault-not-ours = This is no plan from Vejviser. Nothing has changed.
fault-whole-backup = This is a file with everything. Get it under “My data”. Nothing has changed.
fault-newer = It is from a newer version of Vejviser. Open the page again, then try. Nothing has changed.
fault-cut = The end is missing. Ask for the link or the file again. Nothing has changed.
fault-damaged = It is damaged. Ask for it again. Nothing has changed.
fault-too-large = It is too large. Nothing has changed.
received-from = A plan that was handed over { $day }.
received-strange = The plan follows a programme that this version does not know. Dates and steps may lack their names.
received-holds = What is in it
received-empty = It says nothing that can be shown.
received-without-notes = Own words did not come along.
becomes-title = What shall happen with it?
becomes-known = You have this plan here already.
becomes-merge-same = Merge it with the one you have
becomes-mine = Keep it as my plan
becomes-mine-too = Keep it as one more plan
becomes-person = Add it as somebody I help
becomes-merge = Merge it with a plan that I have
becomes-discard = Do not save it
becomes-back = Back
person-called = What do you call the person?
person-called-what = A nickname is enough. You can also leave it empty. The name stays on this phone.
person-keep = Save the plan here
which-plan = Which plan?
plan-of-person = The plan of { $called }
plan-of-somebody = Somebody I help, from { $day }
plan-of-day = My plan from { $day }
received-failed = It could not be saved. Nothing has changed.
received-full = The phone is full. Nothing has changed.
received-changed = The plan here has changed meanwhile. Nothing has been saved yet. Choose again below.
received-done-mine = The plan is saved on this phone.
received-done-person = The plan is saved on this phone. Your own plan is as it was.
received-done-merged = The two are merged and saved on this phone.
received-go-on = Go to my plan
received-hand-back = Hand over or hand back
received-more = Receive more

## Merging

merge-nothing-new = There is nothing new here. You have all of it already.
merge-no-changes = Nothing that you see in your plan becomes different.
merge-changes =
    { $count ->
        [one] { $count } thing becomes new in your plan:
       *[other] { $count } things become new in your plan:
    }
merge-conflicts =
    { $count ->
        [one] { $count } thing was changed in both places. You choose what counts.
       *[other] { $count } things were changed in both places. You choose what counts.
    }
merge-here = Here
merge-there = There
conflict-of = { $number } of { $of }
conflict-which = What counts?
pick-here = What stands here
pick-there = What stands there
pick-both = Both texts
pick-again = Choose the last one again
merge-all-chosen = You have chosen all of it.
merge-do = Merge and save

## What a plan says

said-follows = followed
said-follows-not = not followed
said-rung = Rung of the employment ladder
said-unknown = something without a name here
said-note-on = Own words on “{ $what }”
said-date-unknown = not known
said-nothing = nothing written
said-no-note = no text
said-in-progress = in progress
said-waiting = waiting for an answer
said-done = done
said-not-for-me = does not apply
said-received = received
said-read = read
said-missing = missing
