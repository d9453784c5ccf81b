# Words for the volunteer's space: those one walks beside, meetings, role, one screen for two, the end.

## Everybody

beside-what = Тут плани тих, кого ви супроводжуєте. Те, що ви тут пишете, є лише на цьому телефоні.
beside-nobody = Тут ще нікого немає. Почніть план разом із новоприбулою людиною. Або отримайте її план за посиланням.
beside-unreadable = Не вдається прочитати збережене. Нічого не змінено. Відкрийте сторінку ще раз.
beside-add = Супроводжувати ще когось
beside-add-what = Робіть це разом, щоб ви обоє бачили, що ви пишете. План залишається на цьому телефоні, доки ви його не передасте.
beside-begin = Почати план
beside-programme = Ваш власний шлях волонтера
beside-late = Час минув. Кількість кроків: { $steps }
beside-last-met = Остання зустріч: { $day }
beside-never-met = Ви ще не записали жодної зустрічі.
beside-did-you-meet = Ви зустрічалися { $day }?
beside-next-meeting = Ви зустрічаєтеся { $date }
beside-no-meeting = Ви ще не домовилися, коли зустрінетеся знову.
beside-damaged = Дещо не читається: { $records }. Воно все ще тут.
beside-told = Записано.
beside-told-back = Прибрано.
beside-told-begun = План розпочато.
beside-refused-empty = Спочатку щось напишіть.
beside-refused-long = Ваш текст задовгий. Символів: { $length }, а можна: { $most }. Нічого не змінено.
beside-refused-past = Цей день минув. Виберіть день, який ще буде.
beside-refused-ahead = Цей день ще не настав.
beside-refused-far = Це більше ніж за рік. Перевірте рік.
beside-refused-no-name = Напишіть, як ви називаєте людину, яку супроводжуєте.
beside-refused-no-programme = Виберіть, за якою програмою йде план.
beside-refused-same-mark = Хтось інший уже має такий знак. Виберіть інший колір або знак.
beside-date-label = Дата
beside-time-label = Час (якщо знаєте)
beside-date-missing = Напишіть дату.
beside-date-unreadable = Не вдається прочитати дату. Напишіть її так: день.місяць.рік.
beside-time-unreadable = Не вдається прочитати час. Напишіть години та хвилини.

## The band above somebody else's plan

band-whose = Ви дивитеся план: { $name }.
band-ticks = Те, що ви тут позначаєте, записано вами.
band-meetings = Ваші зустрічі
band-leave = Назад до мого

## The picture of a person

mark-blue = Синій
mark-green = Зелений
mark-red = Червоний
mark-violet = Фіолетовий
mark-orange = Помаранчевий
mark-grey = Сірий
mark-star = Зірка
mark-leaf = Листок
mark-boat = Човен
mark-house = Будинок
mark-sun = Сонце
mark-moon = Місяць
mark-tree = Дерево
mark-cup = Чашка

## One person

beside-called = Прізвисько
beside-called-what = Не пишіть справжнє ім’я. Прізвисько залишається на цьому телефоні й ніколи не передається разом із планом.
person-colour = Колір
person-symbol = Знак
person-languages = Мови, спочатку найкраща
person-programme = За якою програмою йде план?
person-open = Відкрити план
person-together = Разом біля одного екрана
person-own-log = Те, що ви тут пишете, — ваше. Це не частина плану й не передається разом із ним.
person-edit = Змінити прізвисько, знак і мови
person-save = Зберегти
person-phase = План зараз тут: { $phase }
person-now = Зараз і цього тижня
person-nothing = Зараз нічого не терміново.
person-no-date = У плані ще немає першої дати. Відкрийте план і запишіть її разом.
person-late = Час минув

## How are you

checkin-due = Час прислухатися до себе: як ви?
checkin-question = Як вам у цьому?
checkin-private = Вашу відповідь бачите лише ви. Вона залишається на цьому телефоні.
checkin-good = Добре
checkin-mixed = По-різному
checkin-heavy = Мені важко
checkin-later = Не зараз
checkin-thanks = Дякуємо. Це записано для вас.
checkin-hard = Подивитися, з ким можна поговорити

## Meetings

meeting-title = Наступна зустріч
meeting-yes = Так, ми зустрілися
meeting-no = Ні, зустріч не відбулася
meeting-drop = Зустріч скасовано
meeting-save = Записати зустріч
meeting-rhythm = Ви самі вирішуєте, як часто бачитися. Раз на два тижні зазвичай добре.
suggest-title = Що можна зробити наступного разу
suggest-take = Обговорити це
suggest-late = Подивіться разом: { $step }. Час минув.
suggest-next = Поговоріть про наступний крок: { $step }
suggest-blank = Запитайте разом у комуні: { $what }
usual-danish = Зробіть разом щось звичайне й говоріть при цьому данською.
usual-bus = Прочитайте розклад і проїдьтеся разом автобусом.
usual-letters = Прочитайте разом лист від установ.
usual-associations = Знайдіть товариство й запитайте, чи можна спробувати.
usual-sports = Знайдіть спортивний клуб поблизу.
bring-title = На наступний раз
bring-label = Що ви хочете обговорити?
bring-save = Записати
agreed-title = Про що ви домовилися
agreed-label = Про що ви домовилися?
agreed-save = Записати домовленість
point-done = Зроблено
point-remove = Прибрати
points-done = Зроблено: { $points }
past-title = Після зустрічі
past-label = Що ви робили? Коротко й без імен.
past-save = Записати, що ви зустрілися

## My role

role-title = Моя роль волонтера
role-what = Друг показує шлях. Друг — не установа. Тут коротко, що це означає. Кроки вашої програми розповідають більше.
role-ask = Якщо сумніваєтеся, запитайте в Червоного Хреста або в комуні, що діє сьогодні.
role-do = Що ви робите
role-do-what = Ви показуєте життя там, де ви живете: щоденну данську, автобус, листи, товариства й спортивні клуби.
role-dont = Чого ви не робите
role-dont-what = Жодних грошей між вами: не давайте, не позичайте й не беріть. Не вирішуйте за іншу людину.
role-silence = Обов’язок мовчати
role-silence-what = Те, що ви бачите й чуєте, ви не розповідаєте іншим. Це діє й після завершення. Ви нічого не передаєте без згоди.
role-agreement = Угода
role-agreement-what = Ви підписуєте угоду. Спокійно прочитайте її й запитайте, якщо сумніваєтеся.
role-children = Діти
role-children-what = Є правила, що захищають дітей. Зазвичай ви не залишаєтеся з дітьми наодинці.
role-rhythm = Ваш ритм
role-rhythm-what = Ви самі вирішуєте, як часто бачитися. Раз на два тижні зазвичай добре.
role-refer = Коли потрібні фахівці
role-refer-what = Дещо друг не має розв’язувати. Тоді ви показуєте шлях до тих, чия це робота.
role-hard = Коли важко вам
role-hard-what = Ви не маєте бути наодинці з тим, що важко.
role-end = Завершити по-доброму
role-end-what = Колись ви завершите. Поверніть план і видаліть його тут. Ваш обов’язок мовчати не закінчується.

## One screen for two

together-facing = Перевернути
together-languages = Мови
together-leave = Закрити
together-theirs = Верхня половина
together-mine = Нижня половина

## When it ends

end-title = Завершити й видалити план тут
end-what = Не поспішайте, найкраще робіть це разом.
end-well = Як завершити по-доброму
end-hand = 1. Поверніть план
end-hand-what = План належить людині, яку ви супроводжуєте. Передайте його, перш ніж видаляти. Те, що ви писали про зустрічі, не передається.
end-hand-do = Передати план
end-delete = 2. Видаліть його тут
end-delete-what = Так буде:
end-goes-plan = План і його фото видаляються з цього телефону.
end-goes-own = Те, що ви писали про зустрічі, теж видаляється.
end-stays-theirs = Те, що ви передали, залишається в іншої людини.
end-stays-files = Якщо ви зберегли файл з усім, воно досі в тому файлі. Видаліть і його.
end-stays-silence = Ваш обов’язок мовчати діє й далі, також після завершення.
end-ask = Видалити план тут
end-sure = Це не можна скасувати. Ви повернули план?
end-do = Так, видалити зараз
end-keep = Ні, залишити
end-failed = Не вдалося видалити. Нічого не видалено. Спробуйте ще раз.
receipt-title = План тут видалено
receipt-when = Видалено з цього телефону: { $day }
receipt-gone = Що видалено
receipt-entries = Записів у плані: { $entries }
receipt-photos = Фото: { $photos }
receipt-own = Ваших записів про зустрічі: { $entries }
receipt-stays = Що залишається
receipt-nobody = Комуна й Червоний Хрест нічого не отримали від цього застосунку.
