# Ord på ens egen vej: I dag, planen, et skridt, den første dato.

## Rammen om alle sider

estimate-what = Et skøn er regnet ud fra reglerne. Skriv den rigtige dato, når du får den.

## De første skridt

start-date-what = Alle andre datoer regnes ud fra den dag. Husker du ikke klokkeslættet, så skriv kun dagen.
start-date-save = Vis min plan
start-not-yet = Jeg kender ikke dagen endnu
start-date-known = Du har skrevet datoen før: { $date }.
start-add = Føj til min plan
support-today = Støtter dig nu

## Datoer, som man skriver

date-label = Dato
time-label = Klokkeslæt (hvis du ved det)
date-missing = Skriv en dato.
date-unreadable = Datoen kan ikke læses. Skriv den sådan: dag.måned.år, for eksempel 9.3.2026.
time-unreadable = Klokkeslættet kan ikke læses. Skriv det sådan: 09:00.
write-date = Skriv datoen
change-date = Ret datoen
save-date = Gem datoen
forget-date = Datoen var forkert, og jeg kender ikke den rigtige
recorded-by-you = Skrevet af dig { $day }
old-date = Før:
new-date = Nu:

## I dag

today-where = Du er her: { $phase }
today-where-unknown = Din vej begynder med den første dato
today-progress = Du har klaret { $done } af { $of } skridt
today-next = Dit næste skridt
today-next-late = Dit næste skridt. Tiden er gået.
today-next-past = Datoen er gået. Blev det til noget?
today-open-step = Se, hvad du skal gøre
today-this-week =
    { $steps ->
        [one] { $steps } skridt mere nu
       *[other] { $steps } skridt mere nu
    }
today-any-time =
    { $steps ->
        [one] { $steps } skridt uden fast tid
       *[other] { $steps } skridt uden fast tid
    }
today-late =
    { $steps ->
        [one] { $steps } skridt er forsinket
       *[other] { $steps } skridt er forsinket
    }
today-past =
    { $steps ->
        [one] { $steps } dato er gået. Blev det til noget?
       *[other] { $steps } datoer er gået. Blev det til noget?
    }
today-waiting =
    { $steps ->
        [one] Du venter på svar om { $steps } skridt
       *[other] Du venter på svar om { $steps } skridt
    }
today-nothing = Intet haster lige nu
today-nothing-what = Se hele vejen i din plan.
today-first-date-what = Skriv dagen, når du kender den. Så regner Vejviser resten ud.
window-hours = { $hours } timer
window-of = fra du fik din bolig
window-until = indtil { $date }
window-why = Inden for { $hours } timer skal de første ting være i gang.
ladder-open = Se jobtrappen

## Plan

plan-title = Din vej
to-paper = Til min kalender eller på papir
when-unknown = Ingen dato endnu. Den kommer, når du har skrevet de datoer, den regnes ud fra.
when-unknown-short = ingen dato endnu
when-all =
    { $meetings ->
        [one] Vis { $meetings } møde
       *[other] Vis alle { $meetings } møder
    }
moved-title =
    { $dates ->
        [one] { $dates } dato har flyttet sig
       *[other] { $dates } datoer har flyttet sig
    }
moved-show = Se, hvad der flyttede sig
moved-seen = Jeg har set det
date-passed = Datoen er gået. Har du gjort det, så tryk på »Jeg har gjort det«. Er der en ny dato, så skriv den.

## Et skridt

ask-what = Hvad sker der?
ask-parts = Skridt for skridt
ask-why = Hvorfor?
ask-who = Hvem gør det?
ask-when = Hvornår?
ask-where = Hvor?
ask-bring = Hvad skal jeg have med?
ask-otherwise = Hvad, hvis det ikke sker?
step-before = Før
step-after = Bagefter
step-neighbours = Skridtet før og efter
step-items = Hører til i din mappe
step-professionals = Her mødes kontorerne om dig. Du skal ikke gøre noget, men du kan bede dem tale om det, der er svært.
step-without-plan = Du læser uden en plan. Med en plan får du dine egne datoer.
step-make-plan = Gør det til min plan
step-state = Hvor langt er du?
say-done = Jeg har gjort det
say-waiting = Jeg venter på svar fra kommunen
say-in-progress = Jeg er i gang
say-not-for-me = Det gælder ikke mig
say-other = Andet svar
state-not-started = ikke begyndt
state-in-progress = i gang
state-waiting = venter på kommunen
state-done = gjort
state-not-for-me = gælder ikke mig
provenance-done = Du skrev { $day }, at du har gjort det.
provenance-waiting = Du skrev { $day }, at du venter på svar.
provenance-in-progress = Du skrev { $day }, at du er i gang.
provenance-not-for-me = Du skrev { $day }, at det ikke gælder dig.
units-taking-part = Se, hvem der er med
units-who-helps = Hvem hjælper med hvad?

## Det skete

date-not-set = Datoen er ikke sat endnu.
date-was-expected = Den var ventet senest { $date }.
date-expected = Den ventes senest { $date }.
contradiction-title = Datoer, der ikke passer sammen
contradiction = »{ $early }« ({ $day }) ligger før »{ $late }« ({ $other }).
contradiction-what = I forløbet kommer de i omvendt orden. Er en dato forkert, så ret den. Er begge rigtige, så lad dem stå, og spørg kommunen.
plan-gone-part = Et forløb i din plan er ikke her mere. Det, du har skrevet i det, er ikke væk.
plan-gone-title = Forløbet i din plan er ikke her mere
plan-gone-what = Den, der står for Vejviser her, har taget forløbet væk. Det, du har skrevet, er her stadig. Spørg din kommune, hvad der gælder for dig nu.
plan-left-title = Du følger ikke noget forløb nu
plan-left-what = Det, du har skrevet, er her stadig. Vælg et forløb, når du vil videre.
plan-kept = Det har du skrevet
plan-kept-photos = Billeder: { $photos }
plan-kept-choose = Vælg et forløb
