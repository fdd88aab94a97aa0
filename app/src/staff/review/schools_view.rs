//! The schools of a trust's or a council's registration: each has a reference and a status of its own.

use leptos::prelude::*;

use super::db::Record;
use super::moves_view::Target;
use super::state_tag::state_tag;
use crate::case::actor::Actor;
use crate::case::lifecycle::{Move, way_out};
use crate::case::tracker::School;
use crate::paths::form;
use crate::ui::form::{Form, Hidden};

/// The panel; nothing where it is one school.
pub fn schools_panel(record: &Record, schools: Vec<School>, actor: Actor) -> Option<impl IntoView + use<>> {
    let target = Target::of(record);
    let items = schools.iter().map(|school| row(school, &target, actor)).collect_view();
    (!schools.is_empty()).then(|| {
        view! {
            <section class="panel" id="schools">
                <h2>"Schools"</h2>
                <p class="muted small">"A move of the registration takes along the schools that stand where it stands."</p>
                <ul class="plain-list">{items}</ul>
            </section>
        }
    })
}

fn row(school: &School, target: &Target, actor: Actor) -> impl IntoView + use<> {
    let state = state_tag(school.status);
    let out = way_out(school.status).filter(|step| step.open_to(actor)).map(|step| {
        let (name, button) = match step {
            Move::Close => ("Its partnership has ended", "Close this school"),
            _ => ("It does not go on", "Withdraw this school"),
        };
        let (carried, position) = (target.fields(), school.position.to_string());
        view! {
            <details>
                <summary>{name}<span class="visually-hidden">": "{school.name.clone()}</span></summary>
                <Form action=form::staff::SCHOOL_LEAVES>
                    {carried}
                    <Hidden name="school" value=position/>
                    <button class="button button-secondary" type="submit">{button}</button>
                </Form>
            </details>
        }
    });
    view! { <li><p><bdi>{school.name.clone()}</bdi>" "{state}</p><p class="meta">{school.reference.clone()}</p>{out}</li> }
}
