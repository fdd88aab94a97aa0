// Every public page, in both languages, looked at in a browser.
import { existsSync } from 'node:fs';
import { inspect } from '../support/inspect';
import { FIXED, FORMS, FROM_DATA, LANGUAGES, MISSING, ON_THE_WAY, STATES, TAG, type Language, forgotten, kind } from '../support/pages';
import { expect, test } from '../support/test';

const other = (language: Language): Language => (language === 'en' ? 'zh' : 'en');

for (const language of LANGUAGES) {
  test.describe(language, () => {
    for (const path of [...FIXED, ...FROM_DATA, ...STATES, ...FORMS]) {
      const address = `/${language}${path}`;
      test(address, async ({ page, watch }) => {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(200);
        await expect(page.locator('html')).toHaveAttribute('lang', TAG[language]);
        await inspect(page);

        // The other language, by its link: the same page with the same query.
        await page.locator('a.language-switch').click();
        await expect(page.locator('html')).toHaveAttribute('lang', TAG[other(language)]);
        const there = new URL(page.url());
        const wanted = new URL(`/${other(language)}${path}`, there);
        expect(there.pathname).toBe(wanted.pathname);
        for (const [name, value] of wanted.searchParams) expect(there.searchParams.get(name)).toBe(value);
        expect(watch.complaints).toEqual([]);
      });
    }

    test.describe('unknown addresses', () => {
      test.use({ allowed: /status of 404/ });
      for (const path of MISSING) {
        test(`/${language}${path}`, async ({ page }) => {
          const answer = await page.goto(`/${language}${path}`);
          expect(answer?.status()).toBe(404);
          await expect(page.locator('html')).toHaveAttribute('lang', TAG[language]);
          await expect(page.locator('h1')).toBeVisible();
          await expect(page.locator(`a[href="/${language}"]`).first()).toBeVisible();
          await inspect(page);
        });
      }
    });
  });
}

test('the list above holds every kind of page in the sitemap', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => kind(new URL(match[1]!).pathname));
  expect(listed.length).toBeGreaterThan(100);
  const known = new Set([...FIXED, ...FROM_DATA].map((path) => kind(path)));
  expect([...new Set(listed)].filter((page) => !known.has(page))).toEqual([]);
});

test('every page that the server routes to is looked at by a test', () => {
  expect(forgotten()).toEqual([]);
  const specs = new Set(Object.values(ON_THE_WAY));
  expect([...specs].filter((spec) => !existsSync(new URL(`${spec}.spec.ts`, import.meta.url)))).toEqual([]);
});
