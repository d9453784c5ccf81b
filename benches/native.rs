//! What the core costs, natively. Each cost is told as a time and as a ratio to a floor measured in
//! the same run, since only ratios mean the same on another machine.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate};
use vejviser::content::lint;
use vejviser::content::pack::{PackFault, Wording, read_programme, read_texts};
use vejviser::domain::handover::{Going, Packet};
use vejviser::domain::merge::{Copy, Merge};
use vejviser::domain::moment::Moment;
use vejviser::domain::plan::{
    DeviceId, Entry, EntryId, Fact, ItemState, Plan, PlanId, StepState, Subject,
};
use vejviser::domain::programme::{Programme, SpanRule, StepId};
use vejviser::domain::search::{Query, Target, Weight, Writer, find};
use vejviser::domain::timing::{Facts, schedule};

/// How long each batch runs; the quickest of the batches counts, as the least disturbed.
const BATCH: Duration = Duration::from_millis(50);
const BATCHES: usize = 9;

fn main() {
    // A word after `--` names the one part that is measured.
    let asked = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    for (name, measure) in [
        ("schedule", the_whole_plan as fn()),
        ("folding", folding),
        ("packs", reading_the_pack),
        ("searching", searching),
        ("handing", handing_over),
    ] {
        if asked.as_ref().is_none_or(|asked| asked == name) {
            measure();
        }
    }
}

/// The schedule of Hedensted's whole programme from one recorded date, as on every change of a fact.
fn the_whole_plan() {
    let text = include_str!("../tests/fixtures/hedensted-structure.json");
    let programme: Programme = match serde_json::from_str(text) {
        Ok(programme) => programme,
        Err(fault) => return println!("the fixture is damaged: {fault}"),
    };
    let housed = match "2026-03-02T10:00".parse() {
        Ok(housed) => Facts::from([("housed".into(), housed)]),
        Err(fault) => return println!("{fault}"),
    };
    let plan = schedule(&programme, &housed);
    let cost = time_of(|| schedule(black_box(&programme), black_box(&housed)));

    // The floors: handing the plan over in any form at all, and merely looking at each rule once.
    let writing = time_of(|| serde_json::to_vec(black_box(&plan)));
    let walking = time_of(|| {
        let rules = black_box(&programme).rules.iter();
        rules
            .filter(|rule| matches!(rule.span, SpanRule::Within { .. }))
            .count()
    });
    println!(
        "schedule of {} steps, {} rules: {cost:?} a call",
        plan.steps.len(),
        programme.rules.len()
    );
    tell("writing that schedule as JSON", cost, writing);
    tell("walking over the rules once", cost, walking);
}

/// A log folded into today's plan, as on every change. Linear growth means the same time for each entry.
fn folding() {
    let mut first = None;
    for entries in [1_000, 10_000, 100_000] {
        let log = log_of(entries);
        let cost = time_of(|| Plan::from_entries(black_box(&log)));
        let each = cost.as_secs_f64() / entries as f64;
        let first = *first.get_or_insert(each);
        let walking = time_of(|| {
            black_box(&log)
                .iter()
                .filter(|entry| entry.clock % 2 == 0)
                .count()
        });
        println!(
            "folding {entries} entries: {cost:?}, {:.0} ns an entry, {:.2} times that of 1000",
            each * 1e9,
            each / first
        );
        tell("walking over the entries once", cost, walking);
    }
}

/// A log as years of use leave it: each step said again and again, dates corrected, a tenth undone.
fn log_of(entries: usize) -> Vec<Entry> {
    let fact = |number: usize| match number % 10 {
        0 => Fact::Undone {
            entry: id_of(number.saturating_sub(3)),
        },
        1 => Fact::Dated {
            anchor: ANCHORS[number / 10 % ANCHORS.len()].into(),
            moment: day_of(number),
        },
        2 => Fact::Item {
            item: format!("item-{}", number % 11).as_str().into(),
            state: ItemState::Read,
        },
        3 => Fact::Note {
            on: Subject::Step(step_of(number)),
            text: format!("note {number}"),
        },
        _ => Fact::Step {
            step: step_of(number),
            state: StepState::Done,
        },
    };
    let entry = |number| Entry {
        id: id_of(number),
        clock: number as u64 + 1,
        device: DeviceId("0123456789abcdef0123456789abcdef".into()),
        at: DateTime::UNIX_EPOCH,
        fact: fact(number),
    };
    (0..entries).map(entry).collect()
}

const ANCHORS: [&str; 4] = ["housed", "course-start", "course-end", "internship-start"];

/// As long as a real id: 32 hexadecimal digits.
fn id_of(number: usize) -> EntryId {
    EntryId(format!(
        "{:032x}",
        (number as u128).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
    ))
}

fn step_of(number: usize) -> StepId {
    format!("step-{}", number % 60).as_str().into()
}

fn day_of(number: usize) -> Moment {
    Moment::Day(
        NaiveDate::from_num_days_from_ce_opt(739_000 + (number % 700) as i32).unwrap_or_default(),
    )
}

/// The published pack, from text to types and judged, as when the app begins.
fn reading_the_pack() {
    let file = |path: &str| {
        std::fs::read_to_string(format!(
            "{}/public/packs/{path}",
            env!("CARGO_MANIFEST_DIR")
        ))
    };
    let (Ok(structure), Ok(danish), Ok(arabic)) = (
        file("hedensted/programme.json"),
        file("hedensted/texts/da.json"),
        file("hedensted/texts/ar.json"),
    ) else {
        return println!("the pack is not there");
    };
    let read = || {
        let programme = read_programme("programme.json", black_box(&structure))?;
        let mut wording = Wording::default();
        wording.add(read_texts("da.json", black_box(&danish))?);
        wording.add(read_texts("ar.json", black_box(&arabic))?);
        Ok::<_, PackFault>((programme, wording))
    };
    let (programme, wording) = match read() {
        Ok(pack) => pack,
        Err(fault) => return println!("{fault}"),
    };
    let cost = time_of(read);
    let bytes = structure.len() + danish.len() + arabic.len();
    println!("reading the pack, {bytes} bytes: {cost:?}");
    // The floor: the same bytes read as JSON of any form.
    let files = [&structure, &danish, &arabic];
    let plain = time_of(|| {
        files.map(|text| serde_json::from_str::<serde::de::IgnoredAny>(black_box(text)).is_ok())
    });
    tell("passing over the same JSON", cost, plain);
    let judging = time_of(|| lint::faults(black_box(&programme), black_box(&wording)));
    println!("finding its faults: {judging:?}");
    tell("passing over the same JSON", judging, plain);
}

/// Ten thousand texts made of the words that are published, and what typing takes: each letter of a word is a
/// query of its own, and a mistake looks at every word.
fn searching() {
    let path = format!(
        "{}/public/packs/hedensted/texts/da.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let Ok(Ok(texts)) = std::fs::read_to_string(path).map(|text| read_texts("da.json", &text))
    else {
        return println!("the texts are not there");
    };
    let written: Vec<&str> = texts.texts.values().map(|text| text.text()).collect();
    let words: Vec<&str> = written
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    // As many words a text as there are in a pack. Every third word is a new compound, so that there are as many
    // different words as ten thousand texts have.
    let of_text = words.len() / written.len().max(1);
    let text = |number: usize| {
        let word = |at: usize| {
            let seed = (number * of_text + at).wrapping_mul(2_654_435_761);
            let word = words[seed % words.len()];
            match at % 3 {
                0 => format!("{word}{}", words[seed / 7 % words.len()].to_lowercase()),
                _ => word.to_owned(),
            }
        };
        (0..of_text).map(word).collect::<Vec<_>>().join(" ")
    };
    let many: Vec<String> = (0..10_000).map(text).collect();
    let lay = || {
        let mut writer = Writer::default();
        for (number, text) in many.iter().enumerate() {
            // Five texts a place, of which one is its title.
            if number % 5 == 0 {
                writer.place(Target::Letter("letter".into()));
            }
            let weight = if number % 5 == 0 {
                Weight::Title
            } else {
                Weight::Text
            };
            writer.add("letter.letter.what", "da", weight, text);
        }
        writer.finish()
    };
    let begun = Instant::now();
    let index = lay();
    let bytes: usize = many.iter().map(String::len).sum();
    println!(
        "laying {} texts ({bytes} bytes) into an index: {:?}; {} different words, {} bytes",
        many.len(),
        begun.elapsed(),
        index.count(),
        index.bytes(),
    );
    for typed in [
        "k",
        "komm",
        "kommunen",
        "praktik",
        "jeg kan ikke komme på arbejde i dag",
        "velkomstmape",
        "xyzzyxyzzy",
    ] {
        let query = Query::of(typed);
        let hits = find(&[&index], &query).hits.len();
        let cost = time_of(|| find(&[black_box(&index)], black_box(&query)));
        println!("  typing {typed:?}: {cost:?}, {hits} found");
    }
}

/// A plan as it goes to another phone: how long a link is, what packing and unpacking take, and merging.
fn handing_over() {
    let packet = |log: &[Entry]| {
        let plan = PlanId(id_of(7).0);
        let now = DateTime::UNIX_EPOCH;
        Packet::of(plan, now, log, Going::EVERYTHING, now)
    };
    let path = format!(
        "{}/public/packs/hedensted/programme.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let programme = std::fs::read_to_string(path);
    let Ok(Ok(programme)) = programme.map(|text| read_programme("programme.json", &text)) else {
        return println!("the pack is not there");
    };
    // Every step and every item of the published programme, and five dates.
    let steps = programme.steps().map(|(_, step)| Fact::Step {
        step: step.id.clone(),
        state: StepState::Done,
    });
    let items = programme.folder.iter().map(|item| Fact::Item {
        item: item.id.clone(),
        state: ItemState::Received,
    });
    let dates = programme.anchors.iter().take(5).map(|anchor| Fact::Dated {
        anchor: anchor.id.clone(),
        moment: day_of(3),
    });
    let steps = steps
        .filter(|fact| !matches!(fact, Fact::Step { step, .. } if step.as_str().contains('.')));
    let facts = dates.chain(steps).chain(items).enumerate();
    let typical: Vec<Entry> = facts
        .map(|(number, fact)| Entry {
            // As the app makes them: eight bytes.
            id: EntryId(id_of(number).0[16..].to_owned()),
            clock: number as u64 + 1,
            device: DeviceId(id_of(1).0),
            at: DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(number as i64 * 1_111),
            fact,
        })
        .collect();
    match packet(&typical).to_text() {
        Ok(text) => println!(
            "a plan with {} things said is a link of {} characters",
            typical.len(),
            text.len()
        ),
        Err(fault) => println!("{fault}"),
    }

    // A thousand fields of their own, so that none is left behind.
    let mut log = log_of(1_000);
    for (number, entry) in log.iter_mut().enumerate() {
        entry.fact = Fact::Step {
            step: format!("step-{number}").as_str().into(),
            state: StepState::Done,
        };
    }
    let thousand = packet(&log);
    let Ok(bytes) = thousand.to_bytes() else {
        return println!("a thousand entries are too many");
    };
    let (packing, unpacking) = (
        time_of(|| black_box(&thousand).to_bytes()),
        time_of(|| Packet::from_bytes(black_box(&bytes))),
    );
    println!(
        "{} entries packed into {} bytes: {packing:?}; unpacked: {unpacking:?}",
        thousand.entries.len(),
        bytes.len()
    );
    let plain = time_of(|| {
        let entries = black_box(&log).iter();
        entries
            .map(|entry| entry.to_json().to_string().len())
            .sum::<usize>()
    });
    tell("writing them as JSON", packing, plain);

    let all = log_of(15_000);
    let none = BTreeSet::new();
    let copy = |entries| Copy {
        entries,
        known: &none,
    };
    let merge = || Merge::of(copy(&all[..10_000]), copy(&all[5_000..]));
    let cost = time_of(merge);
    let folding = time_of(|| Plan::from_entries(black_box(&all)));
    println!(
        "merging 10000 entries with 10000, half of them the same: {cost:?}, {} new",
        merge().new.len()
    );
    tell("folding the 15000 that it becomes", cost, folding);
}

fn tell(floor: &str, cost: Duration, of: Duration) {
    let ratio = cost.as_secs_f64() / of.as_secs_f64().max(1e-9);
    println!("  {ratio:.1} times {floor} ({of:?})");
}

/// Time of one call, the least over the batches.
fn time_of<T>(mut call: impl FnMut() -> T) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..BATCHES {
        let begun = Instant::now();
        let mut calls = 0_u32;
        while begun.elapsed() < BATCH {
            // Ten at a time, so that reading the clock does not weigh in.
            for _ in 0..10 {
                black_box(call());
            }
            calls += 10;
        }
        best = best.min(begun.elapsed() / calls.max(1));
    }
    best
}
