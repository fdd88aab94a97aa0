// Ten thousand invented links: lines are merged, and single ones still light up.
import { type Locator, type Page } from '@playwright/test';
import { manyURL } from '../support/environment';
import { expect, test } from '../support/test';

test.use({ baseURL: manyURL });

const shown = (page: Page, selector: string): Locator => page.locator(selector).filter({ visible: true });
const lit = (page: Page): Locator => shown(page, '.map-links > path.is-lit');

/** The links of a set, as the island is told them. */
async function links(page: Page, query = ''): Promise<{ uk: string; cn: string; began: number }[]> {
  const { places, links } = await (await page.request.get(`/api/v1/explorer.json?${query}`)).json();
  return links.map(([uk, cn, , began]: number[]) => ({ uk: places[uk!], cn: places[cn!], began: began! }));
}

test('of ten thousand links a place lights just its own, and follows the filter', async ({ page }) => {
  const told = page.waitForResponse(/explorer\.json/);
  await page.goto('/en/map');
  await told;
  await expect(page.locator('#result-count')).toHaveText('10000 of 10000 links');
  await expect(shown(page, '.map-links > path')).toHaveCount(3);

  const first = async (query: string): Promise<void> => {
    const place = shown(page, '.map a.map-place:not(.map-joined)').first();
    const slug = await place.getAttribute('data-place');
    const own = (await links(page, query)).filter(({ uk, cn }) => uk === slug || cn === slug);
    await place.focus();
    expect(own.length).toBeGreaterThan(0);
    await expect(lit(page)).toHaveCount(own.length);
  };
  await first('');
  await expect(shown(page, '.map-links > path.is-dim')).toHaveCount(3);
  await page.locator('#f-q').focus();
  await expect(lit(page)).toHaveCount(0);

  const next = page.waitForResponse(/explorer\.json\?.*status=ended/);
  await page.locator('#f-status').selectOption('ended');
  await next;
  await expect(shown(page, '.map-links > path')).toHaveCount(1);
  await first('status=ended');
});

test('a year of the strip lights the links that began in it', async ({ page }) => {
  const told = page.waitForResponse(/explorer\.json/);
  await page.goto('/en/map');
  await told;
  const began = (await links(page)).filter(({ began }) => began === 1990).length;
  const bar = shown(page, '.strip-bar[data-year="1990"]:not(.strip-ended)');
  await expect(bar).toHaveAttribute('data-link', /--/);
  await bar.hover();
  await expect(lit(page)).toHaveCount(began);
});

test('so does a year of the slider, once it is known which they are', async ({ page }) => {
  const told = page.waitForResponse(/explorer\.json/);
  await page.goto('/en/map');
  await told;
  await page.locator('#strip-range').focus();
  const next = page.waitForResponse(/explorer\.json\?year=1990/);
  await page.locator('#strip-range').fill('1990');
  await next;
  const began = (await links(page, 'year=1990')).filter(({ began }) => began === 1990).length;
  expect(began).toBeGreaterThan(0);
  await expect(lit(page)).toHaveCount(began);
  await page.locator('#f-q').focus();
  await expect(lit(page)).toHaveCount(0);
});
