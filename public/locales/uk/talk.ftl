# Words of talks: making one, giving it, what only the presenter sees, and paper.

## The list

talks-what = Покажіть програму групі до трьох мов одночасно. Те, що ви створите, залишається на цьому пристрої.
talk-none = Тут ще немає презентацій. Виберіть програму, і слайди будуть готові за мить.
talk-new = Створити нову презентацію
talk-all = Усі презентації
talk-unreadable = Не вдається прочитати збережене. Нічого не змінено. Відкрийте сторінку ще раз.
talk-damaged = Дещо не читається: { $records }. Воно все ще тут.
talk-not-found = Цієї презентації немає на цьому пристрої. Можливо, її видалено.
talk-not-here = Слайди програми не надійшли. Перевірте мережу й відкрийте сторінку ще раз. Нічого не змінено.
talk-wait = Слайди вже завантажуються. Спробуйте ще раз за мить.

## Making

talk-programme = Яку програму ви покажете?
talk-length = Скільки у вас часу?
talk-minutes = { $minutes } хв
talk-languages = Мови на слайдах
talk-languages-what = Виберіть від однієї до трьох. Верхня стоїть першою.
talk-language-first = Перемістити вгору: { $language }
talk-language-out = Прибрати: { $language }
talk-name = Як називається презентація?
talk-name-what = Наприклад, день і група. Не пишіть імен людей.
talk-make = Створити презентацію
talk-show = Показати слайди
talk-present = Відкрити вигляд із нотатками
talk-paper = Слайди на папері
talk-after = Запитання та складні слова
talk-ready = Презентація тут і працює без мережі.
talk-coming = Мови завантажуються, щоб презентація працювала й без мережі.
talk-not-kept = На цьому пристрої презентація працює лише з мережею.
talk-slides = Слайди за порядком
talk-slides-count = Кількість слайдів: { $slides }.
talk-slides-what = Переміщуйте стрілками. Те, що ви прибрали, можна повернути.
talk-up = Перемістити вгору: { $title }
talk-down = Перемістити вниз: { $title }
talk-leave-out = Прибрати: { $title }
talk-put-back = Повернути: { $title }
talk-out = Прибрати
talk-in = Повернути
talk-rename = Змінити назву презентації
talk-rename-save = Використати цю назву
talk-delete = Видалити презентацію
talk-delete-what = Презентацію буде видалено з цього пристрою разом зі слайдами, зображеннями, нотатками та запитаннями. Повернути її не можна. Програма залишиться.
talk-delete-yes = Так, видалити
talk-own = Ваші власні слайди
talk-own-add = Додати ще один слайд
talk-own-what = Перший рядок – заголовок. Пишіть коротко, щоб усі могли прочитати.
talk-own-photo = Зображення
talk-own-people = Не показуйте людей і листів з іменами.
talk-own-save = Вставити слайд
talk-own-delete = Видалити слайд
talk-own-delete-what = Текст і зображення буде видалено з цього пристрою. Повернути їх не можна.
talk-own-lacks = Немає тексту мовою:
talk-own-busy = Зменшуємо зображення …
talk-own-photo-add = Вибрати зображення
talk-own-photo-other = Вибрати інше зображення
talk-own-photo-kept = Зображення на слайді
talk-own-photo-gone = Зображення вже немає.
talk-own-photo-out = Прибрати зображення
talk-own-photo-back = Залишити зображення
talk-own-photo-goes = Зображення зникне, коли ви вставите слайд.
talk-own-chosen = Вибрано: { $file }. Збережеться, коли ви вставите слайд.
talk-own-unchoose = Усе ж не вибирати зображення
talk-photo-too-large = Зображення завелике: { $size } МБ. Є місце для { $most } МБ. Нічого не змінено.
talk-photo-no-picture = Пристрій не може прочитати цей файл як зображення. Нічого не змінено.
talk-refused-empty = Спочатку щось напишіть або виберіть зображення.
talk-refused-long = Ваш текст задовгий. Символів: { $length }, а можна: { $most }. Нічого не змінено.
talk-refused-languages = Виберіть від однієї до трьох мов. Нічого не змінено.
talk-refused-no-slide = У презентації є щонайменше один слайд. Нічого не змінено.
talk-refused-too-many = Стільки людей не вміститься. Перевірте число.
talk-refused-no-name = Дайте презентації назву.

## Showing

show-number = Слайд { $slide } з { $slides }
show-number-part = Слайд { $slide } з { $slides }, екран { $part } з { $parts }
show-thumb = { $slide } ({ $part } з { $parts })
show-slide = Слайд { $slide }: { $title }
show-tools = Кнопки презентації
show-back = Назад
show-ahead = Далі
show-overview = Усі слайди
show-code = Код для телефонів слухачів
show-dark = Темна зала чи світла кімната
show-whole = На весь екран
show-help = Довідка
show-leave = Закрити показ
show-close = Закрити
show-go-to = Перейти до слайда
show-go-label = Номер, від 1 до { $slides }
show-go = Показати
show-no-such = Напишіть число від 1 до { $slides }.
key-ahead = Далі
key-back = Назад
key-ends = Перший і останній слайд
key-overview = Усі слайди одразу
key-go = Перейти до номера
key-code = Код слайда
key-blank = Чорний або білий екран
key-dark = Темна зала чи світла кімната
key-whole = На весь екран
key-close = Закрити те, що зверху
show-touch = Пальцем: проведіть убік або торкніться краю екрана.
show-arrows = Стрілки йдуть за напрямком письма мови, якою ви користуєтесь у застосунку.
show-no-live = Слухачі не можуть стежити за вами слайд за слайдом на своїх телефонах. Для цього потрібен сервер, а в застосунку його немає. Покажіть код: він відкриє те саме їхньою мовою.
show-two = Якщо у вас два екрани, відкрийте вигляд із нотатками. Обидва вікна йдуть разом.
show-locked = Якщо застосунок закрито кодом, друге вікно теж його запитає. Введіть його, перш ніж зайдуть люди.
show-code-what = Наведіть камеру телефона на код. Тоді ви зможете прочитати це своєю мовою.

## Presenting

present-second = Показати слайди в другому вікні
present-second-what = Перемістіть вікно на великий екран і натисніть { $key }. Вікна йдуть разом.
present-now = Зараз
present-next = Далі
present-last = Це був останній.
present-say = Скажіть
present-ask = Часто запитують
present-mind = Зверніть увагу
present-hint = Як працювати із залом
present-no-notes = Тут ще немає нотаток.
present-own = Ваші нотатки
present-own-typed = Нотатка збережеться, коли ви вийдете з поля або зі сторінки.
present-belongs = Те, що ви пишете тут, стосується слайда: { $title }
present-clock = Загальний час
present-slide-clock = Час на цьому слайді
present-of = { $time } з { $plan }
present-start = Запустити годинник
present-stop = Зупинити годинник
present-rehearse = Репетиція: годинник почне з нуля
present-rehearse-stop = Зупинити репетицію і подивитися час
present-anew = Почати знову: скинути годинник і те, що сказано
present-shorten = Тут можна скоротити
present-every-slide = Час кожного слайда
present-shorten-row = { $title }: { $took }, за планом { $plan }
present-not-shown-row = { $title }: не показано, за планом { $plan }
present-in-time = На репетиції ви вклалися в час: { $took } з { $plan }. Подивіться час кожного слайда.
present-too-long = На репетиції вийшло задовго: { $took }, за планом { $plan }. Подивіться, де можна скоротити.
present-far-shorter = На репетиції ви витратили лише { $took } з { $plan }. Це набагато менше, ніж за планом. Подивіться час кожного слайда.
present-not-all = Ви пройшли не все. Слайдів, які не було показано: { $slides }. Ви витратили { $took } з { $plan }. Подивіться час кожного слайда.
present-spoken = Чи сказано мовою …
present-question = Хтось запитав
present-question-label = Про що запитали? Без імен.
present-question-save = Записати
present-question-bare = Запитання до цього слайда
present-noted = Записано: { $count }
present-undo = Скасувати
present-unclear = Слово було незрозуміле
present-unclear-none = На цьому слайді немає данських термінів.
present-attendance = Скільки людей прийшло?
present-attendance-what = Лише числа, без імен.
present-class = Група
present-people = Кількість
present-language = Мова
present-attendance-save = Записати кількість
present-no-number = Напишіть ціле число від 1 до { $most }. Нічого не змінено.
present-replaced = Тепер тут { $people }. Раніше було { $before }.
present-remove-row = Прибрати рядок
tongue-so = Сомалійська
tongue-ti = Тигринья
tongue-fa = Дарі та фарсі
tongue-ku = Курдська
tongue-ps = Пушту
tongue-ru = Російська
tongue-sw = Суахілі
tongue-und = Інша мова
present-all = Усього: { $people }

## Afterwards

after-what = Візьміть аркуш на координаційну зустріч. У ньому немає імен.
after-questions = Запитання
after-words = Слова, які були незрозумілі
after-none = Нічого не записано.
after-people = Скільки людей було?
after-met = Записано: { $day }
after-times = Разів: { $times }
after-print = Друкувати

## Paper

handout-slides = Слайди, два на сторінку
handout-short = Найважливіше на одній сторінці
handout-source = Джерело: { $source }, { $year }. Перевірено: { $checked }.
