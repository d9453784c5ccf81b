# Ord om at give planen videre og om det, der kommer fra en anden telefon.

## Giv videre

handover-what = Vis din plan til en anden telefon. Du vælger, hvad der kommer med. Planen her bliver, som den er.
handover-receive = Se en plan, du har fået
going-title = Hvad skal med?
going-programmes = Forløb
going-dates = Datoer
going-ticks = Skridt
going-folder = Mappen
going-notes = Mine egne ord
going-notes-hint = De er slået fra, til du siger andet.
going-newer = Ting fra en nyere udgave
going-newer-hint = Denne udgave kan ikke vise dem. Den anden telefon kan måske.
going-newer-count =
    { $count ->
        [one] Og { $count } ting fra en nyere udgave, som ikke kan vises her.
       *[other] Og { $count } ting fra en nyere udgave, som ikke kan vises her.
    }
going-never = Billeder kommer aldrig med. Det, du har rettet eller slettet, kommer heller ikke med.
going-count = { $what }: { $count }
preview-title = Det ser den anden
preview-what = Præcis dette kommer med og intet andet:
give-title = Hvordan skal den videre?
give-anyone = Alle, der får koden, linket eller filen, kan læse det, der står ovenfor.
give-codes = Vis en kode til kameraet
give-share = Send som link
give-copy = Kopiér linket
give-file = Gem som fil
share-done = Linket er givet videre.
share-failed = Linket kunne ikke sendes. Kopiér det i stedet.
copy-done = Linket er kopieret. Sæt det ind i en besked.
copy-failed = Browseren lader os ikke kopiere. Vis en kode, eller gem en fil.
link-too-long = Det er for meget til et link. Gem det som fil, eller tag mindre med.
codes-too-many = Det er for meget til koder. Send det som link eller fil, eller tag mindre med.
file-done = Filen er gemt på telefonen. Send den til den anden.
file-failed = Filen kunne ikke gemmes. Intet er ændret.
code-how = Åbn kameraet på den anden telefon, og hold det foran koden.
code-how-many = Der er { $of } koder. Åbn kameraet på den anden telefon. Læs én kode, og tryk så på »Næste kode«.
code-of = Kode { $number } af { $of }
code-label = Kode { $number } af { $of } til den anden telefons kamera
code-next = Næste kode
code-back = Forrige kode

## Modtaget

receive-codes = Med kameraet
receive-codes-what = Åbn kameraet på denne telefon, og hold det foran koden på den anden. Tryk så på det link, der kommer frem.
receive-link = Med et link
receive-paste = Sæt linket ind her
receive-look = Se, hvad det er
receive-file = Fra en fil
receive-choose = Vælg en fil
receive-nothing-yet = Intet er gemt endnu.
codes-so-far = Du har { $have } af { $of } koder.
codes-missing = Læs også: { $missing }. Rækkefølgen er lige meget.
codes-forget = Glem de koder
fault-not-ours = Det er ikke en plan fra Vejviser. Intet er ændret.
fault-whole-backup = Det er en fil med alt. Hent den under »Mine data«. Intet er ændret.
fault-newer = Den er fra en nyere udgave af Vejviser. Åbn siden igen, og prøv så. Intet er ændret.
fault-cut = Slutningen mangler. Bed om at få linket eller filen igen. Intet er ændret.
fault-damaged = Den er beskadiget. Bed om at få den igen. Intet er ændret.
fault-too-large = Den er for stor. Intet er ændret.
received-from = En plan, der blev givet videre { $day }.
received-strange = Planen følger et forløb, som denne udgave ikke kender. Datoer og skridt kan mangle deres navne.
received-holds = Det er i den
received-empty = Den siger ikke noget, der kan vises.
received-without-notes = Egne ord er ikke med.
becomes-title = Hvad skal der ske med den?
becomes-known = Denne plan har du her i forvejen.
becomes-merge-same = Læg sammen med den, du har
becomes-mine = Behold som min plan
becomes-mine-too = Behold som en plan mere
becomes-person = Læg til som en, jeg hjælper
becomes-merge = Læg sammen med en plan, jeg har
becomes-discard = Gem den ikke
becomes-back = Tilbage
person-called = Hvad kalder du personen?
person-called-what = Et kaldenavn er nok. Du kan også lade det stå tomt. Navnet bliver på denne telefon.
person-keep = Gem planen her
which-plan = Hvilken plan?
plan-of-person = Planen for { $called }
plan-of-somebody = En, jeg hjælper, fra { $day }
plan-of-day = Min plan fra { $day }
received-failed = Det kunne ikke gemmes. Intet er ændret.
received-full = Telefonen er fuld. Intet er ændret.
received-changed = Planen her er ændret imens. Intet er gemt endnu. Vælg igen herunder.
received-done-mine = Planen er gemt på denne telefon.
received-done-person = Planen er gemt på denne telefon. Din egen plan er, som den var.
received-done-merged = De to er lagt sammen og gemt på denne telefon.
received-go-on = Gå til min plan
received-hand-back = Giv videre eller tilbage
received-more = Modtag mere

## Lagt sammen

merge-nothing-new = Her er intet nyt. Du har det hele i forvejen.
merge-no-changes = Intet af det, du ser i din plan, bliver anderledes.
merge-changes =
    { $count ->
        [one] { $count } ting bliver ny i din plan:
       *[other] { $count } ting bliver nye i din plan:
    }
merge-conflicts =
    { $count ->
        [one] { $count } ting er ændret begge steder. Du vælger, hvad der gælder.
       *[other] { $count } ting er ændret begge steder. Du vælger, hvad der gælder.
    }
merge-here = Her
merge-there = Der
conflict-of = { $number } af { $of }
conflict-which = Hvad gælder?
pick-here = Det, der står her
pick-there = Det, der står der
pick-both = Begge tekster
pick-again = Vælg den sidste om
merge-all-chosen = Du har valgt det hele.
merge-do = Læg sammen og gem

## Hvad en plan siger

said-follows = følges
said-follows-not = følges ikke
said-rung = Trin på jobtrappen
said-unknown = noget, som ikke har et navn her
said-note-on = Egne ord om »{ $what }«
said-date-unknown = ikke kendt
said-nothing = intet skrevet
said-no-note = ingen tekst
said-in-progress = i gang
said-waiting = venter på svar
said-done = gjort
said-not-for-me = gælder ikke
said-received = modtaget
said-read = læst
said-missing = mangler
