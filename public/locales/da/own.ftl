# Ord om det, der ligger på telefonen: mine data, indstillinger, uden net, om Vejviser.

## Indstillinger

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

data-what = Alt ligger på denne telefon, i denne browser. Ingen andre har det.
data-protect = Lås med kode, hurtigt væk og et neutralt navn.
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
backup-title = Gem en låst fil
backup-what = Filen indeholder alt. Den låses med en adgangssætning. Kun den, der kender sætningen, kan åbne filen. Det er den sikreste måde.
backup-words = Adgangssætning
backup-words-hint = Mindst 8 tegn. Vælg gerne tre eller fire ord, som kun du kender.
backup-words-again = Skriv den igen
words-show = Vis det, jeg skriver
backup-forgotten = Glemmer du sætningen, kan ingen åbne filen. Heller ikke vi. Skriv den ned, og læg den et andet sted end telefonen.
backup-do = Gem en låst fil
backup-busy = Filen låses …
backup-done = Den låste fil er gemt på telefonen. Læg også en kopi et andet sted.
backup-too-short = Adgangssætningen er for kort. Skriv mindst 8 tegn.
backup-not-same = De to sætninger er ikke ens. Skriv dem igen.
backup-no-cipher = Denne browser kan ikke låse filer. Intet er ændret.
backup-last = Du gemte sidst en fil: { $day }
backup-due-never = Du har ikke gemt en fil endnu. Mister du telefonen, mister du alt.
backup-due =
    { $changes ->
        [one] Siden { $day } er { $changes } ting kommet til. Det er tid til at gemme en ny fil.
       *[other] Siden { $day } er { $changes } ting kommet til. Det er tid til at gemme en ny fil.
    }
export-title = Gem en fil uden lås
export-what = Filen indeholder alt, også dine noter og billeder. Alle, der får filen, kan læse den. Gem den et sikkert sted.
export-do = Gem en fil
export-done = Filen er gemt på telefonen.
import-title = Hent fra en fil
import-what = Hent det, du har gemt i en fil. Intet af det, du har her, bliver slettet.
data-hand-over = Vis, send eller gem din plan til en anden telefon
data-receive = Se en plan, du har fået
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
import-is-plan = Det er en plan, som er givet videre. Hent den på siden »Modtaget«. Intet er ændret.
import-not-readable = Filen kan ikke læses. Måske er den ikke hel. Intet er ændret.
import-other-app = Filen er ikke fra Vejviser. Intet er ændret.
import-newer = Filen er fra en nyere udgave af Vejviser. Åbn siden igen, og prøv så. Intet er ændret.
import-damaged = Filen er beskadiget. Intet er ændret.
import-damaged-in-part = Noget i filen er beskadiget. Det kan vi ikke hente. Resten af filen er hel.
import-sealed = Filen er låst. Skriv den adgangssætning, du valgte, da du gemte filen.
import-open = Åbn filen
import-wrong-words = Adgangssætningen passer ikke til filen. Intet er ændret. Prøv igen.
import-sealed-damaged = Den låste fil er beskadiget. Så kan intet hentes fra den, heller ikke en del. Intet på telefonen er ændret. Har du en anden kopi?
delete-title = Slet alt
delete-what = Din plan, noter, billeder og valg slettes fra denne telefon.
delete-ask = Slet alt
delete-sure = Det kan ikke fortrydes. Har du gemt en fil?
delete-do = Ja, slet alt nu
delete-keep = Nej, behold det
delete-other-tab = Vejviser er åben i en anden fane. Luk den, så slettes alt.
delete-failed = Det kunne ikke slettes. Prøv igen.

## Om

about-what = Vejviser samler gode modeller fra danske kommuner og Røde Kors i én plan på telefonen.
about-not-authority = Vejviser er ikke en myndighed. Spørg din kommune, hvad der gælder for dig i dag.
about-privacy = Der er ingen konto og ingen server. Det, du skriver, bliver i denne browser. Siden sender ingenting til andre.
about-machine = De andre sprog er oversat af en maskine, hvor der ikke står andet. Den danske tekst gælder.
about-sources = Ved hver dato kan du se reglen, kilden, og hvornår den er tjekket.
about-version = Udgave { $version }

## Uden net og på telefonen

offline-what = Vejviser virker også uden net, når den først er gemt på telefonen.
offline-kept = Vejviser er gemt på denne telefon. Du kan åbne den uden net.
offline-coming = Vejviser er ved at blive gemt på telefonen. Lad siden være åben lidt endnu.
offline-not-kept = Vejviser kunne ikke gemmes på telefonen. Du skal være på nettet for at åbne den. Er vinduet privat, så åbn siden i et almindeligt vindue.
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
