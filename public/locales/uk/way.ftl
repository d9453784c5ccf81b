# Words of one's own way: Today, the plan, a step, the first date.

## Around every page

estimate-what = Приблизну дату пораховано за правилами. Коли дізнаєтеся справжню дату, запишіть її.

## The first steps

start-date-what = Усі інші дати рахуємо від цього дня. Якщо не пам’ятаєте годину, запишіть тільки день.
start-date-save = Показати мій план
start-not-yet = Я ще не знаю цього дня
start-date-known = Цю дату вже записано: { $date }
start-add = Додати до мого плану
support-today = Ваша підтримка зараз

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
ladder-open = Подивитися на сходи до роботи

## Plan

plan-title = Ваш шлях
to-paper = До мого календаря або на папір
when-unknown = Дати ще немає. Вона з’явиться, коли ви запишете дати, від яких вона залежить.
when-unknown-short = дати ще немає
when-all =
    { $meetings ->
        [one] Показати { $meetings } зустріч
        [few] Показати всі { $meetings } зустрічі
        [many] Показати всі { $meetings } зустрічей
       *[other] Показати всі { $meetings } зустрічі
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
date-passed = Дата минула. Якщо ви це зробили, натисніть «Зроблено». Якщо є нова дата, напишіть її.

## A step

ask-what = Що буде?
ask-parts = Крок за кроком
ask-why = Навіщо?
ask-who = Хто це робить?
ask-when = Коли?
ask-where = Де?
ask-bring = Що взяти з собою?
ask-otherwise = А якщо цього не сталося?
step-before = Перед цим
step-after = Після цього
step-neighbours = Крок до цього і крок після
step-items = Це є у вашій папці
step-professionals = Тут працівники відділів зустрічаються й говорять про вас. Вам нічого не треба робити. Але можна попросити їх поговорити про те, що для вас важко.
step-without-plan = Ви читаєте без плану. З планом ви бачитимете власні дати.
step-make-plan = Зробити це моїм планом
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

## What happened

date-not-set = Дату ще не призначено.
date-was-expected = Чекали її не пізніше цього дня: { $date }
date-expected = Чекаємо її не пізніше цього дня: { $date }
contradiction-title = Дати, які не сходяться
contradiction = «{ $early }» ({ $day }) раніше за «{ $late }» ({ $other }).
contradiction-what = У програмі вони йдуть у зворотному порядку. Якщо якась дата неправильна, виправте її. Якщо обидві правильні, залиште їх і запитайте у муніципалітеті.
plan-gone-part = Однієї з програм вашого плану тут більше немає. Те, що ви в ній написали, не втрачено.
plan-gone-title = Програми з вашого плану тут більше немає
plan-gone-what = Ті, хто відповідає тут за Vejviser, прибрали цю програму. Те, що ви написали, залишилося. Запитайте у свого муніципалітету, що стосується вас тепер.
plan-left-title = Зараз ви не берете участі в жодній програмі
plan-left-what = Те, що ви написали, залишилося. Виберіть програму, коли захочете йти далі.
plan-kept = Ось що ви написали
plan-kept-photos = Фотографії: { $photos }
plan-kept-choose = Вибрати програму
