// The tracker: reference, address and code; the status; withdrawing; what is held.
import { baseURL } from '../support/environment';
import { complaints } from '../support/html';
import { inspect } from '../support/inspect';
import { codeFor, mailsTo } from '../support/mail';
import { Wizard, freshEmail, register } from '../support/registration';
import { expect, test } from '../support/test';

const looks = async (page: Parameters<typeof inspect>[0], project: string) => {
  if (project !== 'chromium' && project !== 'zh') return;
  await inspect(page);
  expect.soft(await complaints(await (await page.request.get(page.url())).text()), page.url()).toEqual([]);
};

test('how it stands, what is held, and withdrawing', async ({ page, language, playwright }, { project }) => {
  const email = freshEmail();
  const sender = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'x-e2e-client': '10.9.8.6' } });
  const reference = await register(sender, 'St Tracker’s School', email);
  const at = (path: string) => `${baseURL}/${language}/track${path}`;
  const wizard = new Wizard(page, language);
  await page.goto(at(''));
  await looks(page, project.name);
  await wizard.next();
  await wizard.says({ reference: /./, email: /./ });
  await looks(page, project.name);
  await wizard.type('reference', reference.toLowerCase());
  await wizard.fill('email', email);
  await expect(page).toHaveURL(at('/code'));
  await looks(page, project.name);
  await wizard.fill('email_code', await codeFor(page.request, email));
  await expect(page).toHaveURL(at('/status'));
  await expect(page.locator('.dated li')).toHaveCount(2);
  await looks(page, project.name);

  await page.goto(at('/data'));
  await looks(page, project.name);
  const file = await page.request.get(at('/data.json'));
  expect((await file.json()).registration.reference).toBe(reference);
  await page.locator('main form.form button').first().click();
  await expect(page.locator('.facts .fact')).toHaveCount(1);
  await looks(page, project.name);

  await page.goto(at('/withdraw'));
  await looks(page, project.name);
  await wizard.next();
  await expect(page).toHaveURL(at('/status'));
  await expect(page.locator('.dated li')).toHaveCount(3);
  await looks(page, project.name);
  expect((await mailsTo(page.request, email)).filter((mail) => mail.subject.includes(reference)).length).toBe(4); // sent, code, copy asked for, withdrawn
  await sender.dispose();
});
