# Words for the volunteer's space: those one walks beside, meetings, role, one screen for two, the end.

## Everybody

beside-what = Here are the plans of the people you walk beside. Only this phone has what you write here.
beside-nobody = There is nobody here yet. Begin a plan together with somebody who is new. Or receive their plan as a link.
beside-unreadable = We cannot read what is stored. Nothing has changed. Open the page again.
beside-add = Walk beside one more
beside-add-what = Do it together, so that you both see what you write. The plan stays on this phone until you hand it over.
beside-begin = Begin the plan
beside-programme = Your own way as a volunteer
beside-late = The time is over. Steps: { $steps }
beside-last-met = You last met on { $day }
beside-never-met = You have not written down a meeting yet.
beside-did-you-meet = Did you meet on { $day }?
beside-next-meeting = You meet { $date }
beside-no-meeting = You have not agreed when to meet again.
beside-damaged = Some things cannot be read: { $records }. They are still here.
beside-told = Written down.
beside-told-back = Removed.
beside-told-begun = The plan has begun.
beside-refused-empty = Write something first.
beside-refused-long = Your text is too long: { $length } characters. There is room for { $most }. Nothing has changed.
beside-refused-past = That day is over. Choose a day to come.
beside-refused-ahead = That day has not come yet.
beside-refused-far = That is more than a year away. Look at the year again.
beside-refused-no-name = Write what you call the person you walk beside.
beside-refused-no-programme = Choose which programme the plan follows.
beside-refused-same-mark = Somebody else has the same picture. Choose another colour or symbol.
beside-date-label = Date
beside-time-label = Time (if you know it)
beside-date-missing = Write a date.
beside-date-unreadable = The date cannot be read. Write it like this: day.month.year.
beside-time-unreadable = The time cannot be read. Write hours and minutes.

## The band above somebody else's plan

band-whose = You look at the plan of { $name }.
band-ticks = What you tick here is written by you.
band-meetings = Your meetings
band-leave = Back to my own

## The picture of a person

mark-blue = Blue
mark-green = Green
mark-red = Red
mark-violet = Violet
mark-orange = Orange
mark-grey = Grey
mark-star = Star
mark-leaf = Leaf
mark-boat = Boat
mark-house = House
mark-sun = Sun
mark-moon = Moon
mark-tree = Tree
mark-cup = Cup

## One person

beside-called = Nickname
beside-called-what = Do not write the real name. The nickname stays on this phone and never goes along when the plan is handed over.
person-colour = Colour
person-symbol = Symbol
person-languages = Languages, the best one first
person-programme = Which programme does the plan follow?
person-open = Open the plan
person-together = Together at one screen
person-own-log = What you write here is yours. It is no part of the plan and does not go along when the plan is handed over.
person-edit = Change nickname, picture and languages
person-save = Save
person-phase = The plan is here now: { $phase }
person-now = Now and this week
person-nothing = Nothing is pressing now.
person-no-date = The plan lacks its first date. Open the plan, and write it together.
person-late = The time is over

## How are you

checkin-due = Time to feel: how are you?
checkin-question = How are you in this?
checkin-private = Only you see your answer. It stays on this phone.
checkin-good = Good
checkin-mixed = A bit of both
checkin-heavy = It is heavy
checkin-later = Not now
checkin-thanks = Thank you. It is written down for yourself.
checkin-hard = See whom you can talk to

## Meetings

meeting-title = Next meeting
meeting-yes = Yes, we met
meeting-no = No, it did not happen
meeting-drop = The meeting is off
meeting-save = Write down the meeting
meeting-rhythm = You decide yourselves how often you meet. Every second week usually works well.
suggest-title = Suggestions for next time
suggest-take = Bring it up
suggest-late = Look together at: { $step }. The time is over.
suggest-next = Talk about the next step: { $step }
suggest-blank = Ask the municipality together: { $what }
usual-danish = Do something ordinary together, and speak Danish meanwhile.
usual-bus = Read a timetable, and take a trip by bus together.
usual-letters = Read a letter from the authorities together.
usual-associations = Find an association, and ask if one may try.
usual-sports = Find a sports club nearby.
bring-title = For next time
bring-label = What do you want to bring up?
bring-save = Write it down
agreed-title = What you have agreed
agreed-label = What did you agree?
agreed-save = Write down the agreement
point-done = Done
point-remove = Remove
points-done = Done: { $points }
past-title = When you have met
past-label = What did you do? In short, and without names.
past-save = Write down that you met

## My role

role-title = My role as a volunteer
role-what = A friend shows the way. A friend is no authority. Here is in short what that means. The steps of your programme tell more.
role-ask = If you are in doubt, ask the Red Cross or the municipality what applies today.
role-do = What you do
role-do-what = You show life where you live: everyday Danish, the bus, letters, associations and sports clubs.
role-dont = What you do not do
role-dont-what = No money between you: you do not give, lend or take any. You do not decide for the other.
role-silence = Confidentiality
role-silence-what = What you see and hear, you do not tell others. That holds after you have left, too. You share nothing without a yes.
role-agreement = The agreement
role-agreement-what = You sign an agreement. Read it in peace, and ask if you are in doubt.
role-children = Children
role-children-what = There are guidelines that protect children. As a rule you are not alone with children.
role-rhythm = Your rhythm
role-rhythm-what = You decide yourselves how often you meet. Every second week usually works well.
role-refer = When something is for professionals
role-refer-what = Some things are not for a friend to handle. Then you show the way to those whose job it is.
role-hard = When it is hard for you
role-hard-what = You need not be alone with what is hard.
role-end = Ending well
role-end-what = One day it ends. Hand the plan back, and delete it here. Your duty of confidentiality does not end.

## One screen for two

together-facing = Turn the top
together-languages = Languages
together-leave = Close
together-theirs = Upper half
together-mine = Lower half

## When it ends

end-title = End, and delete the plan here
end-what = Take your time, best of all together.
end-well = How to end well
end-hand = 1. Hand the plan back
end-hand-what = The plan belongs to the person you walk beside. Hand it over before you delete. What you have written about your meetings does not go along.
end-hand-do = Hand the plan over
end-delete = 2. Delete it here
end-delete-what = This is how it will be:
end-goes-plan = The plan and its pictures are deleted from this phone.
end-goes-own = What you have written about your meetings is deleted too.
end-stays-theirs = What you have handed over, the other person still has.
end-stays-files = If you have saved a file with everything, it is still in that file. Delete that too.
end-stays-silence = Your duty of confidentiality still holds, also after you have left.
end-ask = Delete the plan here
end-sure = This cannot be undone. Have you handed the plan back?
end-do = Yes, delete it now
end-keep = No, keep it
end-failed = It could not be deleted. Nothing has been deleted. Try again.
receipt-title = The plan has been deleted here
receipt-when = Deleted from this phone: { $day }
receipt-gone = What was deleted
receipt-entries = Things in the plan: { $entries }
receipt-photos = Pictures: { $photos }
receipt-own = What you wrote about the meetings: { $entries }
receipt-stays = What remains
receipt-nobody = The municipality and the Red Cross have received nothing from this app.
