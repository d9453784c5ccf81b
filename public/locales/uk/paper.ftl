# Words about paper and calendar: the file for a calendar, and sheets to print.

paper-what = Візьміть свій шлях із собою в календарі або на папері.
paper-no-plan = Коли у вас буде план, ви зможете мати свої дати в календарі, а свій шлях — на папері.

## Calendar

calendar-title = У моєму календарі
calendar-what = Ви отримаєте файл зі своїми датами. Відкрийте файл на телефоні. Тоді дати з'являться у вашому календарі.
calendar-again = Дата змінилася? Завантажте файл ще раз. Тоді календар виправить дати, які в ньому вже є.
calendar-shared = Можливо, інші люди бачать ваш календар. Тоді вони можуть побачити й дати.
calendar-remind = Нагадати мені за день
calendar-notes = Додати мої нотатки
calendar-choose = Вибрати дати
calendar-get = Завантажити файл календаря
calendar-meetings =
    { $meetings ->
        [one] { $date }, усього { $meetings } зустріч
        [few] { $date }, усього { $meetings } зустрічі
        [many] { $date }, усього { $meetings } зустрічей
       *[other] { $date }, усього { $meetings } зустрічі
    }
calendar-done =
    { $dates ->
        [one] Файл готовий, у ньому { $dates } дата. Відкрийте його у своєму календарі.
        [few] Файл готовий, у ньому { $dates } дати. Відкрийте його у своєму календарі.
        [many] Файл готовий, у ньому { $dates } дат. Відкрийте його у своєму календарі.
       *[other] Файл готовий, у ньому { $dates } дати. Відкрийте його у своєму календарі.
    }
calendar-none = Спочатку виберіть принаймні одну дату.
calendar-no-dates = У вашому плані ще немає дат. Запишіть першу дату у своєму плані.
calendar-failed = Цей браузер не може створити файл. Нічого не змінено.
calendar-by = Не пізніше: { $title }
calendar-from = Від цього дня: { $title }
calendar-estimate = { $title } (приблизно)

## Choosing a sheet

paper-on-paper = На папері
paper-on-paper-what = Усе написано вашою мовою і данською. Аркуш можна надрукувати чорно-білим.
paper-plan = Мій план
paper-checklist = Мій список справ
paper-folder = Обкладинка папки для новоприбулих
paper-one-step = Один крок
paper-phrases = Речення, які можна сказати
paper-print = Надрукувати
paper-print-how = Виберіть формат { $size }. Аркуш також можна зберегти як файл { $file }.
paper-note-too = Додати мою нотатку на аркуш

## On the sheet

paper-printed = Надруковано: { $date }
paper-qr = Та сама сторінка на телефоні
paper-by = не пізніше: { $date }
paper-from = від: { $date }
paper-date = Дата
paper-estimate-what = Приблизну дату пораховано за правилами. Справжня дата може бути іншою.
paper-done = Зроблено
paper-waiting = Чекаю на відповідь
paper-not-for-me = Мене це не стосується
paper-professionals = Це власна зустріч муніципалітету. Вам нічого не треба робити.
paper-when = Коли?
paper-happens = Що буде?
paper-parts = Що ви можете зробити
paper-why = Навіщо?
paper-who = Хто це робить?
paper-where = Де?
paper-bring = Візьміть із собою
paper-say = Що я можу сказати?
paper-otherwise = А якщо цього не сталося?
paper-note = Моя нотатка
paper-folder-title = Папка для новоприбулих
paper-folder-holds = Це має лежати в папці
paper-belongs-to = Папка належить
