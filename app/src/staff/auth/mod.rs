//! Accounts and sessions of staff: made on the command line, used with e-mail and password.

mod account;
mod actions;
mod confirm;
mod db;
mod email;
mod next;
mod page;
mod password;
mod session;

pub use account::{AddError, add_account};
pub use confirm::confirm_password;
pub use next::sign_in_path;
pub use page::SignInPage;
pub use password::generate;
pub use session::{Staff, current_staff};
