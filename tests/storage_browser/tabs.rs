//! Several tabs on the same data. Two connections in one page are two tabs to IndexedDB.

use std::cell::RefCell;
use std::rc::Rc;

use futures::future::LocalBoxFuture;
use vejviser::domain::plan::PlanId;
use vejviser::platform::broadcast::Channel;
use vejviser::storage::indexeddb::schema::{self, Upgrade};
use vejviser::storage::indexeddb::{Locked, Options, StorageEvent, lock as lock_all};
use vejviser::storage::tabs::{Heard, Message, News, hear};
use vejviser::storage::writer::{Browser, Listeners, Writer};
use vejviser::storage::{Archive, How, IndexedDb, Storage, StorageError, Write};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

type Events = Rc<RefCell<Vec<StorageEvent>>>;

fn events() -> (Events, impl Fn(StorageEvent)) {
    let events = Events::default();
    let heard = events.clone();
    (events, move |event| heard.borrow_mut().push(event))
}

/// A tab that has not heard that a plan was deleted writes in it: it is told, and nothing comes back. What is brought
/// in on purpose does.
async fn a_plan_that_is_gone_stays_gone<Db: Storage + Archive>(one: &Db, older: &Db) {
    one.create_plan(&info()).await.unwrap();
    one.append(&plan(), &ticks(2)).await.unwrap();
    one.append(&plan().beside(), &ticks(1)).await.unwrap();
    let backup = one.export(now()).await.unwrap();
    assert_eq!(older.load().await.unwrap().plans, [info()]);
    one.remove_plan(&plan()).await.unwrap();
    let gone = Err(StorageError::OtherTab);
    assert_eq!(older.append(&plan(), &[tick(7)]).await, gone);
    assert_eq!(older.append(&plan().beside(), &[tick(8)]).await, gone);
    let photo = older.append_with_photo(&plan(), &tick(9), &picture()).await;
    assert_eq!(photo, gone);
    assert_eq!(older.describe_plan(&info()).await, gone);
    assert_eq!(older.create_plan(&info()).await, gone);
    assert_eq!(one.load().await.unwrap().plans, []);
    assert_eq!(one.entries(&plan()).await.unwrap().entries, []);
    assert_eq!(one.photo(&plan(), &picture().id).await.unwrap(), None);
    // Another plan is not in the way.
    let other = PlanId("other".into());
    older.append(&other, &[tick(7)]).await.unwrap();
    one.remove_plan(&other).await.unwrap();

    one.import(&backup, How::Plans).await.unwrap();
    older.append(&plan(), &[tick(7)]).await.unwrap();
    older.append(&plan().beside(), &[tick(8)]).await.unwrap();
    assert_eq!(one.load().await.unwrap().plans, [info()]);
    assert_eq!(one.entries(&plan()).await.unwrap().entries.len(), 3);
}

#[wasm_bindgen_test]
async fn an_older_tab_does_not_bring_back_a_plan() {
    let name = name();
    let (one, older) = (open(&name).await, open(&name).await);
    a_plan_that_is_gone_stays_gone(&one, &older).await;
}

#[wasm_bindgen_test]
async fn an_older_tab_does_not_bring_back_a_plan_that_is_locked() {
    let name = name();
    let db = open(&name).await;
    let one = lock_all(&db, "4711", 5, &Default::default()).await.unwrap();
    let locked = Locked::open_as(&name, quick(), |_| {}).await.unwrap();
    let older = locked.unlock("4711", now()).await.unwrap();
    a_plan_that_is_gone_stays_gone(&one, &older).await;
    // The mark goes along when everything is opened for good.
    one.remove_plan(&plan()).await.unwrap();
    let db = older.open_for_good().await.unwrap();
    let gone = Err(StorageError::OtherTab);
    assert_eq!(db.append(&plan(), &[tick(7)]).await, gone);
}

#[wasm_bindgen_test]
async fn two_tabs_see_each_others_entries() {
    let name = name();
    let (here, there) = (open(&name).await, open(&name).await);
    let sending = Rc::new(Channel::join(&name, |_| {}).unwrap());
    let heard: Rc<RefCell<Vec<Heard>>> = Rc::default();
    let _hearing = Channel::join(&name, {
        let heard = heard.clone();
        move |text| heard.borrow_mut().push(hear(&text, schema::SCHEMA))
    });
    let writer = Writer::new(
        Rc::new(here),
        Browser,
        Listeners {
            status: Box::new(|_| {}),
            confirmed: Box::new(move |writes| {
                for (plan, ids) in writes.iter().filter_map(Write::entries) {
                    let plan = plan.clone();
                    sending.send(&Message::new(News::Appended { plan, ids }).to_text());
                }
            }),
        },
    );
    writer.loaded();
    writer.add(Write::Append {
        plan: plan(),
        entries: ticks(2),
    });
    writer.settled().await;
    pause(50).await;
    let ids = ticks(2).into_iter().map(|entry| entry.id).collect();
    let news = News::Appended { plan: plan(), ids };
    assert_eq!(*heard.borrow(), [Heard::News(news)]);
    assert_eq!(there.entries(&plan()).await.unwrap().entries, ticks(2));
    // Both write; neither takes anything from the other.
    there.append(&plan(), &[tick(2)]).await.unwrap();
    writer.add(Write::Append {
        plan: plan(),
        entries: vec![tick(3)],
    });
    writer.settled().await;
    assert_eq!(there.entries(&plan()).await.unwrap().entries, ticks(4));
}

/// A shape of the future: today's and one store more.
fn tomorrow(upgrade: Upgrade<'_>) -> LocalBoxFuture<'_, Result<(), StorageError>> {
    Box::pin(async move { upgrade.create("tomorrow") })
}

fn of_tomorrow() -> Options {
    Options {
        steps: &[schema::first, tomorrow],
        ..quick()
    }
}

#[wasm_bindgen_test]
async fn an_older_tab_finishes_its_writes_and_steps_aside() {
    let name = name();
    let (heard, hear) = events();
    let old = open_hearing(&name, hear).await;
    old.append(&plan(), &ticks(1)).await.unwrap();
    let (opened, newer) = futures::join!(
        async {
            while heard.borrow().is_empty() {
                pause(5).await;
            }
            // What waits is still written, however many steps it takes.
            for number in 1..5 {
                pause(20).await;
                old.append(&plan(), &[tick(number)]).await.unwrap();
            }
            let event = heard.borrow_mut().pop();
            let Some(StorageEvent::NewerTab(leave)) = event else {
                panic!("{event:?}");
            };
            drop(leave);
            old.append(&plan(), &[tick(9)]).await
        },
        IndexedDb::open_as(&name, of_tomorrow(), |_| {}),
    );
    assert_eq!(opened, Err(StorageError::OtherTab));
    let newer = newer.unwrap();
    assert_eq!(newer.entries(&plan()).await.unwrap().entries, ticks(5));
    assert_eq!(old.entries(&plan()).await, Err(StorageError::OtherTab));
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_step_aside_is_told_to_the_newer_one() {
    let name = name();
    let (heard, hear) = events();
    let old = open_hearing(&name, hear).await;
    let newer = IndexedDb::open_as(&name, of_tomorrow(), |_| {}).await;
    assert_eq!(newer.unwrap_err(), StorageError::OtherTab);
    assert!(matches!(heard.borrow()[..], [StorageEvent::NewerTab(_)]));
    old.append(&plan(), &ticks(1)).await.unwrap();
    // Once it lets go, the newer one gets in and finds everything.
    heard.borrow_mut().clear();
    let newer = IndexedDb::open_as(&name, of_tomorrow(), |_| {})
        .await
        .unwrap();
    assert_eq!(newer.entries(&plan()).await.unwrap().entries, ticks(1));
}

#[wasm_bindgen_test]
async fn deleting_leaves_nothing() {
    let name = name();
    let db = open(&name).await;
    db.append_with_photo(&plan(), &tick(0), &picture())
        .await
        .unwrap();
    assert!(databases().await.contains(&name));
    db.delete_everything().await.unwrap();
    assert!(!databases().await.contains(&name));
    // A tick that comes too late does not make the database anew.
    assert_eq!(
        db.append(&plan(), &ticks(1)).await,
        Err(StorageError::Closed)
    );
    assert!(!databases().await.contains(&name));
}

#[wasm_bindgen_test]
async fn deleting_closes_the_other_tab_of_the_app() {
    let name = name();
    let (heard, hear) = events();
    let (here, there) = (open(&name).await, open_hearing(&name, hear).await);
    there.append(&plan(), &ticks(1)).await.unwrap();
    here.delete_everything().await.unwrap();
    assert!(matches!(heard.borrow()[..], [StorageEvent::Deleted]));
    assert_eq!(
        there.append(&plan(), &ticks(1)).await,
        Err(StorageError::Closed)
    );
    assert!(!databases().await.contains(&name));
}

#[wasm_bindgen_test]
async fn deleting_that_another_tab_holds_up_is_told() {
    let name = name();
    let db = open(&name).await;
    // A connection that does not care for others.
    let rude = js(
        "name",
        "return new Promise(ok => { const r = indexedDB.open(name); r.onsuccess = () => ok(r.result); })",
        &[name.as_str().into()],
    )
    .await;
    assert_eq!(db.delete_everything().await, Err(StorageError::OtherTab));
    js("db", "db.close()", &[rude]).await;
    pause(100).await;
    assert!(!databases().await.contains(&name));
}
