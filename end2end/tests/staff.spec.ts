// Staff: in, to a registration, one step on, out again.
import { inspect } from '../support/inspect';
import { register } from '../support/registration';
import { addStaff, signIn } from '../support/staff';
import { expect, refused, test } from '../support/test';

test('a wrong password and an unknown address get the same answer', async ({ page }) => {
  const account = addStaff('admin');
  await page.goto('/staff/sign-in');
  const text = () => page.locator('main').innerText();
  await signIn(page, { ...account, password: 'not the right one at all' });
  await refused(page);
  await expect(page.locator('#email')).toHaveValue(account.email);
  await expect(page.locator('#password')).toHaveValue('');
  const known = await text();
  await signIn(page, { ...account, email: 'nobody@e2e.example' });
  await refused(page);
  await expect(page.locator('#email')).toHaveValue('nobody@e2e.example');
  expect(await text()).toBe(known);
  await signIn(page, { email: '', password: 'x' });
  await expect((await refused(page)).locator('a')).toHaveAttribute('href', '#email');
  await signIn(page, { email: account.email, password: '' });
  await expect((await refused(page)).locator('a')).toHaveAttribute('href', '#password');
});

test('a registration is found, opened and taken into review', async ({ page, request }, { project }) => {
  test.setTimeout(90_000);
  const look = async () => { if (project.name === 'chromium') await inspect(page); };
  const school = `Staff Test School ${Math.random().toString(36).slice(2, 8)}`;
  const reference = await register(request, school);
  const account = addStaff('admin');
  const record = `/staff/registrations/${reference}`;

  // Asked for while signed out: the sign-in page, and then the page itself.
  await page.goto(record);
  await expect(page).toHaveURL(/\/staff\/sign-in\?next=/);
  await look();
  await signIn(page, account);
  await expect(page).toHaveURL(new RegExp(`${record}$`));

  await page.goto('/staff');
  await look();
  await page.locator('.staff-header a[href="/staff/registrations"]').click();
  await look();
  await page.locator('#q').fill(reference.replaceAll('-', '').toLowerCase());
  await page.locator('form[role="search"] button[type="submit"]').click();
  await expect(page).toHaveURL(/[?&]q=ukc/);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await look();
  await page.getByRole('link', { name: school }).click();

  await expect(page.locator('h1')).toHaveText(school);
  await expect(page.locator('.record-head')).toContainText('Submitted');
  await expect(page.locator('.history li')).toHaveCount(1);
  await expect(page.locator('#contact')).not.toContainText('Sam Example');
  await look();
  await page.getByRole('button', { name: 'Start the review' }).click();
  await expect(page).toHaveURL(new RegExp(`${record}$`));
  await expect(page.locator('.record-head')).toContainText('In review');
  await expect(page.locator('.history li')).toHaveCount(2);
  await expect(page.locator('.history li').first()).toContainText('Submitted → In review');
  await expect(page.locator('.history li').first()).toContainText(account.email);
  await expect(page.getByRole('button', { name: 'Start the review' })).toHaveCount(0);
  await look();

  await page.goto('/staff/registrations?status=in_review');
  await expect(page.getByRole('link', { name: school })).toBeVisible();
  await page.goto('/staff/registrations?q=nothing-like-this&status=banana');
  await expect(page.locator('.empty')).toBeVisible();
  await look();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/staff\/sign-in$/);
  for (const path of ['/staff', '/staff/registrations', record]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/staff\/sign-in/);
  }
});

test('contact details are shown to those who may see them, and only when asked for', async ({ page, request }) => {
  const reference = await register(request, 'Reveal School');
  await page.goto(`/staff/registrations/${reference}`);
  await signIn(page, addStaff('caseworker'));
  await expect(page.locator('#contact')).not.toContainText('Sam Example');
  await page.getByRole('button', { name: 'Show contact details' }).click();
  await expect(page.locator('#contact')).toContainText('Sam Example');
  await expect(page.locator('#contact')).toContainText('Chair of governors');
});

test.describe('without the right', () => {
  test.use({ allowed: /status of 40[34]/ });
  test('a page is refused, an unknown one is not found', async ({ page, request }) => {
    const reference = await register(request, 'Closed School');
    await page.goto('/staff/sign-in');
    await signIn(page, addStaff('editor'));
    await expect(page).toHaveURL(/\/staff$/);
    expect((await page.goto(`/staff/registrations/${reference}`))?.status()).toBe(403);
    await expect(page.locator('body')).not.toContainText('Closed School');
    expect((await page.goto('/staff/nowhere'))?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
  });
});
