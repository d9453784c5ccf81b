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
estimate-what = Et skøn er regnet ud fra reglerne. Skriv den rigtige dato, når du får den.

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
trouble-language = Sproget kunne ikke hentes. Du ser det sprog, du havde før. Er du på nettet?
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
plan-gone-title = Forløbet i din plan er ikke her mere
plan-gone-what = Den, der står for Vejviser her, har taget forløbet væk. Det, du har skrevet, er her stadig. Spørg din kommune, hvad der gælder for dig nu.
plan-gone-part = Et forløb i din plan er ikke her mere. Det, du har skrevet i det, er ikke væk.
plan-left-title = Du følger ikke noget forløb nu
plan-left-what = Det, du har skrevet, er her stadig. Vælg et forløb, når du vil videre.
plan-kept = Det har du skrevet
plan-kept-photos = Billeder: { $photos }
plan-kept-choose = Vælg et forløb

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
role-mediator-what = Læs modellen på to sprog.
role-professional = Jeg arbejder med integration
role-professional-what = Læs forløbet, rollerne og kilderne.
start-programme = Hvilket forløb?
start-programme-what = Et forløb er den vej, kommunen har lagt. Vælg det, du følger.
just-looking = Jeg vil bare se mig om
start-date-what = Alle andre datoer regnes ud fra den dag. Husker du ikke klokkeslættet, så skriv kun dagen.
start-date-save = Vis min plan
start-not-yet = Jeg kender ikke dagen endnu
make-my-plan = Gør det til min plan
start-date-known = Du har skrevet datoen før: { $date }.
start-add = Føj til min plan
choose-help = Svar på nogle få spørgsmål, så foreslår vi et forløb
choose-permit = Har du fået opholdstilladelse?
choose-home = Har du en bolig i en kommune?
choose-work = Arbejder du?
choose-municipality = Hvilken kommune?
choose-municipality-to-come = Hvilken kommune skal du bo i?
choose-municipality-wished = Hvilken kommune vil du gerne bo i?
answer-yes = Ja
answer-no = Nej
answer-job = Ja, jeg har et job
answer-internship = Jeg er i praktik
answer-no-work = Nej, ikke endnu
answer-other = En anden kommune
answer-other-or-unknown = En anden, eller jeg ved det ikke
choose-again = Begynd forfra
choose-suggested = Det passer til dine svar
choose-none = Intet forløb passer helt til dine svar. Se dem alle her, og spørg kommunen.
choose-all = Alle forløb
choose-others = Andre forløb
programmes-newcomer = For dig, der er ny i Danmark
programmes-volunteer = For frivillige
programmes-professionals = For dem, der arbejder med det
programme-followed = Det er med i din plan.
programme-add = Føj til min plan
programme-leave = Tag det ud af min plan
programme-leave-what = Tager du det ud, er dine datoer, flueben og noter her stadig.
programme-ended = Projektet sluttede i { $year }.
programme-ended-what = Du kan ikke melde dig til det mere. En plan her er en model. Brug den, når du taler med din kommune.
told-followed = Forløbet er med i din plan.
programme-only-read = Det her er til at læse. Det bliver ikke til en plan.
programme-who = Hvem kan være med?
programme-areas = Det arbejder vi sammen om
told-left = Forløbet er taget ud af din plan. Dine datoer, flueben og noter er her stadig.
week-title =
    { $weeks ->
        [one] Ugen ser sådan ud i { $weeks } uge
       *[other] Ugen ser sådan ud i { $weeks } uger
    }
week-days =
    { $days ->
        [one] { $days } dag om ugen
       *[other] { $days } dage om ugen
    }
support-title = Hvem støtter dig?
support-today = Støtter dig nu
support-now = nu
support-from = Fra: { $event }
support-until = Indtil: { $event }
support-always = Hele vejen
compare-title = Sammenlign forløb
compare-lead = Tallene er dem, kilderne selv giver.
compare-programme = Forløb
compare-length = Hvor længe
compare-who = Hvem
compare-when = Hvornår
compare-what = Hvad
compare-result = Resultat
figures-title = Tal fra kilderne
more-than = over { $number }

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
rejected-date-too-early = Datoen er for tidlig. Modellen begyndte i { $year }.
rejected-date-too-late = Datoen ligger for langt fremme. Den seneste dag er { $date }.
rejected-date-before = Datoen kan ikke ligge før »{ $event }« ({ $date }). En af de to datoer er forkert.
rejected-date-after = Datoen kan ikke ligge efter »{ $event }« ({ $date }). En af de to datoer er forkert.
rejected-not-in-programme = Det findes ikke i dette forløb. Intet er ændret.
rejected-note-too-long = Din tekst er for lang: { $length } tegn. Der er plads til 2000. Intet er ændret.
rejected-nothing-to-undo = Der er ikke noget at fortryde.
rejected-no-such-photo = Billedet findes ikke mere.

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
ladder-title = Jobtrappen
ladder-open = Se jobtrappen
ladder-what = Målet er at komme så højt op som muligt. Øverst er et almindeligt job.
ladder-here = Jeg står her

## Plan

plan-title = Din vej
when-unknown = Ingen dato endnu. Den kommer, når du har skrevet de datoer, den regnes ud fra.
when-unknown-short = ingen dato endnu
when-from = fra { $date }
when-all =
    { $meetings ->
        [one] Vis { $meetings } møde
       *[other] Vis alle { $meetings } møder
    }
dates-moved =
    { $dates ->
        [one] { $dates } anden dato flyttede sig
       *[other] { $dates } datoer flyttede sig
    }
moved-title =
    { $dates ->
        [one] { $dates } dato har flyttet sig
       *[other] { $dates } datoer har flyttet sig
    }
moved-show = Se, hvad der flyttede sig
moved-seen = Jeg har set det

## Lukkede dage

notice-ends-closed = { $day } er lukkedag ({ $why }). Spørg senest { $ask }.
notice-all-closed = Kontorerne har lukket fra { $first } til { $last }. De åbner igen { $open }. Fristen flytter sig ikke.
notice-closed-stretch = Kontorerne har lukket fra { $first } til { $last }.
notice-falls-closed = { $day } er lukkedag ({ $why }). Der er åbent igen { $open }. Spørg, hvad der gælder.
notice-meets-closed = { $day } er lukkedag ({ $why }). Spørg, om mødet holdes en anden dag.
notice-meets-earlier = { $due } er lukkedag ({ $why }). Derfor står mødet her { $day }.
notice-later-than-rule = Det er senere, end reglen siger ({ $date }). Det er ikke din fejl. Spørg kommunen hvorfor.
notice-ends-before = Datoerne passer ikke sammen: slut { $until } ligger før start { $from }. Ret en af dem.
contradiction-title = Datoer, der ikke passer sammen
contradiction = »{ $early }« ({ $day }) ligger før »{ $late }« ({ $other }).
contradiction-what = I forløbet kommer de i omvendt orden. Er en dato forkert, så ret den. Er begge rigtige, så lad dem stå, og spørg kommunen.
date-passed = Datoen er gået. Har du gjort det, så tryk på »Jeg har gjort det«. Er der en ny dato, så skriv den.

## Et skridt

ask-what = Hvad sker der?
ask-parts = Skridt for skridt
ask-why = Hvorfor?
ask-who = Hvem gør det?
ask-when = Hvornår?
ask-where = Hvor?
ask-bring = Hvad skal jeg have med?
ask-say = Hvad kan jeg sige?
ask-otherwise = Hvad, hvis det ikke sker?
step-before = Før
step-after = Bagefter
step-neighbours = Skridtet før og efter
step-items = Hører til i din mappe
step-professionals = Her mødes kontorerne om dig. Du skal ikke gøre noget, men du kan bede dem tale om det, der er svært.
step-without-plan = Du læser uden en plan. Med en plan får du dine egne datoer.
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
unit-steps = Skridt, som de står for
source = Kilde: { $organisation }, { $year }. Tjekket { $checked }.
checked = Tjekket { $checked }.
ask-your-municipality = Spørg din kommune, hvad der gælder for dig i dag.
changed-today = Sådan er det i dag
blank-who = Det skriver din kommune her.
blank-ask = Indtil da kan du spørge:
words-to-know = Ord, du møder
beside-show = Vis også { $language }
beside-hide = Skjul { $language }
note-label = Dine egne ord
note-save = Gem
note-cpr = Det ligner et CPR-nummer. Skriv det ikke her: andre kan låne din telefon.

## Mappen

folder-title = Velkomstmappen
folder-what = Kommunen giver dig en mappe. Se, om alt er i den.
folder-counts = { $received } af { $of } er i mappen. { $missing } mangler.
item-number = Nummer { $number } af { $of }
item-state = Har du fået den?
item-unknown = ved ikke endnu
item-received = fået
item-read = læst
item-missing = mangler: spørg
say-received = Jeg har fået den
say-read = Jeg har læst den
say-missing = Den mangler
item-ask = Bed om den. Du kan sige:
item-ask-meaning = Jeg mangler noget i min velkomstmappe. Kan jeg få det?
item-what = Hvad er det?
item-why = Hvorfor er det vigtigt?
item-do = Hvad gør jeg med det?
photos-title = Billeder
photos-what = Tag et billede, så du har det med dig. Det ligger kun på denne telefon.
photo-add = Tag eller vælg et billede
photo-busy = Billedet gøres klar …
photo-alt = Dit billede
photo-remove = Fjern billedet
photo-remove-sure = Tryk igen for at fjerne billedet for altid
photo-gone = Billedet er ikke på denne telefon.
photo-too-large = Billedet er for stort: { $size } MB. Der er plads til { $most } MB. Intet er ændret.
photo-no-picture = Filen er ikke et billede, som telefonen kan læse. Intet er ændret.

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
programme-goals = Mål
people-title = Hvem hjælper med hvad
sources-title = Kilder

## Ord, sætninger og breve

words-title = Ord, sætninger og breve
words-what = Danske ord, du møder, sætninger, du kan sige, og breve, du kan få.
words-groups = Danske ord
words-phrases = Sætninger at sige
words-letters = Breve
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
phrases-how = Tryk på »Hør«, og sig det efter. Eller tryk på »Vis stort«, og vis telefonen til den, du taler med.
letter-look = Hvad skal jeg kigge efter?
letter-do = Gør det i denne rækkefølge
letter-who = Hvem kan hjælpe?

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
settings-language = Sprog
settings-beside = Andet sprog ved siden af
settings-beside-what = Teksterne vises på begge sprog.
settings-beside-none = Kun ét sprog
language-machine = oversat af en maskine
settings-text-size = Tekstens størrelse
text-normal = Almindelig
text-large = Stor
text-larger = Større
settings-contrast = Kontrast
contrast-normal = Almindelig
contrast-high = Høj
settings-scheme = Lys eller mørk
scheme-system = Som telefonen
scheme-light = Lys
scheme-dark = Mørk

## Mine data

data-title = Mine data
data-what = Alt ligger på denne telefon, i denne browser. Ingen andre har det.
data-how-much = Hvad er gemt?
data-entries =
    { $entries ->
        [one] { $entries } ting gemt i din plan ({ $size })
       *[other] { $entries } ting gemt i din plan ({ $size })
    }
data-photos =
    { $photos ->
        [one] { $photos } billede ({ $size })
       *[other] { $photos } billeder ({ $size })
    }
data-room = Browseren siger: { $used } brugt af { $granted }
data-promised = Browseren har lovet at beholde dine data.
data-not-promised = Browseren har ikke lovet at beholde dine data. Den kan slette dem, hvis telefonen er fuld, eller hvis du ikke åbner siden i lang tid. Gem en fil en gang imellem.
data-promise-unknown = Vi kan ikke se, om browseren beholder dine data. Gem en fil en gang imellem.
data-unreadable = Vi kan ikke læse, hvad der er gemt.
data-plans = Planer på denne telefon
data-plan-of = Plan fra { $day }
export-title = Gem en fil
export-what = Filen indeholder alt, også dine noter og billeder. Alle, der får filen, kan læse den. Gem den et sikkert sted.
export-do = Gem en fil
export-done = Filen er gemt på telefonen.
export-failed = Filen kunne ikke gemmes. Intet er ændret.
import-title = Hent fra en fil
import-what = Hent det, du har gemt i en fil. Intet af det, du har her, bliver slettet.
import-choose = Vælg en fil
import-busy = Et øjeblik …
import-preview =
    { $entries ->
        [one] Filen er fra { $day }. Den har { $entries } ting og billeder: { $photos }.
       *[other] Filen er fra { $day }. Den har { $entries } ting og billeder: { $photos }.
    }
import-preview-what = Det lægges til det, du har her.
import-do = Hent det
import-leave = Lad være
import-done =
    { $entries ->
        [one] { $entries } ting er lagt til. Billeder lagt til: { $photos }.
       *[other] { $entries } ting er lagt til. Billeder lagt til: { $photos }.
    }
import-failed = Filen kunne ikke hentes. Intet er ændret.
import-full = Telefonen er fuld. Intet er ændret.
import-too-large = Filen er for stor. Intet er ændret.
import-not-readable = Filen kan ikke læses. Måske er den ikke hel. Intet er ændret.
import-other-app = Filen er ikke fra Vejviser. Intet er ændret.
import-newer = Filen er fra en nyere udgave af Vejviser. Åbn siden igen, og prøv så. Intet er ændret.
import-damaged = Filen er beskadiget. Intet er ændret.
import-damaged-in-part = Noget i filen er beskadiget. Det kan vi ikke hente. Resten af filen er hel.
delete-title = Slet alt
delete-what = Din plan, noter, billeder og valg slettes fra denne telefon.
delete-ask = Slet alt
delete-sure = Det kan ikke fortrydes. Har du gemt en fil?
delete-do = Ja, slet alt nu
delete-keep = Nej, behold det
delete-other-tab = Vejviser er åben i en anden fane. Luk den, så slettes alt.
delete-failed = Det kunne ikke slettes. Prøv igen.

## Om

about-title = Om Vejviser
about-what = Vejviser samler gode modeller fra danske kommuner og Røde Kors i én plan på telefonen.
about-not-authority = Vejviser er ikke en myndighed. Spørg din kommune, hvad der gælder for dig i dag.
about-privacy = Der er ingen konto og ingen server. Det, du skriver, bliver i denne browser. Siden sender ingenting til andre.
about-machine = De andre sprog er oversat af en maskine, hvor der ikke står andet. Den danske tekst gælder.
about-sources = Ved hver dato kan du se reglen, kilden, og hvornår den er tjekket.
about-version = Udgave { $version }

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
told-photo = Billedet er lagt i mappen.
told-photo-removed = Billedet er fjernet.
told-undone = Fortrudt.
told-part-done = Delen er gjort.
trouble-deleted = Alt er slettet i en anden fane. Åbn siden igen for at begynde forfra.
date-not-set = Datoen er ikke sat endnu.
date-expected = Den ventes senest { $date }.
date-was-due = fristen var { $date }

## Uden net og på telefonen

offline-title = Uden net
offline-what = Vejviser virker også uden net, når den først er gemt på telefonen.
offline-kept = Vejviser er gemt på denne telefon. Du kan åbne den uden net.
offline-coming = Vejviser er ved at blive gemt på telefonen. Lad siden være åben lidt endnu.
offline-not-kept = Vejviser kunne ikke gemmes på telefonen. Du skal være på nettet for at åbne den. Er vinduet privat, så åbn siden i et almindeligt vindue.
offline-now = Du er uden net. Alt her er gemt på telefonen.
offline-now-not-kept = Du er uden net. Luk ikke siden: den kan ikke åbnes igen, før du er på nettet.
offline-languages = Sprog på telefonen
offline-languages-what = Hent de sprog, som du vil læse eller vise til andre uden net. Du kan fjerne dem igen.
offline-core = Resten af Vejviser fylder { $size }. Dansk er altid med.
offline-get = Hent { $language }
offline-drop = Fjern { $language }
offline-fetching = bliver hentet
offline-failed = Kunne ikke hentes. Er du på nettet?
offline-here = på telefonen
offline-stays = i brug
offline-all = Hent alle sprog ({ $size })
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
search-label = Hvad leder du efter?
search-languages = Skriv på dansk eller på dit eget sprog.
search-count =
    { $count ->
        [one] 1 resultat
       *[other] { $count } resultater
    }
search-more = De første { $count } vises. Skriv et ord mere, så bliver der færre.
search-nearest = Intet er præcis det, du skrev. Det her ligner mest:
search-nothing = Der blev ikke fundet noget. Prøv et andet ord, eller skriv det kortere.
search-suggestions = Måske leder du efter
search-coming = Noget bliver stadig hentet. Der kan komme flere resultater.
search-failed = Der er ikke søgt i det her, for det kunne ikke hentes:
search-kind =
    { $kind ->
        [contact] Nummer
        [programme] Forløb
        [phase] Fase
        [step] Skridt
        [item] I mappen
        [word] Ord
        [situation] Sætninger
        [phrase] Sætning
       *[letter] Brev
    }
search-part =
    { $part ->
        [words] Ord
        [phrases] Sætninger
       *[letters] Breve
    }
# What people type who need help at once; separated by commas.
search-help-words = 112, nødhjælp, alarm, ambulance, læge, lægevagt, vagtlæge, akut, hjælp, brand, brandvæsen, ulykke, politi, livsfare, SOS
