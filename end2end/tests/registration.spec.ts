// The registration from the first page to the confirmation: with scripts, without, in Chinese and on a phone.
import { inspect } from '../support/inspect';
import { codeFor, mailsTo } from '../support/mail';
import { REFERENCE, Wizard, freshEmail } from '../support/registration';
import { baseURL } from '../support/environment';
import { expect, test } from '../support/test';

/** Says of a page what the other projects need not say again. */
const looks = async (page: Parameters<typeof inspect>[0], project: string) => {
  if (project === 'chromium' || project === 'zh') await inspect(page);
};

test('a whole registration, with every mistake on the way', async ({ page, language }, { project }) => {
  test.setTimeout(120_000);
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  const look = () => looks(page, project.name);
  await page.goto(wizard.path(''));
  await look();
  await wizard.open();

  await wizard.next();
  await wizard.at('kind');
  await wizard.says({ applicant_kind: /./ });
  await look();
  await wizard.choose('applicant_kind', 'single_school');
  await wizard.next();

  await wizard.at('email');
  await wizard.next();
  await wizard.says({ contact_email: /./ });
  await wizard.fill('contact_email', 'head@school');
  await wizard.says({ contact_email: /name@example\.com/ });
  await expect(wizard.field('contact_email')).toHaveValue('head@school');
  await look();
  await wizard.fill('contact_email', `  ${email} `);

  await wizard.at('code');
  await look();
  await wizard.fill('email_code', '12ab');
  await wizard.says({ email_code: /6/ });
  await expect(wizard.field('email_code')).toHaveValue('12ab');
  const code = await codeFor(page.request, email);
  await wizard.fill('email_code', code === '111111' ? '222222' : '111111');
  await wizard.says({ email_code: /4/ });
  await page.locator('#new_code').click();
  await expect(page.locator('.error-summary a[href="#new_code"]')).toBeVisible();
  await look();
  await wizard.fill('email_code', ` ${code.slice(0, 3)} ${code.slice(3)}`);

  await wizard.at('school');
  await wizard.fill('school_name', '   ');
  await wizard.says({ school_name: /./ });
  await wizard.fill('school_name', 'x'.repeat(201));
  await wizard.says({ school_name: /200/ });
  await look();
  await wizard.fill('school_name', 'St Example’s <Primary> & Nursery 学校');

  await wizard.at('contact');
  await look();
  await wizard.fill('contact_name', 'Ann 3rd!');
  await wizard.says({ contact_name: /./, contact_role: /./ });
  await expect(wizard.field('contact_name')).toHaveValue('Ann 3rd!');
  await look();
  await wizard.choose('contact_role', 'other');
  await wizard.fill('contact_name', 'Áine O’Neill-李');
  await wizard.says({ contact_role_other: /./ });
  await wizard.fill('contact_role_other', 'Chair of governors');

  await wizard.at('check');
  for (const text of [email, 'St Example’s <Primary> & Nursery 学校', 'Áine O’Neill-李', 'Chair of governors']) {
    await expect(page.locator('dd', { hasText: text })).toBeVisible();
  }
  await look();
  await wizard.next();

  await expect(page).toHaveURL(new RegExp(`${wizard.path('done')}/UKC-`));
  const reference = await page.locator('.reference').innerText();
  expect(reference).toMatch(REFERENCE);
  await look();
  await page.reload();
  await expect(page.locator('.reference')).toHaveText(reference);
  const sent = (await mailsTo(page.request, email)).filter((mail) => mail.subject.includes(reference));
  expect(sent.length).toBe(1);
});

test('going back, changing an answer, changing the language', async ({ page, language }) => {
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await wizard.to('contact', email);
  await page.goBack();
  await expect(wizard.field('school_name')).toHaveValue('St Example’s Primary School');
  await wizard.fill('school_name', 'Another School');
  await wizard.at('contact');
  await page.locator('.back-link').click();
  await wizard.at('school');
  await expect(wizard.field('school_name')).toHaveValue('Another School');

  // The other language has the same draft.
  await page.locator('a.language-switch').click();
  await expect(page).toHaveURL(new RegExp(`/${language === 'en' ? 'zh' : 'en'}/register/school$`));
  await expect(wizard.field('school_name')).toHaveValue('Another School');
  await page.locator('a.language-switch').click();
  await wizard.at('school');
  await wizard.next();

  await wizard.choose('contact_role', 'teacher');
  await wizard.fill('contact_name', 'Lee Example');
  await wizard.at('check');
  await page.locator(`.fact-action a[href$="/kind"]`).click();
  await wizard.at('kind');
  await expect(page.locator('input[value="single_school"]')).toBeChecked();
  await wizard.choose('applicant_kind', 'council');
  await wizard.next();
  // A council has another name and other roles: those answers are asked again.
  await wizard.at('school');
  await expect(wizard.field('school_name')).toHaveValue('');
});

test('however often it is sent, there is one registration', async ({ page, language }) => {
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await wizard.to('check', email);
  const form = { locale: language, draft: await page.locator('input[name="draft"]').inputValue() };
  const send = () =>
    page.request.post('/form/registration/submit', { form, headers: { origin: baseURL }, maxRedirects: 0 });
  const places = (await Promise.all([send(), send()])).map((answer) => answer.headers()['location']);
  await wizard.next();
  await expect(page).toHaveURL(/\/done\/UKC-/);
  expect(new Set([...places, new URL(page.url()).pathname]).size).toBe(1);

  const reference = await page.locator('.reference').innerText();
  await page.goBack();
  if (await page.locator('input[name="draft"]').count()) {
    await wizard.next();
    await expect(page.locator('.reference')).toHaveText(reference);
  }
  expect((await mailsTo(page.request, email)).filter((mail) => mail.subject.includes('UKC-')).length).toBe(1);
});

test.describe('confirmations of others', () => {
  test.use({ allowed: /status of 404/ });
  test('are not shown', async ({ page, language }, { project }) => {
    const answer = await page.goto(`/${language}/register/done/UKC-K72-MF4-TX`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.reference')).toHaveCount(0);
    await looks(page, project.name);
  });
});

test('something else leads out, and nothing is kept', async ({ page, language }, { project }) => {
  const wizard = new Wizard(page, language);
  await wizard.open();
  await wizard.choose('applicant_kind', 'other');
  await wizard.next();
  await wizard.at('other');
  await looks(page, project.name);
  await page.goto(wizard.path(''));
  await wizard.at('');
});

test('no page can be skipped', async ({ page, language }) => {
  const wizard = new Wizard(page, language);
  for (const step of ['code', 'school', 'contact', 'check']) {
    await page.goto(wizard.path(step));
    await wizard.at('');
  }
  await wizard.open();
  await wizard.choose('applicant_kind', 'trust');
  await wizard.next();
  await page.goto(wizard.path('check'));
  await wizard.at('email');
});
