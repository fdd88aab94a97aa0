// How long a school search takes, asked as a browser asks: names of the real registers, whole, cut short, misspelt, with
// their towns, and postcodes and numbers. Prints median and p95 and writes them to target/bench/search.json.
//   node script/benches/search.mjs BASE_URL
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const base = process.argv[2];
const COUNT = 1500;
const BUDGET = 30; // milliseconds, p95

// A seed of its own, so that every run asks the same.
let seed = 20260302;
const random = (n) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % n;
};

const rows = readFileSync('data/gias/edubasealldata-extract.csv', 'latin1').split('\r\n').slice(1, -1);
const cells = (row) => [...`,${row}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2]);
const schools = rows.map(cells)
  .filter((c) => c[9] === '1')
  .map((c) => ({ urn: c[0], name: c[4], town: c[20], postcode: c[22] }));

const misspelt = (text) => {
  const at = 1 + random(Math.max(1, text.length - 2));
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
};
const ways = {
  name: (s) => s.name,
  beginning: (s) => s.name.slice(0, 4 + random(10)),
  typo: (s) => misspelt(s.name),
  'name and town': (s) => `${s.name.split(' ').slice(0, 2).join(' ')} ${s.town}`,
  'no spaces': (s) => s.name.replaceAll(' ', ''),
  postcode: (s) => s.postcode.replace(' ', ''),
  number: (s) => s.urn,
};

const all = [];
const lines = [];
for (const [way, ask] of Object.entries(ways)) {
  const times = [];
  for (let i = 0; i < COUNT / Object.keys(ways).length; i += 1) {
    const text = ask(schools[random(schools.length)]).slice(0, 100);
    if (text.trim().length < 2) continue;
    const began = performance.now();
    // The limit counts by network: each question comes from one of its own.
    const headers = { 'x-bench-ip': `2001:db8:${random(65536).toString(16)}:${random(65536).toString(16)}::1` };
    const answer = await fetch(`${base}/api/v1/schools?q=${encodeURIComponent(text)}`, { headers });
    await answer.text();
    times.push(performance.now() - began);
    if (!answer.ok) throw new Error(`${answer.status} for ${text}`);
  }
  lines.push(summary(way, times));
  all.push(...times);
}
lines.push(summary('all', all));
console.log('school search over 50,000 open schools, those of the four registers and some of them again, milliseconds');
console.table(Object.fromEntries(lines.map(({ name, ...rest }) => [name, rest])));
mkdirSync('target/bench', { recursive: true });
writeFileSync('target/bench/search.json', `${JSON.stringify(lines, null, 2)}\n`);
const { p95 } = lines.at(-1);
console.log(p95 <= BUDGET ? `p95 ${p95} ms of ${BUDGET} ms` : `MISSED: p95 ${p95} ms, the budget is ${BUDGET} ms`);
process.exitCode = p95 <= BUDGET ? 0 : 1;

function summary(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
  return { name, asked: sorted.length, median: at(0.5), p95: at(0.95), slowest: at(1) };
}
