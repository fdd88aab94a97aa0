//! What can register, in memory: open schools, trusts and councils, to be searched by what people type. Loaded at start
//! and again whenever an import has gone through, as the public data is.

use std::sync::{Arc, PoisonError, RwLock};

use sqlx::PgPool;

use super::search::{Entry, Index};
use super::{Council, Nation, School, Trust, db};

/// Open schools, trusts and councils at one version. For a school that may have closed ask `db::find`.
#[derive(Debug, Default)]
pub struct Register {
    version: Option<i64>,
    /// By name.
    schools: Vec<School>,
    /// By name.
    trusts: Vec<Trust>,
    /// By name.
    councils: Vec<Council>,
    school_index: Index,
    trust_index: Index,
    council_index: Index,
}

impl Register {
    /// Builds the indexes. All lists come by name.
    pub fn new(version: Option<i64>, schools: Vec<School>, trusts: Vec<Trust>, councils: Vec<Council>) -> Self {
        let school_index = Index::new(schools.iter().map(|s| Entry {
            name: &s.name,
            places: vec![&s.town, &s.council_name, &s.county, &s.locality],
            postcode: &s.postcode,
            numbers: numbers(s),
        }));
        // Three digits are no number to the search ("School 21"): short codes are words, too.
        let trust_index = Index::new(trusts.iter().map(|t| Entry {
            name: &t.name,
            places: vec![&t.uid],
            numbers: vec![&t.uid, &t.companies_house, t.ukprn.as_deref().unwrap_or_default()],
            ..Entry::default()
        }));
        let council_index = Index::new(councils.iter().map(|c| Entry {
            name: &c.name,
            places: vec![&c.code],
            numbers: vec![&c.code],
            ..Entry::default()
        }));
        Self { version, schools, trusts, councils, school_index, trust_index, council_index }
    }

    /// The schools that answer a text best, best first: by name, town, postcode, number, with typos.
    pub fn search(&self, nation: Option<Nation>, council: Option<&str>, text: &str, limit: usize) -> Vec<&School> {
        let wanted = |at: usize| {
            self.schools.get(at).is_some_and(|school| {
                nation.is_none_or(|nation| school.nation == nation)
                    && council.is_none_or(|code| school.council_code.as_deref() == Some(code))
            })
        };
        self.school_index.find(text, limit, wanted).into_iter().filter_map(|at| self.schools.get(at)).collect()
    }

    /// The same with the schools of a council before those of the rest of the nation.
    pub fn search_near(&self, nation: Option<Nation>, council: Option<&str>, text: &str, limit: usize) -> Vec<&School> {
        let mut found = council.map(|code| self.search(nation, Some(code), text, limit)).unwrap_or_default();
        let others = self.search(nation, None, text, limit);
        found
            .extend(others.into_iter().filter(|school| council.is_none() || school.council_code.as_deref() != council));
        found.truncate(limit);
        found
    }

    /// The trusts that answer a text best: by name, UID, Companies House number, UKPRN.
    pub fn search_trusts(&self, text: &str, limit: usize) -> Vec<&Trust> {
        self.trust_index.find(text, limit, |_| true).into_iter().filter_map(|at| self.trusts.get(at)).collect()
    }

    /// The councils that answer a text best: by name or code.
    pub fn search_councils(&self, nation: Option<Nation>, text: &str, limit: usize) -> Vec<&Council> {
        let wanted = |at: usize| self.councils.get(at).is_some_and(|c| nation.is_none_or(|nation| c.nation == nation));
        self.council_index.find(text, limit, wanted).into_iter().filter_map(|at| self.councils.get(at)).collect()
    }

    /// All councils of a nation, by name.
    pub fn councils(&self, nation: Nation) -> impl Iterator<Item = &Council> {
        self.councils.iter().filter(move |c| c.nation == nation)
    }

    /// All open schools, by name.
    pub fn schools(&self) -> &[School] {
        &self.schools
    }
}

/// Everything a school can be found by that is no name. A Scottish department also has its code in the register.
fn numbers(school: &School) -> Vec<&str> {
    let key = school.id.rsplit('-').next().unwrap_or_default();
    let others = [&school.urn, &school.dfe_number, &school.ukprn];
    others.into_iter().flatten().map(String::as_str).chain([school.number.as_str(), key]).collect()
}

/// Holds the newest register; a reader keeps the one it took.
#[derive(Clone, Debug, Default)]
pub struct RegisterStore(Arc<RwLock<Arc<Register>>>);

impl RegisterStore {
    /// The newest register.
    pub fn get(&self) -> Arc<Register> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the version from Postgres and loads everything where it differs. True if there is something new.
    ///
    /// # Errors
    /// Where Postgres does not answer; what was loaded before stays.
    pub async fn refresh(&self, pool: &PgPool) -> sqlx::Result<bool> {
        let version = db::version(pool).await?;
        if self.get().version == Some(version) {
            return Ok(false);
        }
        let mut tx = pool.begin().await?;
        sqlx::query!("set transaction isolation level repeatable read, read only").execute(&mut *tx).await?;
        let version = db::version(&mut *tx).await?;
        let schools = db::all_open(&mut *tx).await?;
        let (trusts, councils) = (db::open_trusts(&mut *tx).await?, db::councils(&mut *tx).await?);
        tx.commit().await?;
        // Reading 30,000 names takes a moment in which this thread has other requests to serve.
        let build = move || Register::new(Some(version), schools, trusts, councils);
        let fresh = tokio::task::spawn_blocking(build).await.map_err(|e| sqlx::Error::Protocol(e.to_string()))?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
        Ok(true)
    }
}
