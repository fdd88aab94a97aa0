// The explorer with its island: every change is live, stands in the address, and shows what the same address shows without
// scripts.
import { type Locator, type Page } from '@playwright/test';
import { inspect } from '../support/inspect';
import { expect, test } from '../support/test';

const shown = (page: Page, selector: string): Locator => page.locator(selector).filter({ visible: true });
const row = (page: Page, slug: string): Locator => page.locator(`#list tr[data-link="${slug}"]`);
const count = (page: Page): Locator => page.locator('#result-count');
const asked = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** The island is awake when it says so; before, the page answers by itself. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.explorer.is-awake')).toBeAttached();
}

/** A panel moves for moments only, then it is drawn where it came to rest: whether it has moved is noted in the page. */
async function watchMoving(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = (list: MutationRecord[]) => {
      if (list.some(({ target }) => (target as Element).matches('[data-panel="uk"]'))) document.body.dataset.moved = 'yes';
    };
    new MutationObserver(note).observe(document.body, { attributeFilter: ['transform'], subtree: true });
  });
}

async function moved(page: Page): Promise<void> {
  await expect(page.locator('body[data-moved]')).toBeAttached();
}

/** What somebody sees: the words, and the drawing of the map. */
async function picture(page: Page): Promise<string> {
  await page.mouse.move(0, 0);
  return page.evaluate(() => {
    const drawing = [...document.querySelectorAll('.map-drawing')].find((svg) => svg.getBoundingClientRect().width > 0)!;
    const copy = drawing.cloneNode(true) as Element;
    for (const panel of copy.querySelectorAll('[data-window]')) {
      for (const name of ['tabindex', 'role', 'aria-label', 'aria-keyshortcuts']) panel.removeAttribute(name);
    }
    const words = (document.querySelector('main') as HTMLElement).innerText;
    return `${words}\n${copy.innerHTML}`;
  });
}

const VIEWS = [
  '', '?nation=wales', '?q=xian', '?status=ended', '?year=1986', '?from=2015&to=2018', '?kind=mou&status=active', '?q=nowhere-at-all',
  '?place=newcastle-upon-tyne', '?link=derby--hefei', '?province=shanxi&place=taiyuan', '?v=uk:900,1500,4;cn:1200,1200,2',
];

for (const view of VIEWS) {
  test(`the same address shows the same with and without scripts: ${view || 'at rest'}`, async ({ page, browser, language, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled);
    const plain = await browser.newPage({ javaScriptEnabled: false, viewport: page.viewportSize()! });
    await plain.goto(`/${language}/map${view}`);
    const drawn = await picture(plain);
    await plain.close();
    await open(page, `/${language}/map${view}`);
    await page.waitForLoadState('networkidle');
    expect(await picture(page)).toBe(drawn);
  });
}

test('without scripts every filter, the year and the view of the map work by GET', async ({ page, language, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled);
  await page.goto(`/${language}/map`);
  await page.locator('#f-nation').selectOption('wales');
  await page.locator('#f-year').fill('2010');
  await page.locator('#filters button').click();
  expect(asked(page).get('nation')).toBe('wales');
  expect(asked(page).get('year')).toBe('2010');
  await expect(row(page, 'derby--hefei')).toHaveCount(0);
  await shown(page, '[data-tool="uk in"]').click();
  expect(asked(page).get('v')).toMatch(/^uk:/);
  expect(asked(page).get('nation')).toBe('wales');
  await expect(page.locator('#strip-play')).toBeHidden();
  await page.locator('#year-clear').click();
  expect(asked(page).get('year')).toBeNull();
  expect(asked(page).get('nation')).toBe('wales');
  await expect(page.locator('#f-year')).toHaveValue('');
  await expect(page.locator('#year-clear')).toBeHidden();
});

test.describe('with scripts', () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled);

  test('typing filters map, list, count, title and address, and shows the match in bold', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    const steps = await page.evaluate(() => history.length);
    await page.locator('#f-q').pressSequentially('xian', { delay: 40 });
    await expect(row(page, 'edinburgh--xian')).toBeVisible();
    await expect(row(page, 'derby--hefei')).toHaveCount(0);
    await expect(page.locator('#list b').first()).toBeVisible();
    await expect(shown(page, '.map-links path')).not.toHaveCount(80);
    await expect(page).toHaveURL(/q=xian/);
    await expect(page).toHaveTitle(/xian/);
    await expect(page.locator('#f-q')).toBeFocused();
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await expect(page.locator('#take-csv')).toHaveAttribute('href', '/api/v1/links.csv?q=xian');
    await expect(page.locator('#take-geojson')).toHaveAttribute('href', '/api/v1/links.geojson?q=xian');
  });

  test('a choice filters at once; the count is said once for each change', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    await page.evaluate(() => {
      const said: string[] = [];
      (window as unknown as { said: string[] }).said = said;
      const line = document.querySelector('#result-count')!;
      new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, { childList: true, characterData: true, subtree: true });
    });
    await page.locator('#f-nation').selectOption('wales');
    await expect(row(page, 'derby--hefei')).toHaveCount(0);
    await expect(row(page, 'wales--chongqing')).toBeVisible();
    const rows = await page.locator('#list tbody tr').count();
    await expect(count(page)).toContainText(String(rows));
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toHaveLength(1);
    await page.locator('#filters-clear').click();
    await expect(row(page, 'derby--hefei')).toBeVisible();
    await expect(page.locator('#f-nation')).toHaveValue('');
  });

  test('a dot chooses its place: card, list, title, history; back and forth restore everything', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    await page.locator('#f-status').selectOption('unknown');
    await expect(page).toHaveURL(/status=unknown/);
    const dot = shown(page, '.map a[href*="place="]').first();
    const slug = (await dot.getAttribute('data-place'))!;
    await dot.click();
    await expect(page.locator('#selection')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`place=${slug}`));
    await expect(page.locator('#selection-title')).toBeFocused();
    await expect(page.locator('#list tr.is-lit').first()).toBeAttached();
    await page.goBack();
    await expect(page.locator('#selection')).toHaveCount(0);
    expect(asked(page).get('status')).toBe('unknown');
    await expect(page.locator('#f-status')).toHaveValue('unknown');
    await page.goForward();
    await expect(page.locator('#selection')).toBeVisible();
    await page.locator('#selection a').last().click();
    await expect(page.locator('#selection')).toHaveCount(0);
    await expect(shown(page, `.map a[data-place~="${slug}"]`).first()).toBeFocused();
  });

  test('the keyboard reaches the page of Derby from the start of the map in twelve presses', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    let presses = 0;
    const press = async (key: string) => { presses += 1; await page.keyboard.press(key); };
    await press('Tab');
    await press('Enter'); // past the header
    await press('Tab');
    await expect(page.locator('#f-q')).toBeFocused();
    for (const key of 'derby') await press(key);
    await press('Enter');
    await expect(page.locator('#list a').first()).toBeFocused();
    await press('Enter');
    await expect(page).toHaveURL(`/${language}/places/derby`);
    expect(presses).toBeLessThanOrEqual(12);
  });

  test('a row shows its link on the map', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    await row(page, 'derby--hefei').locator('a[href*="link="]').click();
    await expect(page.locator('#selection')).toContainText(language === 'zh' ? '德比' : 'Derby');
    await expect(shown(page, '.map path[data-link~="derby--hefei"]')).toHaveClass(/is-lit/);
    await expect(page.locator('#selection')).toBeInViewport();
  });

  test('buttons and keys move the map; closer there are more names, and joined dots open', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    const names = () => shown(page, '.map-names g[data-panel="uk"] text').count();
    const panel = shown(page, '[data-window="uk"]');
    await panel.focus();
    await expect(panel).toBeFocused();
    await expect(shown(page, '.map-joined[data-place~="sheffield"]')).toHaveCount(1);
    for (const key of ['+', '+', '+', '+']) {
      const before = await page.locator('#share-url').inputValue();
      await page.keyboard.press(key);
      await expect(page.locator('#share-url')).not.toHaveValue(before);
    }
    await expect(shown(page, '[data-window="uk"]')).toBeFocused();
    expect(await page.locator('#share-url').inputValue()).toMatch(/v=uk:/);
    expect(page.url()).not.toMatch(/v=/);
    expect(await names()).toBeGreaterThan(0);
    const closer = await page.locator('#share-url').inputValue();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('#share-url')).not.toHaveValue(closer);
    await shown(page, '[data-tool="uk reset"]').click();
    await expect(page.locator('#share-url')).not.toHaveValue(/v=/);
  });

  test('a joined dot opens where the map was moved to, and the map stays there', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    await shown(page, '[data-tool="cn in"]').click();
    await expect(page.locator('#share-url')).toHaveValue(/v=cn:/);
    const seen = await page.locator('#share-url').inputValue();
    await shown(page, '.map-joined[data-place~="beijing"]').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#wide-/);
    const entry = shown(page, '.map-card a[href*="place="]').first();
    await expect(entry).toBeVisible();
    expect(await page.locator('#share-url').inputValue()).toBe(seen);
    await entry.click();
    await expect(page.locator('#selection')).toBeVisible();
    await expect(page.locator('#share-url')).toHaveValue(/v=cn:/);
  });

  test('whoever presses a button of the map, or clears the filter, keeps the focus', async ({ page, language }) => {
    await open(page, `/${language}/map?nation=wales`);
    const closer = shown(page, '[data-tool="uk in"]');
    await closer.focus();
    for (let i = 0; i < 3; i += 1) {
      const before = await page.locator('#share-url').inputValue();
      await page.keyboard.press('Enter');
      await expect(page.locator('#share-url')).not.toHaveValue(before);
      await expect(closer).toBeFocused();
    }
    await page.locator('#filters-clear').focus();
    await page.keyboard.press('Enter');
    await expect(row(page, 'derby--hefei')).toBeVisible();
    await expect(page.locator('#f-q')).toBeFocused();
  });

  test('nothing moves under somebody who types a year', async ({ page, language }) => {
    await page.setViewportSize({ width: 1280, height: 820 });
    await open(page, `/${language}/map`);
    await page.locator('#f-year').scrollIntoViewIfNeeded();
    await page.locator('#f-year').click();
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.type('1986', { delay: 30 });
    await expect(page).toHaveURL(/year=1986/);
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });

  test('of two quick changes none is lost, and no answer takes the focus away', async ({ page, language }) => {
    await page.route(/only=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await open(page, `/${language}/map`);
    await page.locator('#f-nation').selectOption('wales');
    await row(page, 'derby--hefei').locator('a[href*="link="]').click();
    await expect(page).toHaveURL(/nation=wales&link=derby--hefei/);
    await page.locator('#f-status').selectOption('active');
    await expect(page).toHaveURL(/nation=wales&status=active&link=derby--hefei/);
    await page.locator('#f-q').pressSequentially('cardiff', { delay: 150 });
    await expect(page.locator('#f-q')).toHaveValue('cardiff');
    await expect(page.locator('#f-q')).toBeFocused();
    await expect(page).toHaveURL(/q=cardiff&nation=wales&status=active&link=derby--hefei/);
    await expect(page.locator('.language-switch')).toHaveAttribute('href', /q=cardiff&nation=wales/);
    await expect(page.locator('#selection')).toBeVisible();
  });

  test.describe('without a connection', () => {
    test.use({ allowed: /ERR_INTERNET_DISCONNECTED|status of 503/ });

    test('what could not be loaded is said, and comes when it can', async ({ page, language }) => {
      await open(page, `/${language}/map`);
      await page.context().setOffline(true);
      await page.locator('#f-nation').selectOption('wales');
      await expect(page.locator('#ignored')).toContainText(language === 'zh' ? '网络' : 'connection');
      await expect(row(page, 'derby--hefei')).toBeVisible();
      await page.context().setOffline(false);
      await expect(row(page, 'derby--hefei')).toHaveCount(0);
      await expect(page.locator('#ignored')).toBeEmpty();
      // An error is no page either.
      await page.route(/only=/, (route) => route.fulfill({ status: 503, body: '<title>Busy</title>' }), { times: 1 });
      await page.locator('#f-nation').selectOption('scotland');
      await expect(page.locator('#ignored')).not.toBeEmpty();
      await expect(page).not.toHaveTitle('Busy');
      await shown(page, '[data-tool="uk in"]').click();
      await expect(row(page, 'wales--chongqing')).toHaveCount(0);
      await expect(page.locator('#ignored')).toBeEmpty();
    });
  });

  test('a finger that scrolls over the strip of years sets no filter; one that goes sideways does', async ({ browser, language, baseURL }) => {
    const page = await browser.newPage({ baseURL, hasTouch: true, viewport: { width: 360, height: 740 } });
    await open(page, `/${language}/map`);
    await page.locator('#strip').scrollIntoViewIfNeeded();
    const box = (await page.locator('#strip').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + 20];
    const hand = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await touch('touchStart', [x, y]);
    for (let by = 10; by <= 80; by += 10) await touch('touchMove', [x, y - by]);
    await touch('touchEnd');
    await page.waitForTimeout(400);
    expect(asked(page).get('from')).toBeNull();
    const now = (await page.locator('#strip').boundingBox())!;
    await touch('touchStart', [x, now.y + 20]);
    for (let by = 10; by <= 80; by += 10) await touch('touchMove', [x + by, now.y + 20]);
    await touch('touchEnd');
    await expect(page).toHaveURL(/from=\d{4}&to=\d{4}/);
    await page.close();
  });

  test('drag and Ctrl with the wheel move a panel; the plain wheel scrolls the page', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    await shown(page, '.map-drawing').scrollIntoViewIfNeeded();
    const box = (await shown(page, '.map-drawing').boundingBox())!;
    const [x, y] = [box.x + box.width * 0.2, Math.max(box.y, 0) + 300];
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let i = 0; i < 4; i += 1) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect(page.locator('#share-url')).toHaveValue(/v=uk:/);
    const zoomed = await page.locator('#share-url').inputValue();
    await watchMoving(page);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 60, { steps: 5 });
    await moved(page);
    await page.mouse.up();
    await expect(page.locator('#share-url')).not.toHaveValue(zoomed);
    await expect(shown(page, '[data-panel="uk"][transform]')).toHaveCount(0);
    const top = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(top);
  });

  test('two fingers bring a panel closer; one finger scrolls the page', async ({ browser, language, baseURL }) => {
    const page = await browser.newPage({ baseURL, hasTouch: true, viewport: { width: 360, height: 740 } });
    await open(page, `/${language}/map`);
    await shown(page, '.map-drawing').scrollIntoViewIfNeeded();
    const box = (await shown(page, '.map-drawing').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, Math.max(box.y, 0) + 150];
    const hand = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await watchMoving(page);
    await touch('touchStart', [x - 30, y], [x + 30, y]);
    for (let by = 40; by <= 70; by += 10) await touch('touchMove', [x - by, y], [x + by, y]);
    await moved(page);
    // Hands that rest for a moment have the view drawn where they are, in tenths, and go on from where they really are.
    await expect(page.locator('#share-url')).toHaveValue(/v=uk:\d+,\d+,2\.3$/);
    for (let by = 75; by <= 90; by += 5) await touch('touchMove', [x - by, y], [x + by, y]);
    await touch('touchEnd');
    // Three times as far apart: three times as close.
    await expect(page.locator('#share-url')).toHaveValue(/v=uk:\d+,\d+,3$/);
    const [top, view] = [await page.evaluate(() => scrollY), await page.locator('#share-url').inputValue()];
    await touch('touchStart', [x, y]);
    for (let by = 10; by <= 120; by += 10) await touch('touchMove', [x, y - by]);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
    expect(await page.locator('#share-url').inputValue()).toBe(view);
    await page.close();
  });

  test('the slider, the brush and the number fields say the same', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    const range = page.locator('#strip-range');
    await range.focus();
    await page.keyboard.press('Home');
    await expect(page.locator('#f-year')).not.toHaveValue('');
    const first = await page.locator('#f-year').inputValue();
    await expect(page).toHaveURL(new RegExp(`year=${first}`));
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#f-year')).toHaveValue(String(Number(first) + 1));
    await expect(range).toHaveAttribute('aria-valuetext', new RegExp(String(Number(first) + 1)));
    await page.locator('#year-clear').click();
    await expect(page).not.toHaveURL(/year=/);
    await expect(page.locator('#f-year')).toHaveValue('');
    await expect(page.locator('#year-clear')).toBeHidden();
    await expect(range).toBeFocused();
    const strip = (await page.locator('#strip').boundingBox())!;
    await page.mouse.move(strip.x + strip.width * 0.5, strip.y + 10);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * 0.8, strip.y + 10, { steps: 6 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=\d{4}&to=\d{4}/);
    const [from, to] = [await page.locator('#f-from').inputValue(), await page.locator('#f-to').inputValue()];
    expect(Number(from)).toBeLessThan(Number(to));
    await expect(shown(page, '.strip-brush')).toBeVisible();
    await page.locator('#f-to').fill(from);
    await expect(page).toHaveURL(new RegExp(`from=${from}&to=${from}`));
  });

  test('the year of the slider lights the links that began or ended in it, until the focus leaves', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    const range = page.locator('#strip-range');
    const lit = shown(page, '.map-links > path.is-lit');
    await range.focus();
    // No year is asked yet.
    await expect(page.locator('.is-lit, .is-dim')).toHaveCount(0);
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const year = await page.locator('#f-year').inputValue();
    expect(Number(year)).toBe(Number(await range.getAttribute('min')) + 2);
    await expect(page).toHaveTitle(new RegExp(year));
    const slugs = () => shown(page, `.strip [data-year="${year}"]`).evaluateAll((bars) => bars.flatMap((bar) => bar.getAttribute('data-link')!.split(' ')));
    const here = async () => shown(page, (await slugs()).map((slug) => `.map-links > path[data-link~="${slug}"]`).join(', '));
    expect(await slugs()).not.toEqual([]);
    await expect(lit).toHaveCount(await (await here()).count());
    for (const line of await (await here()).all()) await expect(line).toHaveClass(/is-lit/);
    await expect(shown(page, '.map-links > path:not(.is-lit):not(.is-dim)')).toHaveCount(0);
    await expect(shown(page, '.map-links > path.is-dim')).not.toHaveCount(0);
    await expect(page.locator('#list tr.is-lit')).toHaveCount(await lit.count());
    await expect(range).toBeFocused();
    await page.locator('#f-q').focus();
    await expect(page.locator('.is-lit, .is-dim')).toHaveCount(0);
    // The same by the field; what the pointer is on goes first, and gives back.
    await page.locator('#f-year').focus();
    await expect(lit).not.toHaveCount(0);
    const before = await lit.count();
    await page.locator('#list tr.is-dim').first().hover();
    await expect(lit).toHaveCount(1);
    await page.locator('h1').hover();
    await expect(lit).toHaveCount(before);
  });

  test('what means nothing reaches the server, and is said', async ({ page, language }) => {
    await open(page, `/${language}/map?colour=red&v=uk:900,1500,4`);
    await expect(page.locator('#ignored')).toContainText('colour=red');
    // Sent with nothing changed, the form leads to its list at once.
    await page.locator('#f-q').press('Enter');
    await expect(page.locator('#list a').first()).toBeFocused();
    await page.locator('#f-year').fill('abcd');
    await expect(page.locator('#ignored')).toContainText('year=abcd');
    await expect(page.locator('#f-year')).toHaveAttribute('aria-invalid', 'true');
    await expect(page).toHaveURL(/\?year=abcd$/);
    await expect(page.locator('#share-url')).toHaveValue(/v=uk:900,1500,4/);
    await expect(row(page, 'derby--hefei')).toBeVisible();
    await page.locator('#f-year').fill('19');
    await expect(page.locator('#ignored')).toBeEmpty();
    await expect(page).not.toHaveURL(/year=/);
    await expect(page.locator('#f-year')).not.toHaveAttribute('aria-invalid');
  });

  test('the years run only when asked, and stop at a touch', async ({ page, language }) => {
    await open(page, `/${language}/map`);
    await page.waitForTimeout(900);
    await expect(page.locator('#f-year')).toHaveValue('');
    const play = page.locator('#strip-play');
    await play.click();
    await expect(play).toHaveAttribute('aria-pressed', 'true');
    const first = Number(await page.locator('#f-year').inputValue());
    await expect.poll(async () => Number(await page.locator('#f-year').inputValue())).toBeGreaterThan(first + 1);
    await page.keyboard.press('Shift');
    await expect(play).toHaveAttribute('aria-pressed', 'false');
    const stopped = await page.locator('#f-year').inputValue();
    await page.waitForTimeout(900);
    await expect(page.locator('#f-year')).toHaveValue(stopped);
  });

  test('sharing copies the address of this view; where that is refused, it stands there', async ({ page, language, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL! });
    await open(page, `/${language}/map?nation=wales`);
    await shown(page, '[data-tool="cn in"]').click();
    await expect(page.locator('#share-url')).toHaveValue(/v=cn:/);
    await page.locator('#share > summary').click();
    await expect(page.locator('#share-state')).toContainText(language === 'zh' ? '已复制' : 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('#share-url').inputValue());
    const drawn = await picture(page);
    // Another view has another address, which nobody has copied yet.
    await shown(page, '[data-tool="cn in"]').click();
    await expect(page.locator('#share-state')).not.toContainText(language === 'zh' ? '已复制' : 'Copied');
    await page.goto(copied);
    await page.locator('#share > summary').click();
    expect((await picture(page)).split('\n').slice(-1)).toEqual(drawn.split('\n').slice(-1));

    await open(page, `/${language}/map`);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('#share > summary').click();
    await expect(page.locator('#share-url')).toBeVisible();
    await expect(page.locator('#share-url')).toHaveValue(page.url());
  });

  test('filtered live, the page is what the server draws for the address', async ({ page, browser, language }) => {
    await open(page, `/${language}/map`);
    await page.locator('#f-nation').selectOption('scotland');
    await expect(page).toHaveURL(/nation=scotland/);
    await page.waitForLoadState('networkidle');
    await page.locator('h1').click();
    const live = await picture(page);
    const plain = await browser.newPage({ javaScriptEnabled: false, viewport: page.viewportSize()! });
    await plain.goto(page.url());
    expect(live).toBe(await picture(plain));
    await plain.close();
    await inspect(page);
  });
});
