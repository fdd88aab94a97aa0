// A correction: a school asks for it in the tracker, a caseworker changes the answer, the privacy lead says that it is done.
import { type Browser, type Page } from '@playwright/test';
import { baseURL } from '../support/environment';
import { inspect } from '../support/inspect';
import { mailsTo } from '../support/mail';
import { freshEmail, register, track } from '../support/registration';
import { addStaff, signIn } from '../support/staff';
import { expect, refused, test } from '../support/test';

async function desk(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto('/staff');
  await signIn(page, addStaff(role));
  return page;
}

test('a school has something corrected', async ({ page, browser, playwright }, { project }) => {
  test.setTimeout(180_000); // many pages are looked at
  const look = async (which: Page) => { if (project.name === 'chromium') await inspect(which); };
  const email = freshEmail();
  const sender = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'x-e2e-client': `10.9.${project.name.length}.1` } });
  const reference = await register(sender, 'Correction School', email);
  await track(page, reference, email);
  await page.getByRole('button', { name: 'Ask for the correction' }).click();
  await expect((await refused(page)).locator('a')).toHaveText(/in at least 10 characters/);
  await look(page);
  await page.goto('/zh/track/data');
  await look(page);
  await page.goto('/en/track/data');
  await page.locator('#correction-text').fill('We sing a lot: please take that sentence out.');
  await page.getByRole('button', { name: 'Ask for the correction' }).click();
  await expect(page.locator('.facts .fact', { hasText: 'A correction' })).toContainText('we will reply by');

  const caseworker = await desk(browser, 'caseworker');
  await caseworker.goto(`/staff/registrations/${reference}`);
  await expect(caseworker.locator('#correction')).toContainText('please take that sentence out');
  await look(caseworker);
  await caseworker.getByRole('link', { name: /^Change or take out\s+About the school$/ }).click();
  await look(caseworker);
  await caseworker.locator('#amend-value').fill('');
  await caseworker.getByRole('button', { name: 'Save' }).click();
  await expect((await refused(caseworker)).locator('a')).toHaveText(/Say why/);
  await expect(caseworker.locator('#amend-value')).toHaveValue('');
  await look(caseworker);
  await caseworker.locator('#amend-note').fill('The school asked for it.');
  await caseworker.getByRole('button', { name: 'Save' }).click();
  await expect(caseworker.locator('main')).toContainText('[taken out]');
  // A contact detail is shown first.
  await caseworker.locator('a[href$="/answers/contact_name"]').click();
  await expect(caseworker.locator('#amend-value')).toHaveCount(0);
  await look(caseworker);
  await caseworker.getByRole('button', { name: 'Show contact details' }).click();
  await expect(caseworker.locator('#amend-value')).not.toHaveValue('');

  const lead = await desk(browser, 'privacy_lead');
  await lead.goto('/staff/data-requests?state=open');
  await lead.locator('tbody tr', { hasText: reference }).getByRole('link').click();
  await expect(lead.locator('#request')).toContainText('please take that sentence out');
  await look(lead);
  await lead.getByRole('button', { name: 'It is corrected' }).click();
  await expect(lead.locator('.record-head')).toContainText('Done');
  const [done] = await mailsTo(page.request, email);
  expect(done?.text).toContain('we have corrected');
  await page.reload();
  await expect(page.locator('.facts .fact', { hasText: 'A correction' })).toContainText('done');
});
