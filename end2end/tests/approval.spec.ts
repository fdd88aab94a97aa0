// The head's agreement, from the link in the mail: before the code, after it, sent back, and used up.
import { type Page } from '@playwright/test';
import { complaints } from '../support/html';
import { inspect } from '../support/inspect';
import { codeFor, mailsTo } from '../support/mail';
import { type Language } from '../support/pages';
import { ANSWERS, Wizard, freshEmail } from '../support/registration';
import { expect, test } from '../support/test';

const looks = async (page: Parameters<typeof inspect>[0], project: string) => {
  if (project !== 'chromium' && project !== 'zh') return;
  await inspect(page);
  expect.soft(await complaints(await (await page.request.get(page.url())).text()), page.url()).toEqual([]);
};

// Registers a school whose head is asked, and opens the head's page with link and code.
const ask = async (page: Page, language: Language, project: string) => {
  const [email, head] = [freshEmail(), freshEmail()];
  const wizard = new Wizard(page, language);
  const approver = new Map(ANSWERS).get('approver') as Record<string, string>;
  const before = approver.approver_email!;
  approver.approver_email = head;
  await wizard.to('declarations', email);
  approver.approver_email = before;
  await wizard.answer('declarations', email);
  await expect(page).toHaveURL(/\/done\/UKC-/);

  const mails = (await mailsTo(page.request, head)).map((m) => m.text).join('\n');
  await page.goto(/https?:\S+\/approve\/\w+/.exec(mails)![0]);
  await expect(page.locator('main')).not.toContainText('St Example');
  await looks(page, project);
  await wizard.next();
  await looks(page, project);
  await wizard.fill('email_code', await codeFor(page.request, head));
  await expect(page.locator('main')).toContainText('St Example');
  await looks(page, project);
  return { email, wizard };
};

test('the head sends back with a note', async ({ page, language }, { project }) => {
  test.setTimeout(200_000);
  const { email, wizard } = await ask(page, language, project.name);
  await page.locator('main button.button-secondary').click();
  await wizard.says({ note: /./ });
  await looks(page, project.name);
  await page.locator('#note').fill('Please wait for <Year 5> & ask again');
  await page.locator('main button.button-secondary').click();
  await expect(page.locator('#note')).toHaveCount(0);
  await looks(page, project.name);
  const told = (await mailsTo(page.request, email))[0]!;
  expect(told.text).toContain('Year 5');
});

test('the head says yes', async ({ page, language }, { project }) => {
  test.setTimeout(200_000);
  const { email } = await ask(page, language, project.name);
  const before = (await mailsTo(page.request, email)).length;
  await page.locator('main form', { has: page.locator('input[name=answer][value=yes]') }).locator('button').click();
  await expect(page.locator('main h1')).toContainText(language === 'zh' ? '谢谢' : 'Thank you');
  await looks(page, project.name);
  expect((await mailsTo(page.request, email)).length).toBeGreaterThan(before);
  // The answer is given once.
  await page.reload();
  await expect(page.locator('main form')).toHaveCount(0);
});
