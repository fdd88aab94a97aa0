// The explorer: complete without scripts, and with them map and list move together.
import { type Locator, type Page } from '@playwright/test';
import { expect, test } from '../support/test';

/** What is drawn in the arrangement that this width shows, and in the list. */
const shown = (page: Page, selector: string): Locator => page.locator(selector).filter({ visible: true });
const place = (page: Page, slug: string) => shown(page, `.map a[data-place~="${slug}"]`).first();
const line = (page: Page, slug: string) => shown(page, `.map path[data-link~="${slug}"]`).first();
const row = (page: Page, slug: string) => page.locator(`tr[data-link="${slug}"]`);

const LIT = /(^|\s)is-lit(\s|$)/;
const DIM = /(^|\s)is-dim(\s|$)/;

/** Wales is linked with Chongqing and Beijing, Derby with neither. */
async function onlyLinksOfWalesAreLit(page: Page): Promise<void> {
  await expect(place(page, 'wales')).toHaveClass(LIT);
  await expect(line(page, 'wales--chongqing')).toHaveClass(LIT);
  await expect(row(page, 'wales--chongqing')).toHaveClass(LIT);
  await expect(line(page, 'derby--hefei')).toHaveClass(DIM);
  await expect(row(page, 'derby--hefei')).toHaveClass(DIM);
  await expect(place(page, 'derby')).toHaveClass(DIM);
}

test('a place that is chosen by its address is lit with its links, and has a card', async ({ page, language }) => {
  await page.goto(`/${language}/map?place=newcastle-upon-tyne`);
  await expect(place(page, 'newcastle-upon-tyne')).toHaveClass(LIT);
  await expect(line(page, 'newcastle-upon-tyne--taiyuan')).toHaveClass(LIT);
  await expect(place(page, 'taiyuan')).toHaveClass(LIT);
  await expect(line(page, 'derby--hefei')).toHaveClass(DIM);
  const card = page.locator('#selection');
  for (const name of ['Newcastle upon Tyne', '纽卡斯尔', '太原', '2022']) await expect(card).toContainText(name);
  await expect(card.locator(`a[href="/${language}/places/newcastle-upon-tyne"]`)).toBeVisible();
});

test('a dot chooses its place, and keeps what was filtered', async ({ page, language }) => {
  await page.goto(`/${language}/map?status=active`);
  const dot = shown(page, '.map a[href*="place="]').first();
  const slug = new URLSearchParams((await dot.getAttribute('href'))!.slice(1)).get('place');
  await dot.click();
  await expect(page).toHaveURL(/status=active/);
  await expect(page).toHaveURL(new RegExp(`place=${slug}`));
  await expect(page.locator('#selection')).toBeVisible();
});

test('a search in Chinese, pinyin or English filters map and list', async ({ page, language }) => {
  for (const word of ['xian', '西安', "Xi'an"]) {
    await page.goto(`/${language}/map`);
    await page.locator('#f-q').fill(word);
    await page.locator('#f-q').press('Enter');
    await expect(row(page, 'edinburgh--xian')).toBeVisible();
    await expect(row(page, 'derby--hefei')).toHaveCount(0);
    await expect(page.locator('#f-q')).toHaveValue(word);
  }
});

test('values that mean nothing are ignored, with a note', async ({ page, language }) => {
  await page.goto(`/${language}/map?province=xyz&year=banana&place=atlantis`);
  await expect(page.locator('main')).toContainText('xyz');
  await expect(row(page, 'derby--hefei')).toBeVisible();
});

test('the keyboard reaches Derby from the home page in twelve presses, and opens it', async ({ page, language }) => {
  await page.goto(`/${language}`);
  let presses = 0;
  const press = async (key: string) => { presses += 1; await page.keyboard.press(key); };
  await press('Tab');
  await press('Enter'); // past the header
  await press('Tab');
  await expect(page.locator('#q')).toBeFocused();
  for (const key of 'derby') await press(key);
  await press('Enter');
  await expect(page).toHaveURL(/q=derby/);
  expect(presses).toBeLessThanOrEqual(12);
  // From there on by Tab alone; every stop is to be seen.
  const derby = `a[href="/${language}/places/derby"], a[href="/${language}/links/derby--hefei"]`;
  for (let stops = 0; stops < 70 && !(await page.locator(derby).filter({ visible: true }).first().evaluate((e) => e === document.activeElement)); stops += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText(language === 'zh' ? '德比' : 'Derby');
});

test('places that stand close together open by a key and close again', async ({ page, language }) => {
  await page.goto(`/${language}/map`);
  const joined = place(page, 'derby');
  await joined.focus();
  await page.keyboard.press('Enter');
  const entry = shown(page, '.map-card a[href*="place=derby"]');
  await expect(entry).toBeVisible();
  await entry.click();
  await expect(page).toHaveURL(/place=derby/);
  await expect(page.locator('#selection')).toContainText(language === 'zh' ? '德比' : 'Derby');
});

test.describe('with scripts', () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled);

  test('the pointer lights a place, its links and their rows; leaving puts them out', async ({ page, language }) => {
    await page.goto(`/${language}/map`);
    // The first hover may come before the island is awake.
    await expect(async () => {
      await page.locator('h1').hover();
      await place(page, 'wales').hover();
      await expect(place(page, 'wales')).toHaveClass(LIT, { timeout: 500 });
    }).toPass();
    await onlyLinksOfWalesAreLit(page);
    await page.locator('h1').hover();
    await expect(page.locator('.is-lit, .is-dim')).toHaveCount(0);
  });

  test('the focus does the same, and a row lights the map', async ({ page, language }) => {
    await page.goto(`/${language}/map`);
    await expect(async () => {
      await page.locator('#f-q').focus();
      await place(page, 'wales').focus();
      await expect(place(page, 'wales')).toHaveClass(LIT, { timeout: 500 });
    }).toPass();
    await onlyLinksOfWalesAreLit(page);
    await row(page, 'derby--hefei').hover();
    await expect(line(page, 'derby--hefei')).toHaveClass(LIT);
    await expect(line(page, 'wales--chongqing')).toHaveClass(DIM);
  });

  test('what was chosen stays lit when the pointer leaves', async ({ page, language }) => {
    await page.goto(`/${language}/map?place=newcastle-upon-tyne`);
    await expect(async () => {
      await page.locator('h1').hover();
      await place(page, 'wales').hover();
      await expect(place(page, 'wales')).toHaveClass(LIT, { timeout: 500 });
    }).toPass();
    await expect(line(page, 'newcastle-upon-tyne--taiyuan')).toHaveClass(DIM);
    await page.locator('h1').hover();
    await expect(line(page, 'newcastle-upon-tyne--taiyuan')).toHaveClass(LIT);
    await expect(place(page, 'wales')).toHaveClass(DIM);
  });

  test('the island changes no word and no mark of what the server drew', async ({ page, browser, language }) => {
    for (const path of ['', '/map', '/map?place=newcastle-upon-tyne']) {
      const plain = await browser.newPage({ javaScriptEnabled: false });
      await plain.goto(`/${language}${path}`);
      const drawn = await plain.locator('main').innerText();
      const marks = await plain.locator('.is-lit').count();
      await plain.close();
      await page.goto(`/${language}${path}`);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main').innerText(), path).toBe(drawn);
      await expect(page.locator('.is-lit'), path).toHaveCount(marks);
    }
  });

  test('the page is whole when the scripts do not arrive', async ({ page, language, baseURL }) => {
    const other = await page.context().newPage();
    await other.route(/\.(js|wasm)$/, (route) => route.abort());
    await other.goto(`${baseURL}/${language}/map?place=derby`);
    await expect(other.locator('#selection')).toBeVisible();
    await expect(row(other, 'derby--hefei')).toBeVisible();
    await other.close();
  });
});
