# Ord til at læse: forløb, mappen, ordliste, sætninger, breve, søgning.

## De første skridt

start-programme = Hvilket forløb?
start-programme-what = Et forløb er den vej, kommunen har lagt. Vælg det, du følger.
make-my-plan = Gør det til min plan
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
programme-only-read = Det her er til at læse. Det bliver ikke til en plan.
programme-who = Hvem kan være med?
programme-areas = Det arbejder vi sammen om
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
compare-lead = Tallene er dem, kilderne selv giver.
compare-programme = Forløb
compare-length = Hvor længe
compare-who = Hvem
compare-when = Hvornår
compare-what = Hvad
compare-result = Resultat
figures-title = Tal fra kilderne

## I dag

ladder-what = Målet er at komme så højt op som muligt. Øverst er et almindeligt job.

## Et skridt

unit-steps = Skridt, som de står for

## Mappen

folder-title = Velkomstmappen
folder-what = Kommunen giver dig en mappe. Se, om alt er i den.
folder-without-way = Der er ikke noget forløb at vise mappen efter nu. Det, du har skrevet, kan du se under Plan.
folder-counts = { $received } af { $of } er i mappen. { $missing } mangler.
item-number = Nummer { $number } af { $of }
item-state = Har du fået den?
item-unknown = ved ikke endnu
say-received = Jeg har fået den
say-read = Jeg har læst den
say-missing = Den mangler
item-ask = Bed om den. Du kan sige:
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
photo-too-large = Billedet er for stort: { $size } MB. Der er plads til { $most } MB. Intet er ændret.
photo-no-picture = Filen er ikke et billede, som telefonen kan læse. Intet er ændret.

## Forløb

programme-goals = Mål
sources-title = Kilder

## Ord, sætninger og breve

words-what = Danske ord, du møder, sætninger, du kan sige, og breve, du kan få.
words-groups = Danske ord
words-phrases = Sætninger at sige
words-letters = Breve
phrases-how = Tryk på »Hør«, og sig det efter. Eller tryk på »Vis stort«, og vis telefonen til den, du taler med.
letter-look = Hvad skal jeg kigge efter?
letter-do = Gør det i denne rækkefølge
letter-who = Hvem kan hjælpe?

## Det skete

told-photo = Billedet er lagt i mappen.
told-photo-removed = Billedet er fjernet.

## Search

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
search-failed-all = Der er ikke søgt i noget, for indholdet kunne ikke hentes.
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
item-ask-meaning = Jeg mangler noget i min velkomstmappe. Kan jeg få det?
