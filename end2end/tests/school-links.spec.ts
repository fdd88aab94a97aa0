// Schools on the public pages: on the page for schools, on their places' pages, and on the map. The run begins with two of
// them, see support/school-links.sql; pages.spec looks at the pages.
import { expect, test } from '../support/test';

for (const scripts of [true, false]) test.describe(scripts ? 'with scripts' : 'without scripts', () => {
  test.use({ javaScriptEnabled: scripts });

  test('a school is found on the map, and who its partner is not', async ({ page }) => {
    await page.goto('/en/map');
    await expect(page.locator('.map-key')).toContainText('Schools with a partnership');
    const dot = page.locator('#drawing-wide a.map-place[href]', { has: page.locator('.map-school:not(.ended)') });
    await expect(dot.first()).toBeVisible();
    // A joined dot stands for several places; a search leaves one.
    await page.goto('/en/map?q=newcastle');
    const newcastle = page.getByRole('link', { name: /^Newcastle upon Tyne, \d+ links, 1 school$/ });
    await newcastle.click();
    await expect(page).toHaveURL(/place=newcastle-upon-tyne/);
    const card = page.locator('#selection');
    await expect(card).toContainText('Example Primary School');
    await expect(card).toContainText('since 1 March 2026');
    await card.getByRole('link', { name: /All about Newcastle/ }).click();
    await expect(page.locator('.card', { hasText: 'Example Primary School' })).toContainText('Active');
    await page.goto('/en/schools');
    await expect(page.locator('.card', { hasText: 'Example High School' })).toContainText('Ended');
    await expect(page.locator('body')).not.toContainText('示例');
  });
});
