//! Every picture once, rendered without a browser. With `VEJVISER_GALLERY=<file>` the page is also
//! written there, to be looked at.

use std::collections::BTreeSet;

use leptos::prelude::*;
use vejviser::domain::programme::Sign;
use vejviser::ui::pictures::*;

struct Words {
    lang: &'static str,
    dir: &'static str,
    phases: [&'static str; 3],
    rungs: [&'static str; 5],
    here: &'static str,
    items: [&'static str; 11],
    states: [&'static str; 4],
    hours: [&'static str; 2],
    late: [&'static str; 2],
    title: &'static str,
    text: &'static str,
    button: &'static str,
    folder: &'static str,
}

const DANISH: Words = Words {
    lang: "da",
    dir: "ltr",
    phases: ["Modtagelse", "Introduktionskursus", "Virksomhedspraktik"],
    rungs: [
        "Ordinært arbejde",
        "Job med løntilskud",
        "Virksomhedspraktik",
        "Introduktionskursus",
        "Bolig og hverdag",
    ],
    here: "Her er du nu",
    items: [
        "Program for den første uge",
        "Kontaktpersoner",
        "Kort over byen",
        "Sygesikring og læge",
        "MitID og bank",
        "Danskuddannelse",
        "Børn, skole og daginstitution",
        "Transport",
        "Affald og bolig",
        "Foreningsliv",
        "Rettigheder og pligter",
    ],
    states: ["Modtaget", "Læst", "Bed om den", "Ved ikke"],
    hours: ["31 timer", "tilbage af de fire døgn"],
    late: ["Tiden er gået", "Spørg kommunen i dag"],
    title: "Du er i den første uge",
    text: "Kommunen skal lave en plan med dig inden for 96 timer efter, at du har fået din bolig. Tag dit opholdskort med.",
    button: "Det har jeg gjort",
    folder: "Velkomstmappe",
};

const ARABIC: Words = Words {
    lang: "ar",
    dir: "rtl",
    phases: ["الاستقبال", "الدورة التمهيدية", "التدريب في مكان عمل"],
    rungs: [
        "عمل عادي",
        "عمل مع دعم للأجر",
        "تدريب في مكان عمل",
        "الدورة التمهيدية",
        "السكن والحياة اليومية",
    ],
    here: "أنت هنا الآن",
    items: [
        "برنامج الأسبوع الأول",
        "أشخاص للتواصل",
        "خريطة المدينة",
        "التأمين الصحي والطبيب",
        "الهوية الرقمية والبنك",
        "تعليم اللغة الدنماركية",
        "الأطفال والمدرسة والحضانة",
        "المواصلات",
        "النفايات والسكن",
        "الجمعيات",
        "الحقوق والواجبات",
    ],
    states: ["استلمته", "قرأته", "اطلبه", "لا أعرف"],
    hours: ["٣١ ساعة", "متبقية من الأيام الأربعة"],
    late: ["انتهى الوقت", "اسأل البلدية اليوم"],
    title: "أنت في الأسبوع الأول",
    text: "يجب على البلدية أن تضع معك خطة خلال ٩٦ ساعة من حصولك على السكن. أحضر معك بطاقة الإقامة.",
    button: "لقد فعلت هذا",
    folder: "ملف الترحيب",
};

const SIGNS: [Sign; 3] = [Sign::House, Sign::Course, Sign::Work];
const STATES: [SignState; 3] = [SignState::Behind, SignState::Here, SignState::Ahead];

#[test]
fn pictures_render_without_a_browser_and_say_only_what_they_are_given() {
    let html = Owner::new().with(|| page(&DANISH).to_html() + &page(&ARABIC).to_html());
    for word in DANISH
        .phases
        .iter()
        .chain(&DANISH.items)
        .chain(&ARABIC.rungs)
        .chain(&ARABIC.hours)
    {
        assert!(html.contains(word), "{word}");
    }
    for picture in html.split("role=\"img\"").skip(1) {
        assert!(
            picture.starts_with(" aria-label=\""),
            "a picture without a name: {:.80}",
            picture
        );
    }
    assert!(
        !html.contains("NaN") && !html.contains("inf\""),
        "every place in a picture is a number"
    );
    if let Ok(path) = std::env::var("VEJVISER_GALLERY") {
        write(&path);
    }
}

#[test]
fn a_symbol_means_one_thing() {
    let paths: BTreeSet<&str> = Glyph::ALL.iter().map(|glyph| glyph.path()).collect();
    assert_eq!(paths.len(), Glyph::ALL.len());
}

#[test]
fn what_has_no_number_or_no_phase_still_draws() {
    for elapsed in [0, 1, 999, 1000, u32::MAX] {
        let html = view! { <HoursRing elapsed=elapsed label_big="a" label_small="b" label="c" /> }
            .to_html();
        assert_eq!(
            html.contains("ring-hand"),
            elapsed < 1000,
            "{elapsed}: {html}"
        );
    }
    let html = view! { <RoadSmall stretches=vec![] label="c" /> }.to_html();
    assert!(!html.contains("NaN") && !html.contains("inf\""), "{html}");
}

/// One file a language, for a page has one direction.
fn write(path: &str) {
    for words in [&DANISH, &ARABIC] {
        let sheets: String = ["tokens", "base", "pictures"]
            .map(|name| {
                format!(
                    "<style>{}</style>",
                    super::read(&format!("style/{name}.css"))
                )
            })
            .concat();
        let body = Owner::new().with(|| page(words).to_html());
        let html = format!(
            "<!doctype html><html lang={} dir={} SCHEME><meta charset=utf-8><meta name=viewport content=width=device-width>{sheets}<body style='padding:var(--space-5)'>{body}",
            words.lang, words.dir
        );
        std::fs::write(
            path.replace(".html", &format!("-{}.html", words.lang)),
            html,
        )
        .unwrap();
    }
}

fn stretches(words: &Words, states: [SignState; 3]) -> Vec<Stretch> {
    (0..3)
        .map(|at| Stretch {
            sign: SIGNS[at],
            state: states[at],
            label: words.phases[at].to_owned(),
        })
        .collect()
}

fn page(w: &Words) -> impl IntoView + use<> {
    let rungs = (0..5)
        .map(|at| RungView {
            label: w.rungs[at].into(),
            here: at == 3,
        })
        .collect::<Vec<_>>();
    let beside = vec![RungView {
        label: "IGU".into(),
        here: false,
    }];
    let states = [
        TabState::Received,
        TabState::Read,
        TabState::Missing,
        TabState::Unknown,
    ];
    let tabs = (0..11)
        .map(|at| {
            let state = [0, 1, 0, 2, 1, 0, 3, 2, 3, 0, 1][at];
            FolderTab {
                number: (at + 1).to_string(),
                label: w.items[at].into(),
                state: states[state],
                word: w.states[state].into(),
                href: "#".into(),
            }
        })
        .collect::<Vec<_>>();
    let (title, text, button, here) = (w.title, w.text, w.button, w.here);
    view! {
        <main class="stack wide" style="max-inline-size:46rem;margin-inline:auto">
            <Signpost />
            <h1>{title}</h1>
            <p class="lead">{text}" "<bdi class="term" lang="da" dir="ltr">"opholdskort"</bdi></p>
            <p class="beside" lang="da" dir="ltr">"Kommunen skal lave en plan med dig inden for 96 timer."</p>
            <div class="row">
                <button class="button primary"><Icon name=Glyph::Done />{button}</button>
                <button class="button"><Icon name=Glyph::Waiting />{w.states[2]}</button>
                <button class="button quiet"><Icon name=Glyph::Undo />{w.states[3]}</button>
                <button class="button" disabled>{w.states[1]}</button>
            </div>
            <RoadSmall stretches=stretches(w, STATES) label=title />
            <RoadSmall stretches=stretches(w, [SignState::Here, SignState::Ahead, SignState::Ahead]) label=title />
            <div class="row" style="gap:3rem">
                <HoursRing elapsed=680 label_big=w.hours[0] label_small=w.hours[1] label=title />
                <HoursRing elapsed=1200 label_big=w.late[0] label_small=w.late[1] label=title />
            </div>
            <div class="row" style="align-items:end">
                {SIGNS.map(|sign| STATES.map(|state| view! { <PhaseSign sign=sign state=state /> })).collect_view()}
                <PhaseSign sign=Sign::Work size=SignSize::Large />
            </div>
            <div class="row">
                <span class="tag machine"><Icon name=Glyph::Translate />{w.states[0]}</span>
                <span class="tag estimate">{w.states[1]}</span> <span class="tag late">{w.states[2]}</span>
                <span class="tag done">{w.states[0]}</span> <span class="tag">{w.states[3]}</span>
            </div>
            <div class="notice"><Icon name=Glyph::What /><p>{text}</p></div>
            <div class="notice late"><Icon name=Glyph::Warning /><p>{text}</p></div>
            <div class="notice blank"><Icon name=Glyph::Blank /><p>{text}</p></div>
            <div class="field">
                <label for="d">{title}</label><span class="hint">{w.hours[1]}</span>
                <input id="d" type="date" value="2026-03-10" aria-invalid="true" />
                <span class="error"><Icon name=Glyph::Warning />{w.late[0]}</span>
            </div>
            <div>
                <label class="choice"><input type="radio" name="r" checked />{w.states[0]}</label>
                <label class="choice"><input type="radio" name="r" />{w.states[1]}</label>
            </div>
            <div>
                <details open><summary><Icon name=Glyph::Why />{title}</summary><p>{text}</p></details>
                <details><summary><Icon name=Glyph::Bring />{button}</summary><p>{text}</p></details>
            </div>
            <ol class="road">
                {SIGNS.iter().enumerate().map(|(at, sign)| {
                    let states = [["done", "done", "done"], ["done", "here", "ahead"], ["ahead", "ahead", "ahead"]][at];
                    view! {
                        <li class="road-stretch" data-sign=sign.slug() data-state=["done", "here", "ahead"][at]>
                            <div class="road-head"><PhaseSign sign=*sign size=SignSize::Small state=STATES[at] /><h2>{w.phases[at]}</h2></div>
                            <ol class="road-stops">
                                {states.iter().enumerate().map(|(stop, state)| view! {
                                    <li class="road-stop" class:estimate=*state == "ahead" data-state=*state>{(*state == "here").then(|| view! { <Figure /> })}
                                        <time class="road-date">"10.3.2026 "{(stop == 1).then(|| view! { <del>"3.3."</del> })}</time>
                                        {w.items[at * 3 + stop]}
                                    </li>
                                }).collect_view()}
                            </ol>
                        </li>
                    }
                }).collect_view()}
            </ol>
            <LadderPicture rungs=rungs label=title here=here beside=beside />
            <FolderPicture tabs=tabs label=w.folder />
            <div class="row">{Glyph::ALL.map(|name| view! { <Icon name=name /> }).collect_view()}</div>
        </main>
    }
}
