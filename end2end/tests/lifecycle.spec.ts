// What staff do to a registration after it came in: check it, ask, propose, decline with two people. Forms alone, no script.
import { type Page } from '@playwright/test';
import { expect, refused, test } from '../support/test';
import { inspect } from '../support/inspect';
import { complaints } from '../support/html';
import { mailsTo } from '../support/mail';
import { freshEmail, register } from '../support/registration';
import { addStaff, foldedForm, signIn } from '../support/staff';

test('a registration is checked, asked about, and refused what it lacks', async ({ page, request }, { project }) => {
  const look = async () => {
    if (project.name !== 'chromium') return;
    await inspect(page);
    expect(await complaints(await (await page.request.get(page.url())).text())).toEqual([]);
  };
  const email = freshEmail();
  const reference = await register(request, 'Lifecycle School', email);
  await page.goto(`/staff/registrations/${reference}`);
  await signIn(page, addStaff('caseworker'));
  await page.getByRole('button', { name: 'Start the review' }).click();
  await expect(page.locator('.record-head')).toContainText('In review');
  await expect(page.locator('#moves')).toContainText('A decision is due by');
  await expect(page.locator('#moves')).toContainText('the contact is not verified');
  await expect(page.locator('#mails')).toContainText('submitted');

  // The approver is asked once more; both mails stand beside the registration.
  await expect(page.locator('#mails li', { hasText: 'approval' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Send the approval link again' }).click();
  await expect(page.locator('#mails li', { hasText: 'approval' })).toHaveCount(2);
  await look();

  // Without a note nothing is verified; what is wrong stands at the field.
  await (await foldedForm(page, 'Verify the contact')).getByRole('button').click();
  await expect((await refused(page)).locator('a')).toHaveText('Say how or why, in a few words');
  await expect(page).toHaveTitle(/^Error: /);
  await look();
  await page.locator('#contact_verified-note').fill('Called the number in the school register');
  await (await foldedForm(page, 'Verify the contact')).getByRole('button').click();
  await expect(page.locator('#checks')).toContainText('Called the number');
  await expect(page.locator('#moves')).not.toContainText('the contact is not verified');

  const ask = await foldedForm(page, 'Ask for information');
  await ask.locator('textarea').fill('Which year groups?\n<b>And since when?</b>');
  await ask.locator('#ask_information-due').fill('2020-01-01');
  await ask.getByRole('button').click();
  await expect((await refused(page)).locator('a')).toHaveText('Choose a day after today');
  await expect(page.locator('#ask_information-question')).toHaveValue('Which year groups?\n<b>And since when?</b>');
  await look();
  await page.locator('#ask_information-due').fill(new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
  await (await foldedForm(page, 'Ask for information')).getByRole('button').click();
  await expect(page.locator('.record-head')).toContainText('Information requested');
  await expect(page.locator('#moves')).toContainText('The clock stands still');
  await look();
  const [mail] = await mailsTo(request, email);
  expect(mail?.subject).toContain(reference);
  expect(mail?.text).toContain('Which year groups?');

  await page.getByRole('button', { name: 'Go on with the review' }).click();
  await expect(page.locator('.record-head')).toContainText('In review');
});

test('declining takes two', async ({ page, browser, request }, { project }) => {
  const email = freshEmail();
  const reference = await register(request, 'Declined School', email);
  const record = `/staff/registrations/${reference}`;
  await page.goto(record);
  await signIn(page, addStaff('caseworker'));
  await page.getByRole('button', { name: 'Start the review' }).click();
  const propose = await foldedForm(page, 'Propose to decline it');
  await propose.locator('select').selectOption('outside_uk');
  await propose.locator('textarea').fill('The school is in another country.');
  await propose.getByRole('button').click();
  await expect(page.locator('#moves')).toContainText('proposes to decline it: Outside the UK.');
  await expect(page.getByRole('button', { name: 'Decline it' })).toHaveCount(0);
  if (project.name === 'chromium') await inspect(page);

  const other = await browser.newContext();
  const senior = await other.newPage();
  await senior.goto(record);
  await signIn(senior, addStaff('senior'));
  await senior.getByRole('button', { name: 'Decline it' }).click();
  await expect(senior.locator('.record-head')).toContainText('Declined');
  await expect(senior.locator('#moves')).toContainText('Nothing can be done from here.');
  await other.close();
  const [mail] = await mailsTo(request, email);
  expect(mail?.text).toContain('schools in the United Kingdom');
  expect(mail?.text).not.toContain('another country');
});
