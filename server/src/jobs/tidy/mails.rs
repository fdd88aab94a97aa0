//! The log of mails: the text for six months (codes a day), address and date for twelve.

use app::error::AppError;
use app::mail::forget;
use app::state::AppState;

pub async fn run(state: &AppState) -> Result<u64, AppError> {
    let mut tx = state.pool.begin().await?;
    let (erased, deleted) = forget(&mut tx, state.clock.now()).await?;
    super::done(tx, state, "mails", &[("texts erased", erased), ("deleted", deleted)]).await
}
