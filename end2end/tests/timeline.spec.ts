// The timeline in a browser: filters by form alone, headings that stay in sight, anchors, paper; the files that hold the same.
import { inspect } from '../support/inspect';
import { complaints } from '../support/html';
import { LANGUAGES } from '../support/pages';
import { expect, test } from '../support/test';

const STATES = ['', '?nation=scotland&kind=visit', '?q=%E5%A4%AA%E5%8E%9F&from=1800', '?q=nowhere'];

for (const language of LANGUAGES) {
  for (const query of STATES) {
    test(`/${language}/timeline${query} is whole`, async ({ page, watch }) => {
      const answer = await page.goto(`/${language}/timeline${query}`);
      expect(answer?.status()).toBe(200);
      expect(await complaints(await answer!.text())).toEqual([]);
      await inspect(page);
      expect(watch.complaints).toEqual([]);
    });
  }
}

test('the form filters without a script and keeps what was chosen', async ({ page }) => {
  await page.goto('/en/timeline');
  await expect(page.locator('.result-count')).toHaveText('130 of 130 events');
  await page.getByLabel('UK nation').selectOption({ label: 'Scotland' });
  await page.getByLabel('Kind of event').selectOption({ label: 'Visit' });
  await page.getByLabel('From (year)').fill('2015');
  await page.getByRole('button', { name: 'Show events' }).click();
  expect(new URL(page.url()).searchParams.get('nation')).toBe('scotland');
  await expect(page.getByLabel('UK nation')).toHaveValue('scotland');
  await expect(page.getByLabel('From (year)')).toHaveValue('2015');
  const shown = await page.locator('.event').count();
  expect(shown).toBeGreaterThan(0);
  await expect(page.locator('.result-count')).toHaveText(`${shown} of 130 events`);
  expect(new Set(await page.locator('.event-kind').allTextContents())).toEqual(new Set(['Visit']));

  // The file holds the same.
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const table = await (await page.request.get(href!)).text();
  expect(table.trimEnd().split('\r\n').length - 1).toBe(shown);

  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page.locator('.result-count')).toHaveText('130 of 130 events');
});

test('the year stays in sight while its events pass', async ({ page }) => {
  await page.goto('/en/timeline');
  const year = page.locator('.year', { has: page.locator('.event:nth-child(4)') }).first();
  await year.locator('.event').last().scrollIntoViewIfNeeded();
  await year.locator('.event').last().evaluate((event) => scrollTo(0, event.getBoundingClientRect().top + scrollY - 120));
  await expect(year.locator('h3')).toBeInViewport();
  expect((await year.locator('h3').boundingBox())!.y).toBeLessThan(120);
});

test('an event can be linked to', async ({ page }) => {
  await page.goto('/en/timeline');
  const id = await page.locator('.event', { hasText: 'votes to end the agreement with Taiyuan' }).getAttribute('id');
  expect(id).toMatch(/^e-2022-11-02/);
  await page.goto(`/zh/timeline#${id}`);
  const event = page.locator(`[id="${id}"]`);
  await expect(event).toBeInViewport();
  expect(await event.evaluate((element) => element.matches(':target'))).toBe(true);
});

test('on paper there is no form, and a year does not float', async ({ page }) => {
  await page.goto('/en/timeline');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('form.filters')).toBeHidden();
  await expect(page.getByRole('link', { name: 'CSV' })).toBeHidden();
  expect(await page.locator('.year > h3').first().evaluate((h) => getComputedStyle(h).position)).toBe('static');
});
