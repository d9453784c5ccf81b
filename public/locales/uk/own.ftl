# Words about what lies on the phone: my data, settings, offline, about.

## Settings

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
import-title = Завантажити з файлу
import-what = Завантажте те, що ви зберегли у файлі. З того, що є тут, нічого не зникне.
data-hand-over = Показати, надіслати чи зберегти ваш план для іншого телефона
data-receive = Переглянути план, який ви отримали
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

about-what = Vejviser збирає добрі моделі данських муніципалітетів і Червоного Хреста в один план на телефоні.
about-not-authority = Vejviser – не орган влади. Запитайте у своєму муніципалітеті, що стосується вас сьогодні.
about-privacy = Тут немає ні акаунта, ні сервера. Те, що ви пишете, залишається в цьому браузері. Сторінка нікому нічого не надсилає.
about-machine = Інші мови – це машинний переклад, якщо не сказано інакше. Чинний саме данський текст.
about-sources = Біля кожної дати видно правило, джерело і коли його перевірили.
about-version = Версія { $version }

## Without internet, and on the phone

offline-what = Vejviser працює й без інтернету, коли його вже збережено на телефоні.
offline-kept = Vejviser збережено на цьому телефоні. Його можна відкрити без інтернету.
offline-coming = Vejviser зберігається на телефоні. Не закривайте сторінку ще трохи.
offline-not-kept = Vejviser не вдалося зберегти на телефоні. Щоб його відкрити, потрібен інтернет. Якщо це приватне вікно, відкрийте сторінку у звичайному.
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
