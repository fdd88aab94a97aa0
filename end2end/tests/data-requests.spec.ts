// The privacy desk: a school asks in the tracker, the privacy lead answers. Forms alone: once with scripts on, once off.
import { type Page } from '@playwright/test';
import { baseURL } from '../support/environment';
import { inspect } from '../support/inspect';
import { mailsTo } from '../support/mail';
import { freshEmail, register, track } from '../support/registration';
import { addStaff, foldedForm, signIn } from '../support/staff';
import { expect, refused, test } from '../support/test';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const scripts of [true, false]) test.describe(scripts ? 'with scripts' : 'without scripts', () => {
  test.use({ javaScriptEnabled: scripts });

  test('a school asks for its data and for its erasure, and gets both', async ({ page, browser, playwright }, { project }) => {
    test.setTimeout(180_000); // many pages are looked at
    const look = async (which: Page) => { if (scripts && project.name === 'chromium') await inspect(which); };
    const email = freshEmail();
    const sender = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'x-e2e-client': `10.8.${project.name.length}.${Number(scripts)}` } });
    const reference = await register(sender, 'Privacy School', email);
    await track(page, reference, email);
    await page.getByRole('button', { name: 'Ask for a copy' }).click();
    await page.getByRole('button', { name: 'Ask for erasure' }).click();
    await expect(page.locator('.facts .fact')).toHaveCount(2);

    const account = addStaff('privacy_lead');
    const context = await browser.newContext({ baseURL, javaScriptEnabled: scripts });
    const lead = await context.newPage();
    await lead.goto('/staff');
    await signIn(lead, account);
    await expect(lead.locator('.counters')).toContainText('Data requests');
    await look(lead);
    await lead.locator('.staff-header a[href="/staff/data-requests"]').click();
    const rows = lead.locator('tbody tr', { hasText: reference });
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('Open');
    await look(lead);

    // The copy first: until then there is no button that erases.
    await rows.filter({ hasText: 'Erasure' }).getByRole('link').click();
    await expect(lead.locator('#acts')).toContainText('waits for a copy');
    await expect(lead.getByRole('button', { name: 'Erase the data' })).toHaveCount(0);
    await look(lead);
    const erasure = lead.url();
    await lead.goto('/staff/data-requests?state=open');
    await rows.filter({ hasText: 'Access' }).getByRole('link').click();
    await expect(lead.locator('#record')).not.toContainText(email);
    await look(lead);
    await lead.getByRole('button', { name: 'The copy is ready' }).click();
    await expect(lead.locator('.record-head')).toContainText('Done');
    await look(lead);
    const [ready] = await mailsTo(page.request, email);
    expect(ready?.subject).toContain(reference);
    expect(ready?.text).toContain('You can download it');
    await page.reload();
    await expect(page.locator('.facts .fact', { hasText: 'A copy' })).toContainText('done');
    expect((await (await page.request.get('/en/track/data.json')).json()).registration.contact_email).toBe(email);

    // Held with a reason that the school reads; released again.
    await lead.goto(erasure);
    await (await foldedForm(lead, 'Hold it for legal reasons')).getByRole('button').click();
    await expect((await refused(lead)).locator('a')).toHaveText(/in 10 to 500 characters/);
    await expect(lead).toHaveTitle(/^Error: /);
    await look(lead);
    const hold = await foldedForm(lead, 'Hold it for legal reasons');
    await hold.locator('textarea').fill('A court has asked us to keep <it>.');
    await hold.locator('#hold-due').fill(inDays(90));
    await hold.getByRole('button').click();
    await expect(lead.locator('.record-head')).toContainText('Held');
    await look(lead);
    expect((await mailsTo(page.request, email))[0]?.text).toContain('A court has asked us to keep');
    await page.reload();
    await expect(page.locator('.facts .fact', { hasText: 'Erasure' })).toContainText('on hold');
    await look(page);
    await lead.getByRole('button', { name: 'Release the hold' }).click();
    await expect(lead.locator('.record-head')).toContainText('Open');

    // Erased, with the password once more.
    let erase = await foldedForm(lead, 'Erase the data');
    await erase.getByLabel('Your password').fill('not the right one at all');
    await erase.getByRole('button').click();
    await expect((await refused(lead)).locator('li')).toHaveCount(2);
    await expect(lead.locator('#erase-password')).toHaveValue('');
    await look(lead);
    erase = await foldedForm(lead, 'Erase the data');
    await erase.getByLabel('I have checked').check();
    await erase.getByLabel('Your password').fill(account.password);
    await erase.getByRole('button').click();
    await expect(lead.locator('.record-head')).toContainText('Done');
    await expect(lead.locator('#acts')).toContainText('The personal data is erased');
    await look(lead);
    await lead.locator('#record').getByRole('link').click();
    await expect(lead.locator('.record-head')).toContainText('Withdrawn');
    await expect(lead.locator('main')).not.toContainText('Sam Example');
    await look(lead);
    expect((await mailsTo(page.request, email))[0]?.text).toContain('last e-mail about it');
    await page.goto('/en/track/status');
    await expect(page).toHaveURL(/\/en\/track$/);
    await context.close();
    await sender.dispose();
  });

  test('refused in plain words', async ({ page, browser, playwright }, { project }) => {
    const email = freshEmail();
    const sender = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'x-e2e-client': `10.7.${project.name.length}.${Number(scripts)}` } });
    const reference = await register(sender, 'Refused School', email);
    await track(page, reference, email);
    await page.getByRole('button', { name: 'Ask for erasure' }).click();
    const context = await browser.newContext({ baseURL, javaScriptEnabled: scripts });
    const lead = await context.newPage();
    await lead.goto('/staff/data-requests');
    await signIn(lead, addStaff('privacy_lead'));
    await lead.locator('tbody tr', { hasText: reference }).getByRole('link').click();
    let refuse = await foldedForm(lead, 'Refuse it');
    await refuse.locator('textarea').fill('Too <b>');
    await refuse.getByRole('button').click();
    await expect(lead.locator('#refuse-note')).toHaveValue('Too <b>');
    refuse = await foldedForm(lead, 'Refuse it');
    await refuse.locator('textarea').fill('We cannot tell that it was you who asked.');
    await refuse.getByRole('button').click();
    await expect(lead.locator('.record-head')).toContainText('Refused');
    if (scripts && project.name === 'chromium') await inspect(lead);
    const [told] = await mailsTo(page.request, email);
    expect(told?.text).toContain('We cannot tell that it was you who asked.');
    expect(told?.text).toContain('ico.org.uk');
    await context.close();
    await sender.dispose();
  });
});

test.describe('without the right', () => {
  test.use({ allowed: /status of 403/ });
  test('the desk is refused, and not offered', async ({ page }) => {
    await page.goto('/staff/sign-in');
    await signIn(page, addStaff('admin'));
    await expect(page.locator('.staff-header a[href="/staff/data-requests"]')).toHaveCount(0);
    expect((await page.goto('/staff/data-requests'))?.status()).toBe(403);
  });
});
