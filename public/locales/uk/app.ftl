# The words of the user interface. Time and dates are in time.ftl.
# A date stands in the nominative ("вівторок, 10 березня") and may end in "р.": it follows a label, a dash or a
# bracket, and no full stop stands after it. Nothing here says whether the reader is a man or a woman.

## Around every page

app-description = Ваш шлях у перші місяці в данському муніципалітеті: що буде, коли і що робити вам.
without-scripts = Тут можна прочитати все. Але ваш власний план працює тільки тоді, коли у браузері ввімкнено JavaScript.
page-title = { $page } – Vejviser
skip = Перейти до тексту
language = Мова
emergency = Екстрено
nav-label = Сторінки
nav-today = Сьогодні
nav-plan = План
nav-folder = Папка
nav-words = Слова
nav-more = Ще
nav-start = Початок
nav-programmes = Програми
nav-contacts = Екстрена допомога й контакти
nav-my-data = Мої дані
close = Закрити
undo = Скасувати дію
reload = Відкрити сторінку знову
try-again = Спробувати ще раз
loading = Зачекайте трохи …
foot-only-here = Усе, що ви пишете, є тільки на цьому телефоні. Муніципалітет нічого не отримав.
only-on-this-phone = Збережено тільки на цьому телефоні. Муніципалітет нічого не отримав.
legend-machine = Цей знак означає: машинний переклад. Жодна людина його не перевіряла. Чинний саме данський текст.
standing-machine = машинний переклад
standing-machine-of = { $language }: машинний переклад
standing-stale = Данський текст новий. Переклад старий.
standing-missing = Перекладу немає. Ось данський текст.
you-are-here = Ви тут
estimate = приблизно
estimate-what = Приблизну дату пораховано за правилами. Коли дізнаєтеся справжню дату, запишіть її.

## Saved or not saved

saved-here = Збережено на цьому телефоні.
saving = Зберігаємо …
saved-not-yet = Ще не збережено.
saved-not-at-all = Не збережено: усе зникне, коли ви закриєте сторінку.
not-saved =
    { $changes ->
        [one] Ще не збережено: { $changes } зміна. Пробуємо ще раз. Не закривайте сторінку.
        [few] Ще не збережено: { $changes } зміни. Пробуємо ще раз. Не закривайте сторінку.
        [many] Ще не збережено: { $changes } змін. Пробуємо ще раз. Не закривайте сторінку.
       *[other] Ще не збережено: { $changes } зміни. Пробуємо ще раз. Не закривайте сторінку.
    }
not-saved-full =
    { $changes ->
        [one] На телефоні немає місця. Не збережено: { $changes } зміна. Видаліть щось інше з телефона й спробуйте ще раз. Не закривайте сторінку.
        [few] На телефоні немає місця. Не збережено: { $changes } зміни. Видаліть щось інше з телефона й спробуйте ще раз. Не закривайте сторінку.
        [many] На телефоні немає місця. Не збережено: { $changes } змін. Видаліть щось інше з телефона й спробуйте ще раз. Не закривайте сторінку.
       *[other] На телефоні немає місця. Не збережено: { $changes } зміни. Видаліть щось інше з телефона й спробуйте ще раз. Не закривайте сторінку.
    }
not-saved-other-tab =
    { $changes ->
        [one] Vejviser відкрито в іншій вкладці. Не збережено: { $changes } зміна. Закрийте іншу вкладку й спробуйте ще раз.
        [few] Vejviser відкрито в іншій вкладці. Не збережено: { $changes } зміни. Закрийте іншу вкладку й спробуйте ще раз.
        [many] Vejviser відкрито в іншій вкладці. Не збережено: { $changes } змін. Закрийте іншу вкладку й спробуйте ще раз.
       *[other] Vejviser відкрито в іншій вкладці. Не збережено: { $changes } зміни. Закрийте іншу вкладку й спробуйте ще раз.
    }
trouble-only-in-memory = Цей браузер не дає нам нічого зберегти. Прочитати можна все, але те, що ви напишете, зникне, коли ви закриєте сторінку. Якщо це приватне вікно, відкрийте сторінку у звичайному.
trouble-newer = Ваші дані – з новішої версії Vejviser. Ми їх не змінили. Відкрийте сторінку знову, щоб отримати нову версію.
trouble-stepped-aside = Вашими даними тепер користується інша вкладка. Щоб продовжити тут, відкрийте сторінку знову.
trouble-lost = Зараз не вдається прочитати ваші дані. Ми їх не змінили. Відкрийте сторінку знову.
trouble-damaged =
    { $records ->
        [one] Не вдається прочитати { $records } запис. Його не видалено: він буде у файлі, коли ви збережете файл.
        [few] Не вдається прочитати { $records } записи. Їх не видалено: вони будуть у файлі, коли ви збережете файл.
        [many] Не вдається прочитати { $records } записів. Їх не видалено: вони будуть у файлі, коли ви збережете файл.
       *[other] Не вдається прочитати { $records } запису. Їх не видалено: вони будуть у файлі, коли ви збережете файл.
    }
trouble-language = Не вдалося завантажити мову. Ви бачите ту мову, яка була раніше. Чи є у вас інтернет?
trouble-content = Частину вмісту не вдалося завантажити. Решта тут. Чи є у вас інтернет?
trouble-content-wrong = У частині вмісту є помилки. Чогось може бракувати. Скажіть про це муніципалітету або волонтерові.

## When something cannot be shown

failed-title = Зараз не вдається показати сторінку
failed-not-fetched = Не вдалося завантажити вміст. Перевірте, чи є інтернет, і спробуйте ще раз.
failed-page-not-fetched = Сторінку не вдалося завантажити. Перевірте, чи є інтернет, і спробуйте ще раз. Якщо це не допоможе, відкрийте сторінку заново.
failed-newer = Вміст – з новішої версії. Відкрийте сторінку знову, щоб отримати нову версію.
failed-damaged = Вміст пошкоджено. Відкрийте сторінку знову. Якщо не допоможе, скажіть про це муніципалітету.
failed-nothing-lost = Те, що ви зберегли, не змінилося.
failed-details = Показати подробиці
call-number = Подзвонити: { $number }
missing-title = Такої сторінки немає
missing-what = Можливо, в адресі є помилка або сторінку перенесли. Звідси можна піти далі.
missing-home = На головну сторінку
missing-programmes = Читати про програми
no-plan-title = У вас ще немає плану
no-plan-what = Виберіть програму й запишіть одну дату. Усе інше Vejviser порахує.
no-plan-begin = Створити мій план
plan-gone-title = Програми з вашого плану тут більше немає
plan-gone-what = Ті, хто відповідає тут за Vejviser, прибрали цю програму. Те, що ви написали, залишилося. Запитайте у свого муніципалітету, що стосується вас тепер.
plan-gone-part = Однієї з програм вашого плану тут більше немає. Те, що ви в ній написали, не втрачено.
plan-left-title = Зараз ви не берете участі в жодній програмі
plan-left-what = Те, що ви написали, залишилося. Виберіть програму, коли захочете йти далі.
plan-kept = Ось що ви написали
plan-kept-photos = Фотографії: { $photos }
plan-kept-choose = Вибрати програму

## The first steps

start-title = Вітаємо
start-what = Vejviser показує ваш шлях у перші місяці в данському муніципалітеті: що буде, коли і хто вам допоможе.
start-who = Хто ви?
start-go-on = До мого плану
role-newcomer = Я нещодавно в Данії
role-newcomer-what = Отримайте власний план на телефоні.
role-volunteer = Я волонтерю
role-volunteer-what = Прочитайте про цей шлях, щоб іти ним поруч з іншими.
role-mediator = Я культурний посередник
role-mediator-what = Прочитайте модель двома мовами.
role-professional = Я працюю у сфері інтеграції
role-professional-what = Прочитайте про програму, ролі та джерела.
start-programme = Яка програма?
start-programme-what = Програма – це шлях, який проклав муніципалітет. Виберіть ту, якою йдете ви.
just-looking = Я хочу тільки подивитися
start-date-what = Усі інші дати рахуємо від цього дня. Якщо не пам’ятаєте годину, запишіть тільки день.
start-date-save = Показати мій план
start-not-yet = Я ще не знаю цього дня
make-my-plan = Зробити це моїм планом
start-date-known = Цю дату вже записано: { $date }
start-add = Додати до мого плану
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
programme-ended = Проєкт завершився у { $year } році.
programme-ended-what = Долучитися до нього вже не можна. План тут — це зразок. Користуйтеся ним, коли говорите зі своїм муніципалітетом.
told-followed = Програму додано до вашого плану.
programme-only-read = Це можна тільки читати. Плану з цього не буде.
programme-who = Хто може брати участь?
programme-areas = Над чим ми працюємо разом
told-left = Програму прибрано з вашого плану. Ваші дати, позначки й нотатки залишилися тут.
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
support-title = Хто вас підтримує?
support-today = Ваша підтримка зараз
support-now = зараз
support-from = Від цього дня: { $event }
support-until = До цього дня: { $event }
support-always = Увесь шлях
compare-title = Порівняти програми
compare-lead = Числа такі, як їх дають самі джерела.
compare-programme = Програма
compare-length = Як довго
compare-who = Хто
compare-when = Коли
compare-what = Що
compare-result = Результат
figures-title = Числа з джерел
more-than = понад { $number }

## Dates that people write

date-label = Дата
time-label = Година (якщо знаєте)
date-missing = Запишіть дату.
date-unreadable = Не вдається прочитати дату. Пишіть так: день.місяць.рік, наприклад 9.3.2026.
time-unreadable = Не вдається прочитати годину. Пишіть так: 09:00.
write-date = Записати дату
change-date = Змінити дату
save-date = Зберегти дату
forget-date = Дата була неправильна, а правильної я не знаю
recorded-by-you = Коли ви це записали: { $day }
old-date = Було:
new-date = Стало:
rejected-date-too-early = Надто рання дата. Модель почалася { $year } року.
rejected-date-too-late = Надто далека дата. Останній можливий день: { $date }
rejected-date-before = Ця дата не може бути раніше, ніж «{ $event }» ({ $date }). Одна з двох дат неправильна.
rejected-date-after = Ця дата не може бути пізніше, ніж «{ $event }» ({ $date }). Одна з двох дат неправильна.
rejected-not-in-programme = Цього немає в цій програмі. Нічого не змінено.
rejected-note-too-long =
    { $length ->
        [one] Ваш текст задовгий: { $length } знак. Є місце для 2000. Нічого не змінено.
        [few] Ваш текст задовгий: { $length } знаки. Є місце для 2000. Нічого не змінено.
        [many] Ваш текст задовгий: { $length } знаків. Є місце для 2000. Нічого не змінено.
       *[other] Ваш текст задовгий: { $length } знака. Є місце для 2000. Нічого не змінено.
    }
rejected-nothing-to-undo = Немає чого скасовувати.
rejected-no-such-photo = Цього фото вже немає.

## Today

today-where = Ви тут: { $phase }
today-where-unknown = Ваш шлях починається з першої дати
today-progress = Зроблено кроків: { $done } з { $of }
today-next = Ваш наступний крок
today-next-late = Ваш наступний крок. Його час минув.
today-next-past = Дата минула. Чи це відбулося?
today-open-step = Подивитися, що робити
today-this-week =
    { $steps ->
        [one] Зараз є ще { $steps } крок
        [few] Зараз є ще { $steps } кроки
        [many] Зараз є ще { $steps } кроків
       *[other] Зараз є ще { $steps } кроку
    }
today-any-time =
    { $steps ->
        [one] { $steps } крок без точного часу
        [few] { $steps } кроки без точного часу
        [many] { $steps } кроків без точного часу
       *[other] { $steps } кроку без точного часу
    }
today-late =
    { $steps ->
        [one] Прострочено: { $steps } крок
        [few] Прострочено: { $steps } кроки
        [many] Прострочено: { $steps } кроків
       *[other] Прострочено: { $steps } кроку
    }
today-past =
    { $steps ->
        [one] Минула { $steps } дата. Чи це відбулося?
        [few] Минули { $steps } дати. Чи це відбулося?
        [many] Минули { $steps } дат. Чи це відбулося?
       *[other] Минули { $steps } дати. Чи це відбулося?
    }
today-waiting =
    { $steps ->
        [one] Ви чекаєте на відповідь про { $steps } крок
        [few] Ви чекаєте на відповідь про { $steps } кроки
        [many] Ви чекаєте на відповідь про { $steps } кроків
       *[other] Ви чекаєте на відповідь про { $steps } кроку
    }
today-nothing = Зараз нічого термінового
today-nothing-what = Увесь шлях – у вашому плані.
today-first-date-what = Запишіть день, коли його знатимете. Усе інше Vejviser порахує.
window-hours =
    { $hours ->
        [one] { $hours } година
        [few] { $hours } години
        [many] { $hours } годин
       *[other] { $hours } години
    }
window-of = відтоді, як ви отримали житло
window-until = Час закінчиться: { $date }
window-why =
    { $hours ->
        [one] Перші справи мають початися протягом { $hours } години.
        [few] Перші справи мають початися протягом { $hours } годин.
        [many] Перші справи мають початися протягом { $hours } годин.
       *[other] Перші справи мають початися протягом { $hours } години.
    }
ladder-title = Сходи до роботи
ladder-open = Подивитися на сходи до роботи
ladder-what = Мета – піднятися якомога вище. На самому верху – звичайна робота.
ladder-here = Я стою тут

## Plan

plan-title = Ваш шлях
when-unknown = Дати ще немає. Вона з’явиться, коли ви запишете дати, від яких вона залежить.
when-unknown-short = дати ще немає
when-from = початок: { $date }
when-all =
    { $meetings ->
        [one] Показати { $meetings } зустріч
        [few] Показати всі { $meetings } зустрічі
        [many] Показати всі { $meetings } зустрічей
       *[other] Показати всі { $meetings } зустрічі
    }
dates-moved =
    { $dates ->
        [one] Змінилася ще { $dates } дата
        [few] Змінилися ще { $dates } дати
        [many] Змінилося ще { $dates } дат
       *[other] Змінилося ще { $dates } дати
    }
moved-title =
    { $dates ->
        [one] Змінилася { $dates } дата
        [few] Змінилися { $dates } дати
        [many] Змінилося { $dates } дат
       *[other] Змінилося { $dates } дати
    }
moved-show = Подивитися, що змінилося
moved-seen = Зрозуміло

## Closed days

notice-ends-closed = У цей день установи зачинені: { $day } ({ $why }). Тому запитайте раніше. Останній день для цього: { $ask }
notice-all-closed = У ці дні установи зачинені: { $first } – { $last } (включно). Знову відчиняться: { $open } (але крайній термін не зміниться).
notice-closed-stretch = У ці дні установи зачинені: { $first } – { $last } (включно).
notice-falls-closed = У цей день установи зачинені: { $day } ({ $why }). Запитайте, як буде цього разу. Знову відчиняться: { $open }
notice-meets-closed = У цей день установи зачинені: { $day } ({ $why }). Запитайте, чи зустріч буде в інший день.
notice-meets-earlier = У цей день установи зачинені: { $due } ({ $why }). Тому тут зустріч стоїть на інший день: { $day }
notice-later-than-rule = Це пізніше, ніж каже правило ({ $date }). Це не ваша вина. Запитайте в муніципалітеті, чому так.
notice-ends-before = Дати не сходяться: кінець ({ $until }) раніше за початок ({ $from }). Виправте одну з них.
contradiction-title = Дати, які не сходяться
contradiction = «{ $early }» ({ $day }) раніше за «{ $late }» ({ $other }).
contradiction-what = У програмі вони йдуть у зворотному порядку. Якщо якась дата неправильна, виправте її. Якщо обидві правильні, залиште їх і запитайте у муніципалітеті.
date-passed = Дата минула. Якщо ви це зробили, натисніть «Зроблено». Якщо є нова дата, напишіть її.

## A step

ask-what = Що буде?
ask-parts = Крок за кроком
ask-why = Навіщо?
ask-who = Хто це робить?
ask-when = Коли?
ask-where = Де?
ask-bring = Що взяти з собою?
ask-say = Що можна сказати?
ask-otherwise = А якщо цього не сталося?
step-before = Перед цим
step-after = Після цього
step-neighbours = Крок до цього і крок після
step-items = Це є у вашій папці
step-professionals = Тут працівники відділів зустрічаються й говорять про вас. Вам нічого не треба робити. Але можна попросити їх поговорити про те, що для вас важко.
step-without-plan = Ви читаєте без плану. З планом ви бачитимете власні дати.
step-state = Що з цим кроком?
say-done = Зроблено
say-waiting = Чекаю на відповідь муніципалітету
say-in-progress = Уже роблю
say-not-for-me = Мене це не стосується
say-other = Інша відповідь
state-not-started = не розпочато
state-in-progress = уже роблю
state-waiting = чекаю на муніципалітет
state-done = зроблено
state-not-for-me = мене не стосується
provenance-done = Ваша відповідь ({ $day }): це зроблено.
provenance-waiting = Ваша відповідь ({ $day }): ви чекаєте на відповідь.
provenance-in-progress = Ваша відповідь ({ $day }): ви вже це робите.
provenance-not-for-me = Ваша відповідь ({ $day }): це вас не стосується.
units-taking-part = Подивитися, хто бере участь
units-who-helps = Хто і з чим допомагає?
unit-steps = Кроки, за які вони відповідають
source = Джерело: { $organisation }, { $year }. Перевірено: { $checked }
checked = Перевірено: { $checked }
ask-your-municipality = Запитайте у своєму муніципалітеті, що стосується вас сьогодні.
changed-today = Як є сьогодні
blank-who = Це запише ваш муніципалітет.
blank-ask = А поки можна запитати:
words-to-know = Слова, які ви зустрінете
beside-show = Показати також: { $language }
beside-hide = Сховати: { $language }
note-label = Ваші власні слова
note-save = Зберегти
note-cpr = Це схоже на номер CPR. Не пишіть його тут: ваш телефон може взяти хтось інший.

## The folder

folder-title = Папка для новоприбулих
folder-what = Муніципалітет дасть вам папку. Перевірте, чи все в ній є.
folder-counts = У папці: { $received } з { $of }. Бракує: { $missing }.
item-number = Номер { $number } з { $of }
item-state = Чи це вже у вас?
item-unknown = ще не знаю
item-received = отримано
item-read = прочитано
item-missing = бракує: запитайте
say-received = Уже є
say-read = Прочитано
say-missing = Цього бракує
item-ask = Попросіть це. Можна сказати:
item-ask-meaning = У моїй папці для новоприбулих чогось бракує. Чи можу я це отримати?
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
photo-gone = Цього фото немає на цьому телефоні.
photo-too-large = Фото завелике: { $size } МБ. Є місце для { $most } МБ. Нічого не змінено.
photo-no-picture = Телефон не може прочитати цей файл як фото. Нічого не змінено.

## Emergency and contacts

contacts-title = Екстрена допомога й контакти
emergency-what = Дзвоніть, якщо чиєсь життя в небезпеці або якщо сталася пожежа.
contacts-medical = Подзвоніть, перш ніж їхати до відділення невідкладної допомоги
contacts-medical-what = Знайдіть свій регіон.
contacts-when = Коли дзвонити?
contacts-police = Поліція
contacts-own = Ваш муніципалітет
contacts-sites = Сторінки в інтернеті
contacts-site-note = Напишіть адресу у браузері. Vejviser не відкриває її за вас.

## Programmes

programmes-title = Програми
programme-goals = Мета
people-title = Хто і з чим допомагає
sources-title = Джерела

## Words, sentences and letters

words-title = Слова, фрази й листи
words-what = Данські слова, які ви зустрінете, фрази, які можна сказати, і листи, які ви можете отримати.
words-groups = Данські слова
words-phrases = Фрази, які можна сказати
words-letters = Листи
word-where = Де ви це зустрінете:
word-now = Тепер це називається:
word-before = Раніше це називалося:
word-related = Пов’язані слова:
word-page = Більше про це слово
word-coming = Завантажуємо слово …
word-failed = Список слів не вдалося завантажити. Чи є у вас інтернет?
word-unknown = Цього слова ще немає у списку. Запитайте:
word-ask = Що означає це слово?
sheet-word = Данське слово
hear = Послухати
show-large = Показати великими літерами
phrases-how = Натисніть «Послухати» й повторіть. Або натисніть «Показати великими літерами» й покажіть телефон людині, з якою говорите.
letter-look = На що звернути увагу?
letter-do = Робіть у такому порядку
letter-who = Хто може допомогти?

## Read aloud

aloud-play = Читати вголос
aloud-pause = Пауза
aloud-go-on = Читати далі
aloud-stop = Зупинити
aloud-looking = Шукаємо голос …
aloud-pace = Як швидко?
pace-slow = Повільно
pace-normal = Звичайно
pace-fast = Швидко
voice-from-net = Цього голосу немає на телефоні. Текст сторінки надсилається через інтернет тому, хто створює голос.
voice-none = На телефоні немає голосу для цієї мови: { $language }
voice-none-what = Голос для іншої мови читав би неправильно. Тому телефон не читає.
voice-wrong = Звучить неправильно?
voice-wrong-what = Деякі телефони кажуть, що мають голос для цієї мови, але читають іншим. Тоді потрібного голосу на телефоні немає.
voice-no-speech = Цей браузер не вміє читати вголос. Спробуйте інший браузер.
voice-get = Як отримати голос
voice-get-android = Android: відкрийте «Налаштування» й знайдіть через пошук «синтез мовлення». Завантажте голосові дані для цієї мови.
voice-get-iphone = iPhone: відкрийте «Параметри», «Доступність», «Усний контент», «Голоси». Завантажте голос для цієї мови.
voice-get-computer = Комп’ютер: знайдіть у налаштуваннях через пошук «мовлення» й додайте голос для цієї мови.
voice-get-then = Потім закрийте сторінку й відкрийте її знову.

## Settings

settings-title = Налаштування
settings-language = Мова
settings-beside = Друга мова поруч
settings-beside-what = Тексти буде видно обома мовами.
settings-beside-none = Тільки одна мова
language-machine = машинний переклад
settings-text-size = Розмір тексту
text-normal = Звичайний
text-large = Великий
text-larger = Ще більший
settings-contrast = Контраст
contrast-normal = Звичайний
contrast-high = Високий
settings-scheme = Світлий чи темний вигляд
scheme-system = Як на телефоні
scheme-light = Світлий
scheme-dark = Темний

## My data

data-title = Мої дані
data-what = Усе є тільки на цьому телефоні, у цьому браузері. Більше ні в кого цього немає.
data-how-much = Що збережено?
data-entries =
    { $entries ->
        [one] { $entries } запис у вашому плані ({ $size })
        [few] { $entries } записи у вашому плані ({ $size })
        [many] { $entries } записів у вашому плані ({ $size })
       *[other] { $entries } запису у вашому плані ({ $size })
    }
data-photos =
    { $photos ->
        [one] { $photos } фото ({ $size })
        [few] { $photos } фото ({ $size })
        [many] { $photos } фото ({ $size })
       *[other] { $photos } фото ({ $size })
    }
data-room = Браузер каже: зайнято { $used } з { $granted }
data-promised = Браузер пообіцяв зберігати ваші дані.
data-not-promised = Браузер не пообіцяв зберігати ваші дані. Він може їх видалити, якщо на телефоні не стане місця або якщо ви довго не відкриватимете сторінку. Час від часу зберігайте файл.
data-promise-unknown = Ми не бачимо, чи браузер зберігатиме ваші дані. Час від часу зберігайте файл.
data-unreadable = Ми не можемо прочитати, що збережено.
data-plans = Плани на цьому телефоні
data-plan-of = План, створений у цей день: { $day }
export-title = Зберегти файл
export-what = У файлі є все, зокрема ваші нотатки й фото. Кожен, хто отримає файл, може його прочитати. Тримайте його в надійному місці.
export-do = Зберегти файл
export-done = Файл збережено на телефоні.
export-failed = Не вдалося зберегти файл. Нічого не змінено.
import-title = Завантажити з файлу
import-what = Завантажте те, що ви зберегли у файлі. З того, що є тут, нічого не зникне.
import-choose = Вибрати файл
import-busy = Зачекайте трохи …
import-preview =
    { $entries ->
        [one] Дата файлу: { $day } – у ньому { $entries } запис і стільки фото: { $photos }.
        [few] Дата файлу: { $day } – у ньому { $entries } записи і стільки фото: { $photos }.
        [many] Дата файлу: { $day } – у ньому { $entries } записів і стільки фото: { $photos }.
       *[other] Дата файлу: { $day } – у ньому { $entries } запису і стільки фото: { $photos }.
    }
import-preview-what = Це буде додано до того, що вже є тут.
import-do = Завантажити
import-leave = Не треба
import-done =
    { $entries ->
        [one] Додано { $entries } запис. Додано фото: { $photos }.
        [few] Додано { $entries } записи. Додано фото: { $photos }.
        [many] Додано { $entries } записів. Додано фото: { $photos }.
       *[other] Додано { $entries } запису. Додано фото: { $photos }.
    }
import-failed = Не вдалося завантажити файл. Нічого не змінено.
import-full = На телефоні немає місця. Нічого не змінено.
import-too-large = Файл завеликий. Нічого не змінено.
import-not-readable = Не вдається прочитати файл. Можливо, він неповний. Нічого не змінено.
import-other-app = Цей файл не з Vejviser. Нічого не змінено.
import-newer = Файл – з новішої версії Vejviser. Відкрийте сторінку знову, а потім спробуйте ще раз. Нічого не змінено.
import-damaged = Файл пошкоджено. Нічого не змінено.
import-damaged-in-part = Дещо у файлі пошкоджено. Цього ми не можемо завантажити. Решта файлу ціла.
delete-title = Видалити все
delete-what = Ваш план, нотатки, фото й усе, що ви вибрали, буде видалено з цього телефона.
delete-ask = Видалити все
delete-sure = Повернути нічого не вийде. Ви вже зберегли файл?
delete-do = Так, видалити все зараз
delete-keep = Ні, залишити
delete-other-tab = Vejviser відкрито в іншій вкладці. Закрийте її, і все буде видалено.
delete-failed = Не вдалося видалити. Спробуйте ще раз.

## About

about-title = Про Vejviser
about-what = Vejviser збирає добрі моделі данських муніципалітетів і Червоного Хреста в один план на телефоні.
about-not-authority = Vejviser – не орган влади. Запитайте у своєму муніципалітеті, що стосується вас сьогодні.
about-privacy = Тут немає ні акаунта, ні сервера. Те, що ви пишете, залишається в цьому браузері. Сторінка нікому нічого не надсилає.
about-machine = Інші мови – це машинний переклад, якщо не сказано інакше. Чинний саме данський текст.
about-sources = Біля кожної дати видно правило, джерело і коли його перевірили.
about-version = Версія { $version }

## What happened

told-date = Дату записано.
told-date-forgotten = Дату прибрано.
told-step-done = Позначено: зроблено.
told-step-waiting = Позначено: ви чекаєте на відповідь.
told-step-in-progress = Позначено: ви вже це робите.
told-step-not-for-me = Позначено: це вас не стосується.
told-step-not-started = Позначку прибрано.
told-rung = Вашу сходинку записано.
told-item = Папку змінено.
told-note = Ваші слова записано.
told-note-joined = Цей текст змінили ще й в іншому місці. Тепер тут обидва тексти.
told-photo = Фото покладено в папку.
told-photo-removed = Фото прибрано.
told-undone = Скасовано.
told-part-done = Цю частину зроблено.
trouble-deleted = Усе видалено в іншій вкладці. Щоб почати з початку, відкрийте сторінку знову.
date-not-set = Дату ще не призначено.
date-expected = Чекаємо її не пізніше цього дня: { $date }
date-was-due = крайній термін був: { $date }

## Without internet, and on the phone

offline-title = Без інтернету
offline-what = Vejviser працює й без інтернету, коли його вже збережено на телефоні.
offline-kept = Vejviser збережено на цьому телефоні. Його можна відкрити без інтернету.
offline-coming = Vejviser зберігається на телефоні. Не закривайте сторінку ще трохи.
offline-not-kept = Vejviser не вдалося зберегти на телефоні. Щоб його відкрити, потрібен інтернет. Якщо це приватне вікно, відкрийте сторінку у звичайному.
offline-now = У вас немає інтернету. Усе, що тут є, збережено на телефоні.
offline-now-not-kept = У вас немає інтернету. Не закривайте сторінку: без інтернету її не вдасться відкрити знову.
offline-languages = Мови на телефоні
offline-languages-what = Завантажте мови, якими хочете читати або показувати тексти іншим без інтернету. Потім їх можна прибрати.
offline-core = Решта Vejviser займає { $size }. Данська мова є завжди.
offline-get = Завантажити: { $language }
offline-drop = Прибрати: { $language }
offline-fetching = завантажується
offline-failed = Не вдалося завантажити. Чи є у вас інтернет?
offline-here = на телефоні
offline-stays = використовується
offline-all = Завантажити всі мови ({ $size })
update-ready = Нову версію Vejviser завантажено. Вона з’явиться сама, коли ви закриєте всі вкладки. Те, що ви написали, залишиться тут.
update-now = Оновити зараз
install-title = Додайте Vejviser на початковий екран
install-what = Тоді його можна відкрити одним дотиком, навіть без інтернету.
install-do = Додати на початковий екран
install-later = Ні, дякую
install-done = Vejviser є на початковому екрані.
install-why = У Safari це треба зробити самостійно. Інакше Safari видалить те, що ви написали, якщо ви не відкриватимете сторінку сім днів.
install-plan = План не перенесеться сам. Спочатку збережіть файл. Потім завантажте його в новому Vejviser:
install-share = Натисніть кнопку «Поширити» («Поділитися»)
install-add = Прокрутіть униз і натисніть «На початковий екран»
install-open = Відкрийте Vejviser із початкового екрана

## Search

search-title = Пошук
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
# What people type who need help at once; separated by commas.
search-help-words = 112, екстрена допомога, невідкладна допомога, швидка допомога, швидка, лікар, черговий лікар, терміново, допомога, допоможіть, рятуйте, пожежа, пожежники, аварія, нещасний випадок, поліція, небезпека, SOS, 101, 102, 103
