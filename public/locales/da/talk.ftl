# Ord til oplæg: lave et, holde det, hvad kun den, der holder det, ser, og papir.

## Oversigt

talks-what = Vis et forløb for en gruppe på op til tre sprog. Det, du laver, bliver på denne enhed.
talk-none = Her er ingen oplæg endnu. Vælg et forløb, så er slides klar om lidt.
talk-new = Lav et nyt oplæg
talk-all = Alle oplæg
talk-unreadable = Vi kan ikke læse, hvad der er gemt. Intet er ændret. Åbn siden igen.
talk-damaged = Noget kan ikke læses: { $records }. Det ligger her stadig.
talk-not-found = Oplægget er ikke på denne enhed. Måske er det slettet.
talk-not-here = Slides til forløbet kom ikke. Se, om du har net, og åbn siden igen. Intet er ændret.
talk-wait = Slides er på vej. Prøv igen om lidt.

## Lave

talk-programme = Hvilket forløb vil du vise?
talk-length = Hvor lang tid har du?
talk-minutes = { $minutes } minutter
talk-languages = Sprog på slides
talk-languages-what = Vælg et til tre. Det øverste står først.
talk-language-first = Flyt op: { $language }
talk-language-out = Tag ud: { $language }
talk-name = Hvad hedder oplægget?
talk-name-what = For eksempel dag og hold. Skriv ingen navne på personer.
talk-make = Lav oplægget
talk-show = Vis slides
talk-present = Åbn visning med noter
talk-paper = Slides på papir
talk-after = Spørgsmål og svære ord
talk-ready = Oplægget ligger her og virker uden net.
talk-coming = Sprogene er på vej, så oplægget også virker uden net.
talk-not-kept = Her på enheden virker oplægget kun med net.
talk-slides = Slides i rækkefølge
talk-slides-count = Antal slides: { $slides }.
talk-slides-what = Flyt med pilene. Det, du tager ud, kan du sætte ind igen.
talk-up = Flyt op: { $title }
talk-down = Flyt ned: { $title }
talk-leave-out = Tag ud: { $title }
talk-put-back = Sæt ind igen: { $title }
talk-out = Tag ud
talk-in = Sæt ind
talk-rename = Giv oplægget et andet navn
talk-rename-save = Brug dette navn
talk-delete = Slet oplægget
talk-delete-what = Oplægget bliver slettet fra enheden med slides, billeder, noter og spørgsmål. Det kan ikke hentes tilbage. Forløbet bliver.
talk-delete-yes = Ja, slet det
talk-own = Dine egne slides
talk-own-add = Lav en slide mere
talk-own-what = Første linje er overskriften. Skriv kort, så alle kan læse det.
talk-own-photo = Et billede
talk-own-people = Vis ikke mennesker eller breve med navne.
talk-own-save = Sæt sliden ind
talk-own-delete = Slet sliden
talk-own-delete-what = Teksten og billedet bliver slettet fra enheden. De kan ikke hentes tilbage.
talk-own-lacks = Ingen tekst på:
talk-own-busy = Billedet bliver gjort mindre …
talk-own-photo-add = Vælg et billede
talk-own-photo-other = Vælg et andet billede
talk-own-photo-kept = Billedet på sliden
talk-own-photo-gone = Billedet er her ikke mere.
talk-own-photo-out = Fjern billedet
talk-own-photo-back = Behold billedet
talk-own-photo-goes = Billedet bliver fjernet, når du sætter sliden ind.
talk-own-chosen = Valgt: { $file }. Det bliver gemt, når du sætter sliden ind.
talk-own-unchoose = Vælg alligevel ikke et billede
talk-photo-too-large = Billedet er for stort: { $size } MB. Der er plads til { $most } MB. Intet er ændret.
talk-photo-no-picture = Filen er ikke et billede, som enheden kan læse. Intet er ændret.
talk-refused-empty = Skriv noget først, eller vælg et billede.
talk-refused-long = Din tekst er for lang: { $length } tegn. Der er plads til { $most }. Intet er ændret.
talk-refused-languages = Vælg et til tre sprog. Intet er ændret.
talk-refused-no-slide = Et oplæg har mindst én slide. Intet er ændret.
talk-refused-too-many = Så mange er der ikke plads til. Se på tallet igen.
talk-refused-no-name = Giv oplægget et navn.

## Vise

show-number = Slide { $slide } af { $slides }
show-number-part = Slide { $slide } af { $slides }, skærm { $part } af { $parts }
show-thumb = { $slide } ({ $part } af { $parts })
show-slide = Slide { $slide }: { $title }
show-tools = Knapper til oplægget
show-back = Tilbage
show-ahead = Frem
show-overview = Alle slides
show-code = Kode til de andres telefoner
show-dark = Mørk sal eller lyst rum
show-whole = Hele skærmen
show-help = Hjælp
show-leave = Luk visningen
show-close = Luk
show-go-to = Gå til en slide
show-go-label = Nummer, 1 til { $slides }
show-go = Vis den
show-no-such = Skriv et tal fra 1 til { $slides }.
key-ahead = Frem
key-back = Tilbage
key-ends = Første og sidste slide
key-overview = Alle slides på én gang
key-go = Gå til et nummer
key-code = Koden til sliden
key-blank = Sort eller hvid skærm
key-dark = Mørk sal eller lyst rum
key-whole = Hele skærmen
key-close = Luk det, der ligger ovenpå
show-touch = Med fingeren: Stryg til siden, eller tryk ved kanten af skærmen.
show-arrows = Pilene følger skriftens retning i det sprog, du bruger appen på.
show-no-live = De andre kan ikke følge dig slide for slide på deres telefon. Det kræver en server, og den har appen ikke. Vis koden: Den åbner det samme på deres eget sprog.
show-two = Har du to skærme, så åbn visningen med noter. De to vinduer følges ad.
show-locked = Har du kode på appen, beder det andet vindue også om den. Skriv den, før salen kommer.
show-code-what = Hold din telefons kamera hen over koden. Så kan du læse det på dit eget sprog.

## Med noter

present-second = Vis slides i et andet vindue
present-second-what = Flyt vinduet til den store skærm, og tryk { $key }. Vinduerne følges ad.
present-now = Nu
present-next = Næste
present-last = Det var den sidste.
present-say = Sig
present-ask = Det spørger mange om
present-mind = Pas på
present-hint = Sådan møder du salen
present-no-notes = Her er ingen noter endnu.
present-own = Dine egne noter
present-own-typed = Noten bliver gemt, når du forlader feltet eller siden.
present-belongs = Det, du skriver her, hører til: { $title }
present-clock = Tid i alt
present-slide-clock = Tid på denne slide
present-of = { $time } af { $plan }
present-start = Start uret
present-stop = Stop uret
present-rehearse = Øv dig: uret begynder forfra
present-rehearse-stop = Stop øvelsen, og se tiderne
present-anew = Begynd forfra: nulstil uret og det, der er sagt
present-shorten = Her kan du gøre det kortere
present-every-slide = Tiden på hver slide
present-shorten-row = { $title }: { $took }, planen er { $plan }
present-not-shown-row = { $title }: ikke vist, planen er { $plan }
present-in-time = Du holdt tiden, da du øvede: { $took } af { $plan }. Se tiden på hver slide.
present-too-long = Det tog for lang tid, da du øvede: { $took }, planen er { $plan }. Se, hvor du kan gøre det kortere.
present-far-shorter = Da du øvede, brugte du kun { $took } af { $plan }. Det er meget kortere end planen. Se tiden på hver slide.
present-not-all = Du øvede ikke det hele. Slides, der ikke blev vist: { $slides }. Du brugte { $took } af { $plan }. Se tiden på hver slide.
present-spoken = Er det sagt på …
present-question = Nogen spurgte
present-question-label = Hvad blev der spurgt om? Ingen navne.
present-question-save = Skriv det ned
present-question-bare = Et spørgsmål til denne slide
present-noted = Skrevet ned: { $count }
present-undo = Fortryd
present-unclear = Et ord var ikke klart
present-unclear-none = Der er ingen danske fagord på denne slide.
present-attendance = Hvor mange er her?
present-attendance-what = Kun tal, ingen navne.
present-class = Hold
present-people = Antal
present-language = Sprog
present-attendance-save = Skriv antallet
present-no-number = Skriv et helt tal fra 1 til { $most }. Intet er ændret.
present-replaced = Tallet er nu { $people }. Før stod der { $before }.
present-remove-row = Tag linjen væk
tongue-so = Somali
tongue-ti = Tigrinya
tongue-fa = Dari og farsi
tongue-ku = Kurdisk
tongue-ps = Pashto
tongue-ru = Russisk
tongue-sw = Swahili
tongue-und = Et andet sprog
present-all = I alt: { $people }

## Bagefter

after-what = Tag arket med til koordineringsmødet. Der står ingen navne.
after-questions = Spørgsmål
after-words = Ord, der ikke var klare
after-none = Der er ikke skrevet noget.
after-people = Hvor mange var der?
after-met = Skrevet { $day }
after-times = Gange: { $times }
after-print = Print

## Papir

handout-slides = Slides, to på hver side
handout-short = Det vigtigste på én side
handout-source = Kilde: { $source }, { $year }. Tjekket { $checked }.
