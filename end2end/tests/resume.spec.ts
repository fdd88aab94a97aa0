// Coming back to a draft: saved on one device, continued on another by the link or the card, and by e-mail alone.
import { baseURL } from '../support/environment';
import { complaints } from '../support/html';
import { inspect } from '../support/inspect';
import { codeFor, mailsTo } from '../support/mail';
import { Wizard, freshEmail } from '../support/registration';
import { expect, test } from '../support/test';

const looks = async (page: Parameters<typeof inspect>[0], project: string) => {
  if (project !== 'chromium' && project !== 'zh') return;
  await inspect(page);
  expect.soft(await complaints(await (await page.request.get(page.url())).text()), page.url()).toEqual([]);
};

test('saved here, continued there', async ({ page, language, browser }, { project }) => {
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await wizard.to('contact-name', email);
  const at = page.url();
  await page.locator('main button[name="then"][value="later"]').click();
  await expect(page).toHaveURL(baseURL + wizard.path('saved'));
  await looks(page, project.name);
  await page.locator(`main a[href="${wizard.path('card')}"]`).click();
  const address = await page.locator('.resume-address').innerText();
  await expect(page.locator('svg.qr')).toBeVisible();
  await looks(page, project.name);
  const mail = (await mailsTo(page.request, email))[0]!;
  expect(mail.text).toContain(address);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, extraHTTPHeaders: { 'x-e2e-client': '10.9.8.7' } });
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator('main')).not.toContainText(email);
  await other.locator('main form.form button').click();
  await expect(other).toHaveURL(baseURL + wizard.path('resume-code'));
  await other.locator('#email_code').fill(await codeFor(page.request, email));
  await other.locator('main form.form button.button').first().click();
  await expect(other).toHaveURL(at);
  await other.locator('#contact_name').fill('Áine O’Neill-李');
  await other.locator('main form.form button.button').first().click();
  // The first browser goes on with the same draft.
  await page.goto(at);
  await expect(page.locator('#contact_name')).toHaveValue('Áine O’Neill-李');
  await context.close();
});

test('by e-mail alone, and what is wrong is said', async ({ page, language }, { project }) => {
  const wizard = new Wizard(page, language);
  await page.goto(wizard.path('resume'));
  await looks(page, project.name);
  await wizard.fill('email', 'nobody@');
  await wizard.says({ email: /./ });
  await looks(page, project.name);
  await wizard.fill('email', freshEmail());
  await expect(page).toHaveURL(baseURL + wizard.path('resume-code'));
  await wizard.fill('email_code', '12345');
  await wizard.says({ email_code: /6/ });
  await looks(page, project.name);
  for (const step of ['gone', 'ended']) {
    await page.goto(wizard.path(step));
    await looks(page, project.name);
  }
  await page.goto(`${wizard.path('resume')}/${'0'.repeat(32)}`);
  await looks(page, project.name);
  await wizard.next();
  await expect(page).toHaveURL(baseURL + wizard.path('gone'));
});

test('a session says when it ends, and stays on request', async ({ page, language, javaScriptEnabled }) => {
  const wizard = new Wizard(page, language);
  await wizard.to('email', freshEmail());
  const line = page.locator('.session');
  await expect(line).toContainText(/\d\d:\d\d/);
  await wizard.type('contact_email', 'typed@');
  const link = line.locator('a');
  if (javaScriptEnabled === false) {
    await link.click();
    await wizard.at('email');
    return;
  }
  await expect(async () => {
    await link.click();
    await expect(line.locator('[role="status"]')).toContainText(/\d\d:\d\d/, { timeout: 1000 });
  }).toPass();
  await expect(link).toBeFocused();
});
