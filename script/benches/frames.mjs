// Moves the map in Chromium and takes the time between frames: frames.mjs SET. Wants SERVER, SITE_DIR, DATABASE_URL, CHROMIUM.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';

const { chromium } = createRequire(new URL('../../end2end/', import.meta.url))('@playwright/test');
const set = process.argv[2];

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const base = `http://localhost:${port}`;
const server = spawn(process.env.SERVER, ['serve'], {
  env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), BASE_URL: base, MAIL: 'dev', LOG: 'warn' },
  stdio: 'ignore',
});
for (let tries = 0; tries < 200; tries += 1) {
  if (await fetch(`${base}/readyz`).then((answer) => answer.ok, () => false)) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${base}/en/map`);
  await page.locator('.explorer.is-awake').waitFor({ state: 'attached' });
  await page.waitForTimeout(4000); // the first painting is not what is measured
  const svg = page.locator('.map-drawing').filter({ visible: true });
  await svg.scrollIntoViewIfNeeded();
  const box = await svg.boundingBox();
  const [x, y] = [box.x + box.width * 0.22, Math.max(box.y, 0) + 320];

  // The time between frames while something runs; the first is left out, it is the wait before.
  const measure = async (name, run) => {
    await page.evaluate(() => {
      window.frames_ = [];
      window.measuring_ = true;
      let last = performance.now();
      const tick = (now) => {
        window.frames_.push(now - last);
        last = now;
        if (window.measuring_) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await run();
    const times = await page.evaluate(() => {
      window.measuring_ = false;
      return window.frames_.slice(2);
    });
    times.sort((a, b) => a - b);
    if (times.length === 0) times.push(Number.NaN);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    const cells = [set.padEnd(7), name.padEnd(24), String(times.length).padStart(5), at(0.5).padStart(8), at(0.95).padStart(8), at(1).padStart(8)];
    console.log(cells.join(' '));
  };

  if (set === 'real') console.log('links   what                    frames   median      p95     most   (ms between frames)');
  await measure('nothing moves', () => page.waitForTimeout(1500));
  const pulses = async (count, pulse) => {
    for (let i = 0; i < count; i += 1) {
      await pulse(i);
      await page.waitForTimeout(14);
    }
  };
  // Pointing from one place to the next lights their lines; with very many links the island has to know and draw them.
  const dots = await page.evaluate(() => {
    const drawing = [...document.querySelectorAll('.map-drawing')].find((svg) => svg.getBoundingClientRect().width > 0);
    const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
    const dots = [...drawing.querySelectorAll('a[data-place]')].map((dot) => middle(dot.getBoundingClientRect()));
    return dots.filter(([, y]) => y > 0 && y < innerHeight).slice(0, 60);
  });
  let lit = 0;
  await measure('point at places', async () => {
    for (const [x, y] of dots) {
      await page.mouse.move(x, y);
      await page.waitForTimeout(30);
      lit += await page.locator('.map-links > path.is-lit').count();
    }
  });
  if (lit === 0) throw new Error('no line was lit');
  await page.mouse.move(5, 5);
  await measure('another set', async () => {
    for (const nation of ['wales', '']) {
      const before = await page.locator('#result-count').textContent();
      await page.locator('#f-nation').selectOption(nation);
      await page.waitForFunction((before) => document.querySelector('#result-count').textContent !== before, before);
    }
  });
  await page.waitForTimeout(2000);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await measure('zoom, wheel with Ctrl', () => pulses(120, (i) => page.mouse.wheel(0, i % 60 < 30 ? -24 : 24)));
  await pulses(12, () => page.mouse.wheel(0, -60));
  await page.keyboard.up('Control');
  await page.waitForTimeout(1500);
  await page.mouse.down();
  await measure('pan, drag', () => pulses(120, (i) => page.mouse.move(x + 120 * Math.sin(i / 12), y + 90 * Math.cos(i / 17))));
  await page.mouse.up();
} finally {
  await browser.close();
  server.kill('SIGTERM');
}
