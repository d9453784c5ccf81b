# Brugerfladens ord. Tid og datoer står i time.ftl.

## Rammen om alle sider

app-description = Din vej i de første måneder i en dansk kommune: hvad der sker, hvornår, og hvad du gør.
without-scripts = Du kan læse alt her. Din egen plan virker kun, når JavaScript er slået til i din browser.
page-title = { $page } – Vejviser
skip = Gå til indholdet
language = Sprog
emergency = Nødhjælp
nav-label = Sider
nav-today = I dag
nav-plan = Plan
nav-folder = Mappe
nav-words = Ord
nav-more = Mere
nav-start = Start
nav-programmes = Forløb
nav-contacts = Nødhjælp og kontakt
beside-title = Dem, jeg følges med
nav-my-data = Mine data
close = Luk
undo = Fortryd
reload = Åbn siden igen
try-again = Prøv igen
loading = Et øjeblik …
foot-only-here = Det, du skriver, ligger kun på denne telefon. Kommunen har ikke fået noget.
only-on-this-phone = Kun gemt på denne telefon. Kommunen har ikke fået noget.
legend-machine = Tegnet betyder: oversat af en maskine. Ingen har læst teksten efter. Den danske tekst gælder.
standing-machine = oversat af en maskine
standing-machine-of = { $language }: oversat af en maskine
standing-stale = Den danske tekst er ny. Oversættelsen er gammel.
standing-missing = Ikke oversat. Her er den danske tekst.
you-are-here = Du er her
estimate = skøn

## Gemt eller ikke gemt

saved-here = Gemt på denne telefon.
saving = Gemmer …
saved-not-yet = Ikke gemt endnu.
saved-not-at-all = Ikke gemt: forsvinder, når du lukker siden.
not-saved =
    { $changes ->
        [one] { $changes } ændring er ikke gemt endnu. Vi prøver igen. Luk ikke siden.
       *[other] { $changes } ændringer er ikke gemt endnu. Vi prøver igen. Luk ikke siden.
    }
not-saved-full =
    { $changes ->
        [one] Telefonen er fuld. { $changes } ændring er ikke gemt. Slet noget andet på telefonen, og prøv igen. Luk ikke siden.
       *[other] Telefonen er fuld. { $changes } ændringer er ikke gemt. Slet noget andet på telefonen, og prøv igen. Luk ikke siden.
    }
not-saved-other-tab =
    { $changes ->
        [one] Vejviser er åben i en anden fane. { $changes } ændring er ikke gemt. Luk den anden fane, og prøv igen.
       *[other] Vejviser er åben i en anden fane. { $changes } ændringer er ikke gemt. Luk den anden fane, og prøv igen.
    }
trouble-only-in-memory = Denne browser lader os ikke gemme. Du kan læse alt, men det, du skriver, forsvinder, når du lukker siden. Er vinduet privat, så åbn siden i et almindeligt vindue.
trouble-newer = Dine data er fra en nyere udgave af Vejviser. De er ikke rørt. Åbn siden igen for at få den nye udgave.
trouble-stepped-aside = En anden fane har dine data nu. Åbn siden igen her for at gå videre.
trouble-lost = Dine data kan ikke læses lige nu. De er ikke rørt. Åbn siden igen.
trouble-damaged =
    { $records ->
        [one] { $records } post kan ikke læses. Den er ikke slettet og kommer med, når du gemmer en fil.
       *[other] { $records } poster kan ikke læses. De er ikke slettet og kommer med, når du gemmer en fil.
    }
trouble-language = Sproget kunne ikke hentes. Så længe står siden på et andet sprog. Er du på nettet?
trouble-content = En del af indholdet kunne ikke hentes. Resten er her. Er du på nettet?
trouble-content-wrong = En del af indholdet har fejl. Noget kan mangle. Sig det til kommunen eller til en frivillig.

## Når noget ikke kan vises

failed-title = Siden kan ikke vises lige nu
failed-not-fetched = Indholdet kunne ikke hentes. Se, om du er på nettet, og prøv igen.
failed-page-not-fetched = Siden kunne ikke hentes. Se, om du er på nettet, og prøv igen. Hjælper det ikke, så åbn siden igen.
failed-newer = Indholdet er fra en nyere udgave. Åbn siden igen for at få den nye udgave.
failed-damaged = Indholdet er beskadiget. Åbn siden igen. Hjælper det ikke, så sig det til kommunen.
failed-nothing-lost = Det, du har gemt, er ikke rørt.
failed-details = Vis detaljer
call-number = Ring { $number }
missing-title = Siden findes ikke
missing-what = Adressen er måske skrevet forkert, eller siden er flyttet. Herfra kan du komme videre.
missing-home = Til forsiden
missing-programmes = Læs om forløbene
no-plan-title = Du har ingen plan endnu
no-plan-what = Vælg et forløb, og skriv én dato. Så regner Vejviser resten ud.
no-plan-begin = Lav min plan

## De første skridt

start-title = Velkommen
start-what = Vejviser viser din vej de første måneder i en dansk kommune: hvad der sker, hvornår, og hvem der hjælper dig.
start-who = Hvem er du?
start-go-on = Gå til min plan
role-newcomer = Jeg er ny i Danmark
role-newcomer-what = Få din egen plan på telefonen.
role-volunteer = Jeg er frivillig
role-volunteer-what = Læs om vejen, så du kan følges med andre.
role-mediator = Jeg er kulturformidler
role-mediator-what = Vis modellen på to sprog.
role-professional = Jeg arbejder med integration
role-professional-what = Læs forløbet, rollerne og kilderne.
just-looking = Jeg vil bare se mig om
programme-ended = Projektet sluttede i { $year }.
programme-ended-what = Du kan ikke melde dig til det mere. En plan her er en model. Brug den, når du taler med din kommune.
told-followed = Forløbet er med i din plan.
told-left = Forløbet er taget ud af din plan. Dine datoer, flueben og noter er her stadig.
support-now = nu
compare-title = Sammenlign forløb
more-than = over { $number }

## Datoer, som man skriver

rejected-date-too-early = Datoen er for tidlig. Modellen begyndte i { $year }.
rejected-date-too-late = Datoen ligger for langt fremme. Den seneste dag er { $date }.
rejected-date-before = Datoen kan ikke ligge før »{ $event }« ({ $date }). En af de to datoer er forkert.
rejected-date-after = Datoen kan ikke ligge efter »{ $event }« ({ $date }). En af de to datoer er forkert.
rejected-not-in-programme = Det findes ikke i dette forløb. Intet er ændret.
rejected-note-too-long = Din tekst er for lang: { $length } tegn. Der er plads til 2000. Intet er ændret.
rejected-nothing-to-undo = Der er ikke noget at fortryde.
rejected-no-such-photo = Billedet findes ikke mere.

## I dag

ladder-title = Jobtrappen
ladder-here = Jeg står her

## Plan

when-from = fra { $date }
dates-moved =
    { $dates ->
        [one] { $dates } anden dato flyttede sig
       *[other] { $dates } datoer flyttede sig
    }

## Lukkede dage

notice-ends-closed = { $day } er lukkedag ({ $why }). Spørg senest { $ask }.
notice-all-closed = Kontorerne har lukket fra { $first } til { $last }. De åbner igen { $open }. Fristen flytter sig ikke.
notice-closed-stretch = Kontorerne har lukket fra { $first } til { $last }.
notice-falls-closed = { $day } er lukkedag ({ $why }). Der er åbent igen { $open }. Spørg, hvad der gælder.
notice-meets-closed = { $day } er lukkedag ({ $why }). Spørg, om mødet holdes en anden dag.
notice-meets-earlier = { $due } er lukkedag ({ $why }). Derfor står mødet her { $day }.
notice-later-than-rule = Det er senere, end reglen siger ({ $date }). Det er ikke din fejl. Spørg kommunen hvorfor.
notice-ends-before = Datoerne passer ikke sammen: slut { $until } ligger før start { $from }. Ret en af dem.

## Et skridt

ask-say = Hvad kan jeg sige?
source = Kilde: { $organisation }, { $year }. Tjekket { $checked }.
checked = Tjekket { $checked }.
ask-your-municipality = Spørg din kommune, hvad der gælder for dig i dag.
words-to-know = Ord, du møder
beside-show = Vis også { $language }
beside-hide = Skjul { $language }
note-label = Dine egne ord
note-save = Gem
note-cpr = Det ligner et CPR-nummer. Skriv det ikke her: andre kan låne din telefon.

## Mappen

photo-gone = Billedet er ikke på denne telefon.

## Nødhjælp og kontakt

contacts-title = Nødhjælp og kontakt
emergency-what = Ring, hvis nogen er i livsfare, eller hvis der er brand.
contacts-medical = Ring, før du tager på skadestuen
contacts-medical-what = Find din region.
contacts-when = Hvornår skal jeg ringe?
contacts-police = Politi
contacts-own = Din kommune
contacts-sites = Sider på nettet
contacts-site-note = Adresserne skrives i browseren. Vejviser åbner dem ikke for dig.

## Forløb

programmes-title = Forløb
people-title = Hvem hjælper med hvad

## Ord, sætninger og breve

words-title = Ord, sætninger og breve
word-where = Her møder du det:
word-now = Det hedder i dag:
word-before = Det hed før:
word-related = Hører sammen med:
word-page = Mere om ordet
word-coming = Ordet bliver hentet …
word-failed = Ordlisten kunne ikke hentes. Er du på nettet?
word-unknown = Ordet er ikke i ordlisten endnu. Spørg:
word-ask = Hvad betyder det ord?
sheet-word = Et dansk ord
hear = Hør
show-large = Vis stort

## Læst højt

aloud-play = Læs højt
aloud-pause = Pause
aloud-go-on = Læs videre
aloud-stop = Stop
aloud-looking = Finder en stemme …
aloud-pace = Hvor hurtigt?
pace-slow = Langsomt
pace-normal = Almindeligt
pace-fast = Hurtigt
voice-from-net = Denne stemme er ikke på telefonen. Sidens tekst sendes over nettet til den, der laver stemmen.
voice-none = Telefonen har ingen stemme til { $language }
voice-none-what = En stemme til et andet sprog ville læse det forkert. Derfor læser den ikke.
voice-wrong = Lyder det forkert?
voice-wrong-what = Nogle telefoner siger, at de har en stemme til sproget, men bruger en anden. Så mangler stemmen på telefonen.
voice-no-speech = Denne browser kan ikke læse højt. Prøv en anden browser.
voice-get = Sådan får du en stemme
voice-get-android = Android: Åbn »Indstillinger«, og søg efter »oplæsning«. Hent taledata til sproget.
voice-get-iphone = iPhone: Åbn »Indstillinger«, »Tilgængelighed«, »Oplæst indhold«, »Stemmer«. Hent en stemme til sproget.
voice-get-computer = Computer: Søg efter »tale« i indstillingerne, og tilføj en stemme til sproget.
voice-get-then = Luk siden bagefter, og åbn den igen.

## Indstillinger

settings-title = Indstillinger

## Mine data

data-title = Mine data
protect-title = Beskyttelse
handover-title = Giv planen videre
received-title = Modtaget
export-failed = Filen kunne ikke gemmes. Intet er ændret.

## Om

about-title = Om Vejviser

## Det skete

told-date = Datoen er skrevet.
told-date-forgotten = Datoen er fjernet.
told-step-done = Du har gjort det.
told-step-waiting = Du venter på svar.
told-step-in-progress = Du er i gang.
told-step-not-for-me = Det gælder ikke dig.
told-step-not-started = Sat tilbage.
told-rung = Dit trin er skrevet.
told-item = Mappen er ændret.
told-note = Dine ord er skrevet.
told-note-joined = Teksten blev også ændret et andet sted. Begge tekster står her nu.
told-undone = Fortrudt.
told-part-done = Delen er gjort.
trouble-deleted = Alt er slettet i en anden fane. Åbn siden igen for at begynde forfra.
date-was-due = fristen var { $date }

## Uden net og på telefonen

paper-title = Papir og kalender
talks-title = Hold et oplæg
offline-title = Uden net
offline-now = Du er uden net. Alt her er gemt på telefonen.
offline-now-not-kept = Du er uden net. Luk ikke siden: den kan ikke åbnes igen, før du er på nettet.
update-ready = En ny udgave af Vejviser er hentet. Den kommer af sig selv, når du har lukket alle faner. Det, du har skrevet, bliver her.
update-now = Brug den nu
install-title = Læg Vejviser på hjemmeskærmen
install-what = Så finder du den med ét tryk, også uden net.
install-do = Læg den på hjemmeskærmen
install-later = Nej tak
install-done = Vejviser ligger på hjemmeskærmen.
install-why = Gør det selv i Safari. Ellers sletter Safari det, du har skrevet, hvis du ikke åbner siden i syv dage.
install-plan = Planen følger ikke med af sig selv. Gem først en fil. Hent den så i den nye Vejviser:
install-share = Tryk på knappen »Del«
install-add = Rul ned, og tryk på »Føj til hjemmeskærm«
install-open = Åbn Vejviser fra hjemmeskærmen

## Search

search-title = Søg
# What people type who need help at once; separated by commas.
search-help-words = 112, nødhjælp, alarm, ambulance, læge, lægevagt, vagtlæge, akut, hjælp, brand, brandvæsen, ulykke, politi, livsfare, SOS
item-received = fået
item-read = læst
item-missing = mangler: spørg
changed-today = Sådan er det i dag
blank-who = Det skriver din kommune her.
blank-ask = Indtil da kan du spørge:
support-title = Hvem støtter dig?
support-from = Fra: { $event }
support-until = Indtil: { $event }
support-always = Hele vejen
