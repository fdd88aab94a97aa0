//! Every migration goes up, down and up again, with rows in every table.

#![expect(clippy::expect_used, reason = "a test stops where it stands")]

use app::db::MIGRATOR;
use sqlx::PgPool;

#[sqlx::test(migrations = false)]
async fn up_down_up(pool: PgPool) {
    MIGRATOR.run(&pool).await.expect("up");
    sqlx::raw_sql(include_str!("fixtures/one_of_each.sql")).execute(&pool).await.expect("sample rows");
    for table in tables(&pool).await {
        let sql = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
        let rows: i64 = sqlx::query_scalar(sql).fetch_one(&pool).await.expect("a count");
        assert!(rows > 0, "fixtures/one_of_each.sql has no row for {table}");
    }
    MIGRATOR.undo(&pool, 0).await.expect("down");
    assert_eq!(tables(&pool).await, Vec::<String>::new(), "down leaves nothing behind");
    MIGRATOR.run(&pool).await.expect("up again");
}

/// All tables that the migrations made.
async fn tables(pool: &PgPool) -> Vec<String> {
    sqlx::query_scalar(
        "select table_name::text from information_schema.tables
         where table_schema = 'public' and table_name <> '_sqlx_migrations' order by 1",
    )
    .fetch_all(pool)
    .await
    .expect("tables")
}
