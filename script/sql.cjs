// psql for machines where only the Postgres of npm is to be had, which comes without it.
const { readFileSync } = require("node:fs");
const { Client } = require("pg");

const [url, statement] = process.argv.slice(2);
const client = new Client({ connectionString: url.replace("postgres:///", "postgres://localhost/") });

(async () => {
  await client.connect();
  const results = [await client.query({ text: statement ?? readFileSync(0, "utf8"), rowMode: "array" })].flat();
  for (const { rows = [] } of results) for (const row of rows) console.log(row.join("|"));
  await client.end();
})().catch((error) => {
  console.error(`sql: ${error.message}`);
  process.exit(1);
});
