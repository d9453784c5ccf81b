# Words about what protects: lock, quick exit, neutral name.

## Protection

protect-what = Here you choose what happens if others get your phone in their hands.
protect-next-time = This is saved and counts the next time Vejviser is opened. Lock now, and it counts at once.
protect-not-kept = This browser cannot remember your choice. If the window is private, try in an ordinary window.

## Lock

lock-title = Lock with a code
lock-what = Everything that you save in Vejviser is locked with your code. Without the code nobody can read it.
lock-helps = The lock helps if somebody borrows, finds or takes your phone.
lock-helps-not = The lock does not help if somebody sees you type the code, or if there is a spying program on the phone.
lock-strong = Four digits keep the curious out. Three or four words are very hard to guess.
lock-forgotten = If you forget the code, nobody can open what you have saved. We cannot either. Save a locked file first.
lock-backup = Save a locked file
lock-code-new = New code
lock-code-hint = At least 4 characters. It can be digits or words.
lock-code-again = Type the new code again
lock-show = Show what I type
lock-after = Lock when I leave the page
lock-after-none = At once
lock-after-minutes =
    { $minutes ->
        [one] After { $minutes } minute
       *[other] After { $minutes } minutes
    }
lock-do = Lock now
lock-busy = One moment …
lock-too-short = The code is too short. Type at least 4 characters.
lock-not-same = The two codes are not the same. Type them again.
lock-other-tab = Vejviser is open in another tab. Close it and try again. Nothing has changed.
lock-full = The phone is full. Nothing has changed.
lock-failed = It did not work. Nothing has changed. Try again.
lock-not-here = It cannot be locked here, since nothing is saved in this browser.
lock-on = Vejviser is locked with a code.
lock-now = Lock now
lock-change = Change the code, or remove the lock
lock-code = Your code
lock-after-do = Save the time
lock-after-changed = The time is changed.
lock-change-do = Change the code
lock-changed = The code is changed.
lock-off-do = Remove the lock
locked-title = Vejviser is locked
locked-what = Type your code to open it.
locked-open = Unlock
locked-wrong = The code does not fit. Try again.
locked-wait =
    { $seconds ->
        [one] The code did not fit. Wait { $seconds } second and try again.
       *[other] The code did not fit. Wait { $seconds } seconds and try again.
    }
locked-unreadable = The lock cannot be read right now. Nothing has changed. Open the page again.
locked-forgot = Have you forgotten the code?
locked-forgot-what = Without the code nobody can open what is saved here. You can delete everything and begin anew. If you have a locked file, you can fetch it afterwards.
locked-delete = Delete everything
locked-delete-sure = This cannot be undone.
locked-delete-do = Yes, delete everything now
locked-delete-keep = No, keep it

## Quick exit

exit-title = Leave quickly
exit-what = A button on every page leads to an empty page at once. On a keyboard you can press { $key } three times.
exit-history = The Back button then does not show where you were. It does not go one page back in Vejviser either. The browser's list of visited pages can still show the address. Delete it yourself, or use a private window.
exit-on = Show the button
exit-off = No button

## Neutral name

neutral-title = Neutral name
neutral-word = Notes
neutral-what = The tab is called “Notes” and gets a neutral icon.
neutral-not = The page itself and the address still say Vejviser. So does the tab for a moment, while the page opens. An app that is installed on the phone keeps its name.
neutral-on = Neutral
neutral-off = Vejviser
