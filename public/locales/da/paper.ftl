# Ord om papir og kalender: filen til en kalender, og ark til at printe.

paper-what = Tag din vej med i din kalender eller på papir.
paper-no-plan = Når du har en plan, kan du få dine datoer i kalenderen og din vej på papir.

## Kalender

calendar-title = I min kalender
calendar-what = Du får en fil med dine datoer. Åbn filen på telefonen. Så kommer datoerne i din kalender.
calendar-again = Er en dato ændret? Hent filen igen. Så retter kalenderen de datoer, den har fra før.
calendar-shared = Andre kan måske se din kalender. Så ser de måske også datoerne.
calendar-remind = Mind mig om det dagen før
calendar-notes = Tag mine noter med
calendar-choose = Vælg datoer
calendar-get = Hent kalenderfilen
calendar-meetings =
    { $meetings ->
        [one] { $date }, { $meetings } møde
       *[other] { $date }, { $meetings } møder i alt
    }
calendar-done =
    { $dates ->
        [one] Filen er lavet med { $dates } dato. Åbn den i din kalender.
       *[other] Filen er lavet med { $dates } datoer. Åbn den i din kalender.
    }
calendar-none = Vælg mindst én dato først.
calendar-no-dates = Din plan har ingen datoer endnu. Skriv den første dato i din plan.
calendar-failed = Denne browser kan ikke lave filen. Der er ikke ændret noget.
calendar-by = Senest: { $title }
calendar-from = Fra denne dag: { $title }
calendar-estimate = { $title } (skøn)

## Valg af ark

paper-on-paper = På papir
paper-on-paper-what = Hvert ark fylder én side A4 eller flere. Det kan printes i sort og hvid.
paper-plan = Min plan
paper-checklist = Min tjekliste
paper-folder = Forside til velkomstmappen
paper-one-step = Ét trin
paper-phrases = Sætninger at sige
paper-print = Print
paper-print-how = Vælg { $size }. Du kan også gemme arket som en { $file }-fil.
paper-note-too = Tag min note med på arket

## På arket

paper-printed = Printet { $date }
paper-qr = Samme side på telefonen
paper-by = senest { $date }
paper-from = fra { $date }
paper-date = Dato
paper-estimate-what = Et skøn er regnet ud fra reglerne. Den rigtige dato kan være en anden.
paper-done = Det har jeg gjort
paper-waiting = Jeg venter på svar
paper-not-for-me = Ikke for mig
paper-professionals = Det er kommunens eget møde. Du skal ikke gøre noget.
paper-when = Hvornår?
paper-happens = Hvad sker der?
paper-parts = Det kan du gøre
paper-why = Hvorfor?
paper-who = Hvem?
paper-where = Hvor?
paper-bring = Tag med
paper-say = Hvad kan jeg sige?
paper-otherwise = Hvad hvis det ikke sker?
paper-note = Min note
paper-folder-title = Velkomstmappe
paper-folder-holds = Det skal ligge i mappen
paper-belongs-to = Mappen tilhører
