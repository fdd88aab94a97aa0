//! The task list: how far the registration is, and the way into each part of it.

use leptos::prelude::*;

use super::step::foot;
use crate::error::AppError;
use crate::page::{Page, PageKind, Reply};
use crate::paths::{self, form};
use crate::questions::field::Field;
use crate::questions::journey::Progress;
use crate::questions::step::{Step, Task};
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::request::Request;
use crate::ui::form::Form;

/// Says to whoever sent a page of another registration that nothing of it was kept.
pub(super) fn elsewhere(request: &Request) -> Option<impl IntoView + use<>> {
    request.query_value("page")?;
    Some(view! { <div class="inset"><p>{words(request.locale).tasks.elsewhere}</p></div> })
}

/// The hub of a registration that has a draft.
pub(super) async fn page(visit: &Visit, request: &Request) -> Result<Reply, AppError> {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let journey = visit.journey();
    // Where the draft begins is done, unless it was changed since: an address waits for its code.
    let listed = |task: &Task| *task != Task::Begin || journey.progress(*task) != Progress::Completed;
    let items = Task::ALL.iter().copied().filter(listed).map(|task| {
        let progress = journey.progress(task);
        let steps = || journey.steps_of(task);
        let to = steps().find(|step| !journey.is_complete(*step)).or_else(|| steps().next());
        let name = match to {
            Some(Step::Email | Step::Code) => w.tasks.confirm,
            _ => (w.task)(task, visit.about()),
        };
        let class = match progress {
            Progress::CannotStart => "task-status",
            Progress::Completed => "task-status task-status-done",
            Progress::NotStarted | Progress::InProgress => "task-status task-status-open",
        };
        let name = match to.filter(|_| progress != Progress::CannotStart) {
            Some(step) => {
                let address = paths::register_step(locale, step.as_str());
                view! { <a href=address>{name}</a> }.into_any()
            }
            None => view! { <span>{name}</span> }.into_any(),
        };
        view! { <li>{name}<span class=class>{(w.progress)(progress)}</span></li> }
    });
    let invited = visit.answers.text(Field::FoundInvite).map(|council| {
        view! { <div class="inset"><p>{(w.tasks.invited)(council)}</p></div> }
    });
    let (foot, island) = foot(visit, request.path.clone(), false).await?;
    let elsewhere = elsewhere(request);
    let body = view! {
        <header class="page-header">
            <h1>{w.tasks.title}</h1>
            <p class="lead">{w.tasks.lead}</p>
        </header>
        {elsewhere}
        {invited}
        <ul class="task-list measure">{items.collect_view()}</ul>
        <p class="section measure">{w.tasks.kept}</p>
        {foot}
        <Form action=form::registration::BEGIN_ANOTHER locale>
            <p>
                <button class="link-button" type="submit">{w.tasks.another}</button>
                " "<span class="muted small">{w.tasks.another_hint}</span>
            </p>
        </Form>
    };
    let page = Page::personal(w.tasks.title, body).kind(PageKind::Question);
    Ok(if island { page.with_island() } else { page }.into())
}
