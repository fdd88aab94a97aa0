// The line that says when a session ends: a warning in its last five minutes, more time without leaving the page.
import { Wizard, freshEmail } from '../support/registration';
import { expect, test } from '../support/test';

test('the page warns before the session ends, prolongs it where it is, and says when it is over', async ({ page }) => {
  await page.clock.install();
  const wizard = new Wizard(page, 'en');
  await wizard.to('school', freshEmail());
  const line = page.locator('.session');
  const said = line.locator('[role="status"]');
  await expect(page.getByRole('combobox'), 'the islands are awake').toBeVisible();
  await expect(said).toHaveText('');
  await page.clock.fastForward('20:00');
  await expect(said, 'not yet').toHaveText('');
  await page.clock.fastForward('20:00');
  await page.clock.fastForward('15:30');
  await expect(said).toContainText('ends in less than 5 minutes');
  await expect(line).toHaveClass(/session-due/);
  const link = line.getByRole('link', { name: 'Stay for longer' });
  await page.locator('#school_query').fill('typed');
  await link.press('Enter');
  await expect(said).toHaveText(/^Your session now ends at .+\.$/);
  await expect(line).not.toHaveClass(/session-due/);
  await expect(link, 'the focus stays').toBeFocused();
  await expect(page.locator('#school_query'), 'so does what is typed').toHaveValue('typed');
  await page.clock.fastForward('59:50');
  await page.clock.fastForward('00:20');
  await expect(said).toContainText('Your session has ended.');
});
