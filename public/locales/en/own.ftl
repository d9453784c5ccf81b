# Words about what lies on the phone: my data, settings, offline, about.

## Settings

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

data-what = Everything is on this phone, in this browser. Nobody else has it.
data-protect = A lock with a code, a quick exit and a neutral name.
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
backup-title = Save a locked file
backup-what = The file holds everything. It is locked with a passphrase. Only somebody who knows the passphrase can open the file. This is the safest way.
backup-words = Passphrase
backup-words-hint = At least 8 characters. Three or four words that only you know are good.
backup-words-again = Type it again
words-show = Show what I type
backup-forgotten = If you forget the passphrase, nobody can open the file. We cannot either. Write it down and keep it somewhere other than the phone.
backup-do = Save a locked file
backup-busy = Locking the file …
backup-done = The locked file is saved on the phone. Keep a copy somewhere else too.
backup-too-short = The passphrase is too short. Type at least 8 characters.
backup-not-same = The two passphrases are not the same. Type them again.
backup-no-cipher = This browser cannot lock files. Nothing has changed.
backup-last = You last saved a file: { $day }
backup-due-never = You have not saved a file yet. If you lose the phone, you lose everything.
backup-due =
    { $changes ->
        [one] Since { $day }, { $changes } thing has been added. It is time to save a new file.
       *[other] Since { $day }, { $changes } things have been added. It is time to save a new file.
    }
export-title = Save a file without a lock
export-what = The file holds everything, also your notes and pictures. Anyone who gets the file can read it. Keep it in a safe place.
export-do = Save a file
export-done = The file is saved on the phone.
import-title = Fetch from a file
import-what = Fetch what you have saved in a file. Nothing that you have here is deleted.
data-hand-over = Show, send or save your plan for another phone
data-receive = See a plan that you were given
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
import-is-plan = This is a plan that somebody has handed over. Open it on the page “Received”. Nothing has changed.
import-not-readable = The file cannot be read. Perhaps it is not complete. Nothing has changed.
import-other-app = The file is not from Vejviser. Nothing has changed.
import-newer = The file is from a newer version of Vejviser. Open the page again and then try. Nothing has changed.
import-damaged = The file is damaged. Nothing has changed.
import-damaged-in-part = Something in the file is damaged. We cannot fetch that part. The rest of the file is whole.
import-sealed = The file is locked. Type the passphrase that you chose when you saved the file.
import-open = Open the file
import-wrong-words = The passphrase does not fit the file. Nothing has changed. Try again.
import-sealed-damaged = The locked file is damaged. So nothing can be had from it, not even a part. Nothing on the phone has changed. Do you have another copy?
delete-title = Delete everything
delete-what = Your plan, notes, pictures and choices are deleted from this phone.
delete-ask = Delete everything
delete-sure = This cannot be undone. Have you saved a file?
delete-do = Yes, delete everything now
delete-keep = No, keep it
delete-other-tab = Vejviser is open in another tab. Close it, and everything is deleted.
delete-failed = It could not be deleted. Try again.

## About

about-what = Vejviser gathers good models from Danish municipalities and the Red Cross in one plan on the phone.
about-not-authority = Vejviser is not an authority. Ask your municipality what applies to you today.
about-privacy = There is no account and no server. What you write stays in this browser. The page sends nothing to anybody.
about-machine = The other languages are translated by a machine where nothing else is said. The Danish text counts.
about-sources = With every date you can see the rule, the source, and when it was checked.
about-version = Version { $version }

## Without internet, and on the phone

offline-what = Vejviser also works without internet once it is saved on the phone.
offline-kept = Vejviser is saved on this phone. You can open it without internet.
offline-coming = Vejviser is being saved on the phone. Please leave the page open a little longer.
offline-not-kept = Vejviser could not be saved on the phone. You need internet to open it. If this is a private window, open the page in an ordinary one.
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
