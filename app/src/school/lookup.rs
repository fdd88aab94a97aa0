//! Suggestions of schools, trusts and councils while somebody types, around the plain input of a search form. Without scripts the form is a
//! search form; with them it still is one, and a suggestion saves its result page.

use leptos::prelude::*;

use super::combobox;

/// Wraps what [`SchoolLookup`] draws.
#[island]
pub fn SchoolSuggestions(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    crate::islands::dom::wake(root, combobox::wake);
    view! { <div class="lookup" node_ref=root>{children()}</div> }
}

/// What the island says, in the language of the page; `{}` stands for the number.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookupWords {
    /// Name of the list.
    pub list: &'static str,
    /// Nothing.
    pub none: &'static str,
    /// One suggestion.
    pub one: &'static str,
    /// Several.
    pub many: &'static str,
}

/// Where a suggestion that is chosen goes: a form that is posted as if it stood on the page.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupForm {
    /// Its address.
    pub action: &'static str,
    /// What else it sends, as in a query string; plain words.
    pub fields: String,
    /// The name under which it sends the name of what was chosen; may be empty, and then it does not.
    pub query: String,
    /// The name under which it sends the id.
    pub choice: String,
}

/// Wraps the search input, which is its only child. `url` answers what is typed; that is put at its end.
///
/// ```ignore
/// <form class="search" role="search" method="get" action=…>
///     <label …/>
///     <SchoolLookup url="/api/v1/schools?q=" form=LookupForm { … } words=school::lookup_words(Sought::School, locale)>
///         <input class="input" type="search" id="school_query" name="school_query" …/>
///     </SchoolLookup>
///     <button …/>
/// </form>
/// ```
#[cfg(feature = "ssr")]
#[component]
pub fn SchoolLookup(
    #[prop(into)] url: String,
    form: LookupForm,
    words: LookupWords,
    children: Children,
) -> impl IntoView {
    view! {
        <SchoolSuggestions>
            <div
                data-url=url
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
