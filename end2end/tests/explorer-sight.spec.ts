// The map for eyes that need it large, and in the colours that their owner has chosen.
import { type Page } from '@playwright/test';
import { fits } from '../support/inspect';
import { expect, test } from '../support/test';

/** What has the focus, where nothing of it is to be seen; nothing at the end of the page. */
async function hidden(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const { left, top, width, height } = focused.getBoundingClientRect();
    for (const across of [0.03, 0.25, 0.5, 0.75, 0.97]) {
      for (const down of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const [x, y] = [left + width * across, top + height * down];
        const at = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null;
        // A panel of the map lies under its dots; the card and the strip of years may lie over everything.
        if (at && (focused.contains(at) || (focused.matches('[data-window]') && at.closest('.map-drawing')))) return null;
      }
    }
    return focused.outerHTML.slice(0, 160);
  });
}

for (const [width, height] of [[320, 256], [320, 640], [1280, 900]] as const) {
  for (const query of ['', '?place=newcastle-upon-tyne']) {
    test(`at ${width} × ${height} whoever tabs through the map sees where they are: ${query || 'at rest'}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`/en/map${query}`);
      await expect(page.locator('.explorer.is-awake')).toBeAttached();
      await fits(page);
      const lost: string[] = [];
      let stops = 0;
      for (; stops < 600; stops += 1) {
        await page.keyboard.press('Tab');
        const what = await hidden(page);
        if (what === undefined) break;
        if (what) lost.push(what);
      }
      expect(lost).toEqual([]);
      expect(stops).toBeGreaterThan(150);
    });
  }
}

test('in forced colours statuses differ by their lines, and what is chosen or pointed at stands out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/en/map?place=newcastle-upon-tyne');
  await expect(page.locator('.explorer.is-awake')).toBeAttached();
  const style = (selector: string, name: string): Promise<string> =>
    page.locator(selector).filter({ visible: true }).first().evaluate((line, name) => getComputedStyle(line).getPropertyValue(name), name);
  for (const light of ['is-lit', 'is-dim']) {
    const wide = (status: string) => style(`.map-links path.${status}.${light}`, 'stroke-width').then(Number.parseFloat);
    expect(await wide('unknown'), light).toBeLessThan((await wide('ended')) - 0.4);
    expect(await style(`.map-links path.ended.${light}`, 'stroke-dasharray'), light).not.toBe('none');
    expect(await style(`.map-links path.unknown.${light}`, 'stroke-dasharray'), light).toBe('none');
  }
  const dim = ['.map-links path.active.is-dim', '.map-links path.unknown.is-dim'];
  const [active, unknown] = await Promise.all(dim.map((line) => style(line, 'stroke-width').then(Number.parseFloat)));
  expect(active!).toBeGreaterThan(unknown! + 0.4);
  expect(await style('.map-links path.ended.is-lit', 'stroke')).not.toBe(await style('.map-links path.ended.is-dim', 'stroke'));
  expect(await style('.strip-bar.is-lit', 'fill')).not.toBe(await style('.strip-bar.is-dim', 'fill'));

  // What the keyboard is on.
  const wales = page.locator('.map a[data-place~="wales"]').filter({ visible: true });
  await wales.focus();
  await expect(wales).toHaveClass(/is-lit/);
  const lit = '.map-links path[data-link~="wales--chongqing"]';
  expect(await style(lit, 'stroke')).not.toBe(await style('.map-links path.is-dim', 'stroke'));
  expect(await style('.map a[data-place~="wales"] .map-touch', 'fill')).not.toMatch(/transparent|rgba\(0, 0, 0, 0\)/);
});
