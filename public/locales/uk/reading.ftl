# Words for reading: programmes, the folder, words, sentences, letters, search.

## The first steps

start-programme = Яка програма?
start-programme-what = Програма – це шлях, який проклав муніципалітет. Виберіть ту, якою йдете ви.
make-my-plan = Зробити це моїм планом
choose-help = Дайте відповідь на кілька запитань, і ми запропонуємо програму
choose-permit = Ви вже отримали дозвіл на проживання?
choose-home = У вас є житло в якомусь муніципалітеті?
choose-work = Ви працюєте?
choose-municipality = Який муніципалітет?
choose-municipality-to-come = У якому муніципалітеті ви житимете?
choose-municipality-wished = У якому муніципалітеті ви хотіли б жити?
answer-yes = Так
answer-no = Ні
answer-job = Так, у мене є робота
answer-internship = Я на стажуванні
answer-no-work = Ні, ще ні
answer-other = Інший муніципалітет
answer-other-or-unknown = В іншому, або я не знаю
choose-again = Почати з початку
choose-suggested = Це підходить до ваших відповідей
choose-none = Жодна програма не підходить повністю до ваших відповідей. Подивіться тут на всі програми й запитайте в муніципалітеті.
choose-all = Усі програми
choose-others = Інші програми
programmes-newcomer = Для вас, якщо ви нещодавно в Данії
programmes-volunteer = Для волонтерів
programmes-professionals = Для тих, хто з цим працює
programme-followed = Це є у вашому плані.
programme-add = Додати до мого плану
programme-leave = Прибрати з мого плану
programme-leave-what = Якщо ви її приберете, ваші дати, позначки й нотатки залишаться тут.
programme-only-read = Це можна тільки читати. Плану з цього не буде.
programme-who = Хто може брати участь?
programme-areas = Над чим ми працюємо разом
week-title =
    { $weeks ->
        [one] Як проходить тиждень (усього { $weeks } тиждень)
        [few] Як проходить тиждень (усього { $weeks } тижні)
        [many] Як проходить тиждень (усього { $weeks } тижнів)
       *[other] Як проходить тиждень (усього { $weeks } тижня)
    }
week-days =
    { $days ->
        [one] { $days } день на тиждень
        [few] { $days } дні на тиждень
        [many] { $days } днів на тиждень
       *[other] { $days } дня на тиждень
    }
compare-lead = Числа такі, як їх дають самі джерела.
compare-programme = Програма
compare-length = Як довго
compare-who = Хто
compare-when = Коли
compare-what = Що
compare-result = Результат
figures-title = Числа з джерел

## Today

ladder-what = Мета – піднятися якомога вище. На самому верху – звичайна робота.

## A step

unit-steps = Кроки, за які вони відповідають

## The folder

folder-title = Папка для новоприбулих
folder-what = Муніципалітет дасть вам папку. Перевірте, чи все в ній є.
folder-without-way = Зараз немає програми, за якою можна показати папку. Те, що ви написали, можна побачити на сторінці «План».
folder-counts = У папці: { $received } з { $of }. Бракує: { $missing }.
item-number = Номер { $number } з { $of }
item-state = Чи це вже у вас?
item-unknown = ще не знаю
say-received = Уже є
say-read = Прочитано
say-missing = Цього бракує
item-ask = Попросіть це. Можна сказати:
item-what = Що це?
item-why = Чому це важливо?
item-do = Що з цим робити?
photos-title = Фото
photos-what = Зробіть фото, щоб це завжди було з вами. Воно є тільки на цьому телефоні.
photo-add = Зробити або вибрати фото
photo-busy = Готуємо фото …
photo-alt = Ваше фото
photo-remove = Прибрати фото
photo-remove-sure = Натисніть ще раз, щоб прибрати фото назавжди
photo-too-large = Фото завелике: { $size } МБ. Є місце для { $most } МБ. Нічого не змінено.
photo-no-picture = Телефон не може прочитати цей файл як фото. Нічого не змінено.

## Programmes

programme-goals = Мета
sources-title = Джерела

## Words, sentences and letters

words-what = Данські слова, які ви зустрінете, фрази, які можна сказати, і листи, які ви можете отримати.
words-groups = Данські слова
words-phrases = Фрази, які можна сказати
words-letters = Листи
phrases-how = Натисніть «Послухати» й повторіть. Або натисніть «Показати великими літерами» й покажіть телефон людині, з якою говорите.
letter-look = На що звернути увагу?
letter-do = Робіть у такому порядку
letter-who = Хто може допомогти?

## What happened

told-photo = Фото покладено в папку.
told-photo-removed = Фото прибрано.

## Search

search-label = Що ви шукаєте?
search-languages = Пишіть данською або своєю мовою.
search-count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результати
        [many] { $count } результатів
       *[other] { $count } результату
    }
search-more = Показано перші { $count }. Додайте ще одне слово, і результатів стане менше.
search-nearest = Саме того, що ви написали, немає. Ось що найбільше схоже:
search-nothing = Нічого не знайдено. Спробуйте інше слово або напишіть коротше.
search-suggestions = Можливо, ви шукаєте
search-coming = Дещо ще завантажується. Може з’явитися більше результатів.
search-failed = Тут ми не шукали, бо це не вдалося завантажити:
search-failed-all = Ми ніде не шукали, бо вміст не вдалося завантажити.
search-kind =
    { $kind ->
        [contact] Номер
        [programme] Програма
        [phase] Етап
        [step] Крок
        [item] У папці
        [word] Слово
        [situation] Фрази
        [phrase] Фраза
       *[letter] Лист
    }
search-part =
    { $part ->
        [words] Слова
        [phrases] Фрази
       *[letters] Листи
    }
item-ask-meaning = У моїй папці для новоприбулих чогось бракує. Чи можу я це отримати?
