# Ord til den frivilliges plads: dem, man følges med, møder, rolle, én skærm til to, afslutning.

## Alle

beside-what = Her er planerne for dem, du følges med. Kun denne telefon har det, du skriver her.
beside-nobody = Her er ingen endnu. Begynd en plan sammen med en, der er ny. Eller få deres plan som et link.
beside-unreadable = Vi kan ikke læse, hvad der er gemt. Intet er ændret. Åbn siden igen.
beside-add = Følges med én til
beside-add-what = Gør det sammen, så I begge ser, hvad du skriver. Planen bliver på denne telefon, til I giver den videre.
beside-begin = Begynd planen
beside-programme = Din egen vej som frivillig
beside-late = Tiden er gået. Antal skridt: { $steps }
beside-last-met = I mødtes sidst { $day }
beside-never-met = I har ikke skrevet et møde endnu.
beside-did-you-meet = Mødtes I { $day }?
beside-next-meeting = I mødes { $date }
beside-no-meeting = I har ikke aftalt, hvornår I mødes igen.
beside-damaged = Noget kan ikke læses: { $records }. Det ligger her stadig.
beside-told = Skrevet ned.
beside-told-back = Fjernet.
beside-told-begun = Planen er begyndt.
beside-refused-empty = Skriv noget først.
beside-refused-long = Din tekst er for lang: { $length } tegn. Der er plads til { $most }. Intet er ændret.
beside-refused-past = Dagen er gået. Vælg en dag, der kommer.
beside-refused-ahead = Dagen er ikke kommet endnu.
beside-refused-far = Det er mere end et år væk. Se på året igen.
beside-refused-no-name = Skriv, hvad du kalder den, du følges med.
beside-refused-no-programme = Vælg, hvilket forløb planen følger.
beside-refused-same-mark = En anden har det samme billede. Vælg en anden farve eller et andet tegn.
beside-date-label = Dato
beside-time-label = Klokkeslæt (hvis I ved det)
beside-date-missing = Skriv en dato.
beside-date-unreadable = Datoen kan ikke læses. Skriv den sådan: dag.måned.år.
beside-time-unreadable = Klokkeslættet kan ikke læses. Skriv timer og minutter.

## Båndet over en andens plan

band-whose = Du ser planen for { $name }.
band-ticks = Det, du sætter flueben ved, er skrevet af dig.
band-meetings = Jeres møder
band-leave = Tilbage til mit eget

## Billedet af en person

mark-blue = Blå
mark-green = Grøn
mark-red = Rød
mark-violet = Lilla
mark-orange = Orange
mark-grey = Grå
mark-star = Stjerne
mark-leaf = Blad
mark-boat = Båd
mark-house = Hus
mark-sun = Sol
mark-moon = Måne
mark-tree = Træ
mark-cup = Kop

## Én person

beside-called = Kaldenavn
beside-called-what = Skriv ikke det rigtige navn. Kaldenavnet bliver på denne telefon og går aldrig med, når planen gives videre.
person-colour = Farve
person-symbol = Tegn
person-languages = Sprog, det bedste først
person-programme = Hvilket forløb følger planen?
person-open = Åbn planen
person-together = Sammen ved én skærm
person-own-log = Det, du skriver her, er dit. Det er ikke en del af planen og følger ikke med, når planen gives videre.
person-edit = Ret kaldenavn, billede og sprog
person-save = Gem
person-phase = Her er planen nu: { $phase }
person-now = Nu og i denne uge
person-nothing = Intet haster lige nu.
person-no-date = Planen mangler sin første dato. Åbn planen, og skriv den sammen.
person-late = Tiden er gået

## Hvordan har du det

checkin-due = Tid til at mærke efter: hvordan har du det?
checkin-question = Hvordan har du det i det her?
checkin-private = Kun du ser dit svar. Det bliver på denne telefon.
checkin-good = Godt
checkin-mixed = Lidt af hvert
checkin-heavy = Det er tungt
checkin-later = Ikke nu
checkin-thanks = Tak. Det er skrevet ned til dig selv.
checkin-hard = Se, hvem du kan tale med

## Møder

meeting-title = Næste møde
meeting-yes = Ja, vi mødtes
meeting-no = Nej, det blev ikke til noget
meeting-drop = Mødet er aflyst
meeting-save = Skriv mødet
meeting-rhythm = I bestemmer selv, hvor tit I ses. Hver anden uge plejer at gå godt.
suggest-title = Forslag til næste gang
suggest-take = Tag det op
suggest-late = Se sammen på: { $step }. Tiden er gået.
suggest-next = Tal om det næste skridt: { $step }
suggest-blank = Spørg kommunen sammen: { $what }
usual-danish = Lav noget almindeligt sammen, og tal dansk imens.
usual-bus = Læs en køreplan, og kør en tur med bussen sammen.
usual-letters = Læs et brev fra myndighederne sammen.
usual-associations = Find en forening, og spørg, om man må prøve.
usual-sports = Find en sportsklub i nærheden.
bring-title = Til næste gang
bring-label = Hvad vil du tage op?
bring-save = Skriv det
agreed-title = Det har I aftalt
agreed-label = Hvad aftalte I?
agreed-save = Skriv aftalen
point-done = Gjort
point-remove = Fjern
points-done = Gjort: { $points }
past-title = Når I har mødtes
past-label = Hvad lavede I? Kun kort, og uden navne.
past-save = Skriv, at I mødtes

## Min rolle

role-title = Min rolle som frivillig
role-what = En ven viser vej. En ven er ikke en myndighed. Her står kort, hvad det betyder. Trinene i dit forløb fortæller mere.
role-ask = Er du i tvivl, så spørg Røde Kors eller kommunen, hvad der gælder i dag.
role-do = Det gør du
role-do-what = Du viser livet, hvor I bor: dansk i hverdagen, bussen, breve, foreninger og sportsklubber.
role-dont = Det gør du ikke
role-dont-what = Ingen penge mellem jer: du giver ikke, låner ikke og tager ikke imod. Du bestemmer ikke for den anden.
role-silence = Tavshedspligt
role-silence-what = Det, du ser og hører, siger du ikke til andre. Det gælder også, når du er stoppet. Du deler intet uden et ja.
role-agreement = Aftalen
role-agreement-what = Du skriver under på en aftale. Læs den i ro, og spørg, hvis du er i tvivl.
role-children = Børn
role-children-what = Der er retningslinjer, der passer på børn. Som regel er du ikke alene med børn.
role-rhythm = Jeres rytme
role-rhythm-what = I bestemmer selv, hvor tit I ses. Hver anden uge plejer at gå godt.
role-refer = Når noget er for fagfolk
role-refer-what = Noget skal en ven ikke klare. Så viser du videre til dem, der har det som job.
role-hard = Når det er svært for dig
role-hard-what = Du skal ikke være alene med det, der er svært.
role-end = Slut på en god måde
role-end-what = En dag slutter I. Giv planen tilbage, og slet den her. Din tavshedspligt slutter ikke.

## Én skærm til to

together-facing = Vend toppen
together-languages = Sprog
together-leave = Luk
together-theirs = Øverst
together-mine = Nederst

## Når I slutter

end-title = Slut, og slet planen her
end-what = Tag det i ro, helst sammen.
end-well = Slut på en god måde
end-hand = 1. Giv planen tilbage
end-hand-what = Planen tilhører den, du følges med. Giv den videre, før du sletter. Det, du selv har skrevet om jeres møder, følger ikke med.
end-hand-do = Giv planen videre
end-delete = 2. Slet den her
end-delete-what = Sådan bliver det:
end-goes-plan = Planen og dens billeder slettes fra denne telefon.
end-goes-own = Det, du har skrevet om jeres møder, slettes også.
end-stays-theirs = Det, du har givet videre, har den anden stadig.
end-stays-files = Har du gemt en fil med alt, så er det stadig i filen. Slet også den.
end-stays-silence = Din tavshedspligt gælder stadig, også når du er stoppet.
end-ask = Slet planen her
end-sure = Det kan ikke fortrydes. Har du givet planen tilbage?
end-do = Ja, slet den nu
end-keep = Nej, behold den
end-failed = Det kunne ikke slettes. Intet er slettet. Prøv igen.
receipt-title = Planen er slettet her
receipt-when = Slettet fra denne telefon: { $day }
receipt-gone = Det er slettet
receipt-entries = Ting i planen: { $entries }
receipt-photos = Billeder: { $photos }
receipt-own = Det, du skrev om møderne: { $entries }
receipt-stays = Det er der stadig
receipt-nobody = Kommunen og Røde Kors har ikke fået noget fra denne app.
