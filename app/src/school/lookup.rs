//! Suggestions of schools while somebody types, around the plain input of a search form. Without scripts the form is a
//! search form; with them it still is one, and a suggestion saves its result page.

use leptos::prelude::*;

use super::combobox;

/// Wraps what [`SchoolLookup`] draws.
#[island]
pub fn SchoolSuggestions(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    crate::dom::wake(root, combobox::wake);
    view! { <div class="lookup" node_ref=root>{children()}</div> }
}

/// What the island says, in the language of the page; `{}` stands for the number.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookupWords {
    /// Name of the list.
    pub list: &'static str,
    /// No school.
    pub none: &'static str,
    /// One school.
    pub one: &'static str,
    /// Several schools.
    pub many: &'static str,
}

/// Where a chosen school goes: a form that is posted as if it stood on the page.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupForm {
    /// Its address.
    pub action: &'static str,
    /// What else it sends, as in a query string; plain words.
    pub fields: String,
    /// The name under which it sends what was typed.
    pub query: String,
    /// The name under which it sends the id of the school.
    pub choice: String,
}

/// Wraps the search input, which is its only child. `nation` is the word of a nation, or empty for all of them.
///
/// ```ignore
/// <form class="search" role="search" method="get" action=…>
///     <label …/>
///     <SchoolLookup nation="england" form=LookupForm { … } words=school::lookup_words(locale)>
///         <input class="input" type="search" id="school_query" name="school_query" …/>
///     </SchoolLookup>
///     <button …/>
/// </form>
/// ```
#[cfg(feature = "ssr")]
#[component]
pub fn SchoolLookup(nation: &'static str, form: LookupForm, words: LookupWords, children: Children) -> impl IntoView {
    view! {
        <SchoolSuggestions>
            <div
                data-url=format!("/api/v1/schools?nation={nation}&q=")
                data-action=form.action
                data-fields=form.fields
                data-query=form.query
                data-choice=form.choice
                data-list=words.list
                data-none=words.none
                data-one=words.one
                data-many=words.many
            >
                {children()}
                <ul class="lookup-list" id=combobox::LIST hidden></ul>
                <p class="visually-hidden" role="status"></p>
            </div>
        </SchoolSuggestions>
    }
}
