//! The one way to a table: caption, sticky head, `<tbody>` always, and labels that turn each row into a card on phones.

use leptos::prelude::*;

/// A column: its heading and how its cells are set.
#[derive(Clone, Debug)]
pub struct Column {
    /// The heading.
    pub name: String,
    /// True for numbers: set right, in tabular figures.
    pub numeric: bool,
}

impl Column {
    /// A column of text.
    pub fn text(name: impl Into<String>) -> Self {
        Self { name: name.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn number(name: impl Into<String>) -> Self {
        Self { name: name.into(), numeric: true }
    }
}

/// A cell; the first one of a row is its heading.
pub type Cell = AnyView;

/// A table. Each row gives its attributes' value for `data-link` (empty for none) and as many cells as there are columns.
#[component]
pub fn Table(caption: String, columns: Vec<Column>, rows: Vec<(String, Vec<Cell>)>) -> impl IntoView {
    let head = columns
        .iter()
        .map(|c| view! { <th scope="col" class=c.numeric.then_some("numeric")>{c.name.clone()}</th> })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|(key, cells)| {
            let cells = cells
                .into_iter()
                .zip(&columns)
                .enumerate()
                .map(|(i, (cell, column))| {
                    let class = column.numeric.then_some("numeric");
                    if i == 0 {
                        view! { <th scope="row" class=class>{cell}</th> }.into_any()
                    } else {
                        view! { <td data-label=column.name.clone() class=class>{cell}</td> }.into_any()
                    }
                })
                .collect_view();
            view! { <tr data-link=Some(key).filter(|k| !k.is_empty())>{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="table">
            <caption>{caption}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{body}</tbody>
        </table>
    }
}
