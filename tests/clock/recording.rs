//! Which dates can be recorded.

use vejviser::domain::timing::{FactFault, check_fact};

use super::*;

fn check_recording(recorded: &str, anchor: &str, date: &str, expected: Result<(), FactFault>) {
    let now = utc("2026-03-10T12:00:00Z");
    let found = check_fact(
        &hedensted(),
        &facts(recorded),
        &anchor.into(),
        moment(date),
        now,
    );
    assert_eq!(found, expected, "{anchor} {date} beside {recorded}");
}

#[test]
fn dates_that_cannot_be_right_are_refused_with_the_reason() {
    let housed = "housed 2026-03-02T10:00";
    let before = |anchor: &str, date: &str| {
        Err(FactFault::BeforeAnchor {
            anchor: anchor.into(),
            moment: moment(date),
        })
    };
    let after = |anchor: &str, date: &str| {
        Err(FactFault::AfterAnchor {
            anchor: anchor.into(),
            moment: moment(date),
        })
    };
    let unknown = Err(FactFault::UnknownAnchor("permit".into()));
    check_recording("", "permit", "2026-03-02", unknown);

    check_recording(
        "",
        "housed",
        "2014-12-31T23:59",
        Err(FactFault::BeforeProgramme { year: 2015 }),
    );
    check_recording("", "housed", "2015-01-01", Ok(()));
    let latest = day("2031-03-10");
    check_recording("", "housed", "2031-03-10T23:59", Ok(()));
    check_recording(
        "",
        "housed",
        "2031-03-11",
        Err(FactFault::TooFarAhead { latest }),
    );

    check_recording(
        housed,
        "course-start",
        "2026-03-01",
        before("housed", "2026-03-02T10:00"),
    );
    check_recording(housed, "course-start", "2026-03-02", Ok(()));
    check_recording(
        housed,
        "info-meeting",
        "2026-03-02T09:59",
        before("housed", "2026-03-02T10:00"),
    );
    check_recording(housed, "info-meeting", "2026-03-02T10:00", Ok(()));
    // Through an anchor that nobody has recorded.
    check_recording(
        housed,
        "internship-end",
        "2026-03-01",
        before("housed", "2026-03-02T10:00"),
    );
    // The nearest that is violated is named.
    let both = "housed 2026-03-02T10:00, course-start 2026-03-05";
    check_recording(
        both,
        "course-end",
        "2026-03-01",
        before("course-start", "2026-03-05"),
    );
    check_recording(both, "course-end", "2026-03-05", Ok(()));

    // The other way round: the housing after what it must not lie after.
    check_recording(
        "course-start 2026-03-05",
        "housed",
        "2026-03-06",
        after("course-start", "2026-03-05"),
    );
    check_recording(
        "course-start 2026-03-05",
        "housed",
        "2026-03-05T18:00",
        Ok(()),
    );
    check_recording(
        "course-end 2026-04-02",
        "housed",
        "2026-04-03",
        after("course-end", "2026-04-02"),
    );
    // Only what is bound to it: the adviser may have been met before.
    check_recording("adviser-meeting 2026-03-01", "housed", "2026-03-02", Ok(()));
    // Its own earlier record is replaced.
    check_recording("housed 2026-03-02", "housed", "2026-03-20", Ok(()));
    check_recording("housed 2026-03-20", "housed", "2026-03-02", Ok(()));
}

#[test]
fn five_years_ahead_are_counted_on_the_danish_calendar() {
    let check = |now: &str, date: &str, ok: bool| {
        let found = check_fact(
            &hedensted(),
            &Facts::new(),
            &"housed".into(),
            moment(date),
            utc(now),
        );
        assert_eq!(found.is_ok(), ok, "{date} at {now}");
    };
    // 23:30 UTC on 31 December is New Year in Denmark.
    check("2026-12-31T23:30:00Z", "2032-01-01", true);
    check("2026-12-31T22:30:00Z", "2032-01-01", false);
    check("2028-02-29T12:00:00Z", "2033-02-28", true);
    check("2028-02-29T12:00:00Z", "2033-03-01", false);
}

#[test]
fn a_circle_of_not_before_ends() {
    let pack = programme(
        vec![
            anchor("a", None, Some("b")),
            anchor("b", None, Some("a")),
            anchor("c", None, Some("c")),
        ],
        Vec::new(),
        Vec::new(),
    );
    let now = utc("2026-03-10T12:00:00Z");
    let check = |recorded: &str, id: &str, date: &str| {
        check_fact(&pack, &facts(recorded), &id.into(), moment(date), now)
    };
    assert!(check("b 2026-03-02", "a", "2026-03-02").is_ok());
    assert!(check("b 2026-03-02", "a", "2026-03-01").is_err());
    assert!(check("c 2026-03-02", "c", "2026-03-01").is_ok());
}
