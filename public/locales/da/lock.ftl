# Ord om det, der beskytter: lås, hurtigt væk, neutralt navn.

## Beskyttelse

protect-what = Her vælger du, hvad der skal ske, hvis andre får din telefon i hånden.
protect-next-time = Det er gemt og gælder, næste gang Vejviser åbnes. Lås nu, så gælder det straks.
protect-not-kept = Denne browser kan ikke huske dit valg. Er vinduet privat, så prøv i et almindeligt vindue.

## Lås

lock-title = Lås med kode
lock-what = Alt, du gemmer i Vejviser, bliver låst med din kode. Uden koden kan ingen læse det.
lock-helps = Låsen hjælper, hvis nogen låner, finder eller tager din telefon.
lock-helps-not = Låsen hjælper ikke, hvis nogen ser dig skrive koden, eller hvis der er et spionprogram på telefonen.
lock-strong = Fire tal holder nysgerrige ude. Tre eller fire ord er meget svære at gætte.
lock-forgotten = Glemmer du koden, kan ingen åbne det, du har gemt. Heller ikke vi. Gem en låst fil først.
lock-backup = Gem en låst fil
lock-code-new = Ny kode
lock-code-hint = Mindst 4 tegn. Det kan være tal eller ord.
lock-code-again = Skriv den nye kode igen
lock-show = Vis det, jeg skriver
lock-after = Lås, når jeg går væk fra siden
lock-after-none = Med det samme
lock-after-minutes =
    { $minutes ->
        [one] Efter { $minutes } minut
       *[other] Efter { $minutes } minutter
    }
lock-do = Lås nu
lock-busy = Et øjeblik …
lock-too-short = Koden er for kort. Skriv mindst 4 tegn.
lock-not-same = De to koder er ikke ens. Skriv dem igen.
lock-other-tab = Vejviser er åben i en anden fane. Luk den, og prøv igen. Intet er ændret.
lock-full = Telefonen er fuld. Intet er ændret.
lock-failed = Det lykkedes ikke. Intet er ændret. Prøv igen.
lock-not-here = Her kan der ikke låses, fordi intet bliver gemt i denne browser.
lock-on = Vejviser er låst med en kode.
lock-now = Lås nu
lock-change = Skift koden, eller fjern låsen
lock-code = Din kode
lock-after-do = Gem tiden
lock-after-changed = Tiden er ændret.
lock-change-do = Skift kode
lock-changed = Koden er skiftet.
lock-off-do = Fjern låsen
locked-title = Vejviser er låst
locked-what = Skriv din kode for at åbne.
locked-open = Lås op
locked-wrong = Koden passer ikke. Prøv igen.
locked-wait =
    { $seconds ->
        [one] Koden passede ikke. Vent { $seconds } sekund, og prøv igen.
       *[other] Koden passede ikke. Vent { $seconds } sekunder, og prøv igen.
    }
locked-unreadable = Låsen kan ikke læses lige nu. Intet er ændret. Åbn siden igen.
locked-forgot = Har du glemt koden?
locked-forgot-what = Uden koden kan ingen åbne det, der er gemt her. Du kan slette alt og begynde forfra. Har du en låst fil, kan du hente den bagefter.
locked-delete = Slet alt
locked-delete-sure = Det kan ikke fortrydes.
locked-delete-do = Ja, slet alt nu
locked-delete-keep = Nej, behold det

## Hurtigt væk

exit-title = Hurtigt væk
exit-what = En knap på hver side fører straks til en tom side. På et tastatur kan du trykke tre gange på Skift ({ $key }).
exit-history = Knappen Tilbage viser så ikke, hvor du var. Den går heller ikke én side tilbage i Vejviser. Browserens liste over besøgte sider kan stadig vise adressen. Slet den selv, eller brug et privat vindue.
exit-on = Vis knappen
exit-off = Ingen knap

## Neutralt navn

neutral-title = Neutralt navn
neutral-word = Noter
neutral-what = Fanen hedder „Noter” og får et neutralt ikon.
neutral-not = På siden selv og i adressen står der stadig Vejviser. Det gør der også et øjeblik på fanen, mens siden åbner. En app, der er lagt på telefonen, beholder sit navn.
neutral-on = Neutralt
neutral-off = Vejviser
