//! What the core costs, natively. Each cost is told as a time and as a ratio to a floor measured in
//! the same run, since only ratios mean the same on another machine.

use std::hint::black_box;
use std::time::{Duration, Instant};

use vejviser::domain::programme::{Programme, SpanRule};
use vejviser::domain::timing::{Facts, schedule};

/// How long each batch runs; the quickest of the batches counts, as the least disturbed.
const BATCH: Duration = Duration::from_millis(50);
const BATCHES: usize = 9;

fn main() {
    the_whole_plan();
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
