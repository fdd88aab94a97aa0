// What must be true of every page in every state: valid HTML; axe, in light and dark, wide and narrow; nothing to scroll
// sideways; no script where there is no island.
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';
import { complaints } from './html';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on the colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const WIDE = { width: 1280, height: 900 };
const MIDDLE = { width: 768, height: 900 };
const NARROW = { width: 320, height: 720 };

async function axe(page: Page, state: string, rules?: string[]): Promise<void> {
  // Quick: no second tab for frames that these pages do not have, and no report on what is well.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  builder.options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(TAGS)).analyze();
  const found = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary}`));
  expect.soft(found, `axe, ${state}: ${page.url()}`).toEqual([]);
}

/** Nothing sticks out to the right. */
export async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth}`, ...out.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
  });
  expect.soft(wide, `scrolls sideways: ${page.url()} at ${page.viewportSize()?.width}px`).toEqual([]);
}

/** Scripts, other than structured data, belong to pages with an island only. */
export async function scripts(page: Page): Promise<void> {
  const [islands, running] = await page.evaluate(() => [
    document.querySelectorAll('leptos-island').length,
    [...document.scripts].filter((s) => s.type !== 'application/ld+json').map((s) => s.outerHTML.slice(0, 120)),
  ] as const);
  if (islands === 0) expect.soft(running, `scripts without an island: ${page.url()}`).toEqual([]);
  else expect.soft(running.length, `an island without its scripts: ${page.url()}`).toBeGreaterThan(0);
}

/** The markup is valid as it left the server; what scripts made of it since is not looked at. */
async function valid(page: Page): Promise<void> {
  const html = await (await page.request.get(page.url())).text();
  expect.soft(await complaints(html), `html-validate: ${page.url()}`).toEqual([]);
}

/** Everything above, in one visit. Leaves the page as wide as it was, in light colours. */
export async function inspect(page: Page): Promise<void> {
  const before = page.viewportSize() ?? WIDE;
  // A button fades from one theme's colours to the other's; what is halfway there is nobody's contrast.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await scripts(page);
  await valid(page);
  for (const [name, size] of [['wide', WIDE], ['narrow', NARROW]] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    await fits(page);
    await axe(page, `${name}, light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(page, `${name}, dark`, COLOURS);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  await page.setViewportSize(MIDDLE);
  await fits(page);
  await page.setViewportSize(before);
}
