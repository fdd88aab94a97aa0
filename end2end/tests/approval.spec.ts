// The head's agreement, from the link in the mail: before the code, after it, sent back, and used up.
import { baseURL } from '../support/environment';
import { complaints } from '../support/html';
import { inspect } from '../support/inspect';
import { codeFor, mailsTo } from '../support/mail';
import { ANSWERS, Wizard, freshEmail } from '../support/registration';
import { expect, test } from '../support/test';

const looks = async (page: Parameters<typeof inspect>[0], project: string) => {
  if (project !== 'chromium' && project !== 'zh') return;
  await inspect(page);
  expect.soft(await complaints(await (await page.request.get(page.url())).text()), page.url()).toEqual([]);
};

test('the head sends back with a note', async ({ page, language }, { project }) => {
  test.setTimeout(200_000);
  const [email, head] = [freshEmail(), freshEmail()];
  const wizard = new Wizard(page, language);
  const approver = new Map(ANSWERS).get('approver') as Record<string, string>;
  const before = approver.approver_email!;
  approver.approver_email = head;
  await wizard.to('declarations', email);
  approver.approver_email = before;
  await wizard.answer('declarations', email);
  await expect(page).toHaveURL(/\/done\/UKC-/);

  const link = async () => /https?:\S+\/approve\/\w+/.exec((await mailsTo(page.request, head)).map((m) => m.text).join('\n'))![0];
  const prove = async () => {
    await page.goto(await link());
    await expect(page.locator('main')).not.toContainText('St Example');
    await looks(page, project.name);
    await wizard.next();
    await looks(page, project.name);
    await wizard.fill('email_code', await codeFor(page.request, head));
    await expect(page.locator('main')).toContainText('St Example');
    await looks(page, project.name);
  };
  await prove();
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
