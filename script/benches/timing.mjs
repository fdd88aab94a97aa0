// Whether the time of an answer tells who has registered: the same forms sent for addresses and references that are known
// and for those that are not, in turns, each from a browser and a network of its own so that no limit is what is measured.
// Prints medians and their ratio and writes them to target/bench/timing.json. The rows come from timing.sql.
//   node script/benches/timing.mjs BASE_URL
import { mkdirSync, writeFileSync } from 'node:fs';

const base = process.argv[2];
const [FIRST, COUNT, WARM] = [1000, 400, 40];
const BUDGET = 0.1; // how far a median may be from the one of the known

const LETTERS = 'ABCDEFGHJKLMNPRSTUV';
const reference = (n) =>
  `UKC-KA${2 + (n % 8)}-BB${2 + (Math.floor(n / 8) % 8)}-C${LETTERS[Math.floor((n - FIRST) / 64)]}`;
const known = (n) => `known-${n}@bench.example.sch.uk`;
const stranger = (n, who) => `${who}-${n}@bench.example.sch.uk`; // as long as the others

const forms = {
  'resume-email': { known: (n) => ({ email: known(n) }), 'unknown address': (n) => ({ email: stranger(n, 'other') }) },
  track: {
    known: (n) => ({ reference: reference(n), email: known(n) }),
    'address of another': (n) => ({ reference: reference(n), email: stranger(n, 'thief') }),
    'unknown reference': (n) => ({ reference: reference(n).replace('-BB', '-XX'), email: stranger(n, 'third') }),
  },
};

let network = 0;
async function ask(form, fields) {
  network += 1;
  const began = performance.now();
  const answer = await fetch(`${base}/form/registration/${form}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, 'x-bench-ip': `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}` },
    body: new URLSearchParams({ locale: 'en', ...fields }),
  });
  await answer.text();
  const time = performance.now() - began;
  const to = answer.headers.get('location') ?? '';
  if (answer.status !== 303 || !/code$/.test(to)) throw new Error(`${form} ${JSON.stringify(fields)}: ${answer.status} ${to}`);
  return time;
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const lines = [];
for (const [form, cases] of Object.entries(forms)) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let i = 0; i < COUNT; i += 1) {
    // Nobody is always the first.
    const names = Object.keys(cases);
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + i) % names.length];
      const time = await ask(form, cases[name](FIRST + i));
      if (i >= WARM) times[name].push(time);
    }
  }
  const same = median(times.known);
  for (const [name, all] of Object.entries(times)) {
    lines.push({ form, case: name, asked: all.length, median: Number(median(all).toFixed(2)), ratio: Number((median(all) / same).toFixed(3)) });
  }
}
console.log('forms that must not tell who has registered, milliseconds');
console.table(lines);
mkdirSync('target/bench', { recursive: true });
writeFileSync('target/bench/timing.json', `${JSON.stringify(lines, null, 2)}\n`);
const worst = Math.max(...lines.map(({ ratio }) => Math.abs(ratio - 1)));
console.log(`${worst <= BUDGET ? '' : 'MISSED: '}medians differ by ${(worst * 100).toFixed(1)} %, the budget is ${BUDGET * 100} %`);
process.exitCode = worst <= BUDGET ? 0 : 1;
