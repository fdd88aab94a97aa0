// The registration from the first page to the confirmation: with scripts, without, in Chinese, on a phone, by keyboard,
// and where the wasm never arrives.
import { complaints } from '../support/html';
import { inspect } from '../support/inspect';
import { codeFor, mailsTo } from '../support/mail';
import { ANSWERS, REFERENCE, Wizard, freshEmail, inputName } from '../support/registration';
import { baseURL } from '../support/environment';
import { expect, refused, test } from '../support/test';

/** Says of a page what the other projects need not say again. */
const looks = async (page: Parameters<typeof inspect>[0], project: string) => {
  if (project !== 'chromium' && project !== 'zh') return;
  await inspect(page);
  expect.soft(await complaints(await (await page.request.get(page.url())).text()), page.url()).toEqual([]);
};

/** From the declarations to the confirmation; answers the reference. */
async function send(wizard: Wizard, email: string): Promise<string> {
  await wizard.answer('declarations', email);
  await expect(wizard.page).toHaveURL(new RegExp(`${wizard.path('done')}/UKC-`));
  const reference = await wizard.page.locator('.reference').innerText();
  expect(reference).toMatch(REFERENCE);
  return reference;
}

test('a whole registration, each page looked at', async ({ page, language }, { project }) => {
  test.setTimeout(400_000);
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await page.goto(wizard.path(''));
  await looks(page, project.name);
  await wizard.to('declarations', email, () => looks(page, project.name));
  // The task list knows how far it is.
  await page.goto(wizard.path(''));
  await expect(page.locator('.task-status-done')).toHaveCount(4);
  await looks(page, project.name);
  await page.goto(wizard.path('declarations'));
  await wizard.next();
  await expect((await refused(page)).locator('li')).toHaveCount(5);
  await looks(page, project.name);
  const reference = await send(wizard, email);
  await looks(page, project.name);
  await page.reload();
  await expect(page.locator('.reference')).toHaveText(reference);
  const sent = (await mailsTo(page.request, email)).filter((mail) => mail.subject.includes(reference));
  expect(sent.length).toBe(1);
});

test('every mistake on the way', async ({ page, language }, { project }) => {
  test.setTimeout(300_000);
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  const look = () => looks(page, project.name);
  await wizard.open();
  await wizard.next();
  await wizard.at('kind');
  await wizard.says({ applicant_kind: /./ });
  await look();
  await wizard.answer('kind', email);
  await wizard.next();
  await wizard.says({ uk_nation: /./ });
  await wizard.answer('nation', email);

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
  await expect((await refused(page)).locator('a[href="#new_code"]')).toBeVisible();
  await look();
  await wizard.fill('email_code', ` ${code.slice(0, 3)} ${code.slice(3)}`);
  await wizard.at('');
  await page.goto(wizard.path('school'));

  await page.goto(`${wizard.path('school')}?school_query=x`);
  await expect((await refused(page)).locator('a[href="#school_query"]')).toBeVisible();
  await look();
  await page.goto(`${wizard.path('school')}?school_query=no+such+school+anywhere`);
  await look();
  await wizard.choose('school_choice', 'not_listed');
  await wizard.next();
  await wizard.at('school-details');
  await wizard.next();
  await wizard.says({ school_name: /./, address_line_1: /./, town: /./, postcode: /./, phase: /./ });
  await look();
  await wizard.type('school_name', 'x'.repeat(201));
  await wizard.fill('postcode', 'DE1');
  await expect((await refused(page)).locator('a[href="#school_name"]')).toHaveText(/200/);
  await expect(wizard.field('postcode')).toHaveValue('DE1');
  const details = { ...new Map(ANSWERS).get('school-details'), school_name: 'St Example’s <Primary> & Nursery 学校' };
  await wizard.answer('school-details', email, details);
  await wizard.answer('pupils', email);

  await wizard.fill('contact_name', 'Ann 3rd!');
  await wizard.says({ contact_name: /./ });
  await wizard.fill('contact_name', 'Áine O’Neill-李');
  await wizard.choose('contact_role', 'other');
  await wizard.next();
  await wizard.says({ contact_role_other: /./ });
  await look();
  await wizard.fill('contact_role_other', 'Chair of governors');
  await wizard.choose('contact_method', 'phone');
  await wizard.fill('contact_phone', '12');
  await wizard.says({ contact_phone: /01632/ });
  await look();
  await wizard.fill('contact_phone', '01632 960 001');
  await wizard.at('approver');
  await wizard.type('approver_name', 'Sam Example');
  await wizard.fill('approver_email', email);
  await wizard.says({ approver_email: /./ });
  await look();
  await wizard.fill('approver_email', 'sam@e2e.example');
  for (const step of ['second-contact', 'existing-link', 'age-groups']) await wizard.answer(step, email);
  await wizard.answer('activities', email, {
    activities: ['online_classes', 'joint_projects', 'teacher_exchange', 'leader_visit', 'mandarin', 'arts_sport'],
  });
  await wizard.says({ activities: /5/ });
  await look();
  for (const extra of ['mandarin', 'arts_sport']) await page.locator(`input[name="${inputName('activities')}"][value="${extra}"]`).uncheck();
  await wizard.next();
  for (const step of ['mandarin', 'subjects', 'place', 'start', 'tools']) await wizard.answer(step, email);
  await wizard.fill('about_school', '学'.repeat(1001));
  await wizard.says({ about_school: /1,?000/ });
  await look();
  await wizard.fill('about_school', '学'.repeat(1000));
  await wizard.at('access-needs');
  for (const step of ['access-needs', 'safeguarding', 'sharing', 'listing', 'news']) await wizard.answer(step, email);
  await wizard.at('check');
  for (const text of [email, 'St Example’s <Primary> & Nursery 学校', 'Áine O’Neill-李', 'Chair of governors']) {
    await expect(page.locator('dd', { hasText: text }).first()).toBeVisible();
  }
  await look();
});

test('visits, families, places and a link that there is', async ({ page, language }, { project }) => {
  test.setTimeout(300_000);
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await wizard.to('check', email);
  await page.locator('.fact-action a[href$="/activities"]').click();
  await wizard.answer('activities', email, { activities: ['host_pupils'] });
  await wizard.at('overnight');
  await looks(page, project.name);
  await wizard.answer('overnight', email, { overnight: 'homestay' });
  await wizard.at('homestay');
  await looks(page, project.name);
  await wizard.answer('homestay', email, { homestay_read: ['yes'] });
  await wizard.at('check');
  await page.locator('.fact-action a[href$="/place"]').click();
  await wizard.answer('place', email, { place_choice: 'choose_places' });
  await wizard.at('places');
  await looks(page, project.name);
  await wizard.answer('places', email, { places: ['hefei', 'taiyuan'] });
  await wizard.at('check');
  await expect(page.locator('dd', { hasText: '合肥' })).toBeVisible();
  await page.locator('.fact-action a[href$="/existing-link"]').click();
  await wizard.answer('existing-link', email, { existing_link: 'formal' });
  await wizard.at('partner-school');
  await looks(page, project.name);
  await wizard.answer('partner-school', email, { partner_school_name: 'Hefei No. 1', partner_city: '合肥', wish: 'renew' });
  // A formal link has its place: those questions and their answers are gone.
  await wizard.at('check');
  await expect(page.locator('.fact-action a[href$="/places"]')).toHaveCount(0);
});

test('by keyboard only', async ({ page, language, javaScriptEnabled }, { project }) => {
  test.skip(project.name === 'mobile' || !javaScriptEnabled, 'told once a language');
  test.setTimeout(300_000);
  const wizard = new Wizard(page, language, true);
  const email = freshEmail();
  await wizard.to('declarations', email);
  await send(wizard, email);
});

test.describe('without its wasm', () => {
  test.use({ allowed: /wasm|net::ERR_FAILED|Failed to (load|fetch)|preload/ });
  test('it is the same registration', async ({ page, language }, { project }) => {
    test.skip(project.name !== 'chromium', 'told once');
    test.setTimeout(200_000);
    await page.route(/\.wasm(\?|$)/, (route) => route.abort());
    const wizard = new Wizard(page, language);
    const email = freshEmail();
    await wizard.to('declarations', email);
    await send(wizard, email);
  });
});

test('going back, changing an answer, changing the language', async ({ page, language }) => {
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await wizard.to('contact-role', email);
  await page.goBack();
  await expect(wizard.field('contact_name')).toHaveValue('Áine O’Neill-Li');
  await wizard.fill('contact_name', 'Another Name');
  await wizard.at('contact-role');
  await page.locator('.back-link').click();
  await wizard.at('contact-name');
  await expect(wizard.field('contact_name')).toHaveValue('Another Name');

  // The other language has the same draft.
  await page.locator('a.language-switch').click();
  await expect(page).toHaveURL(new RegExp(`/${language === 'en' ? 'zh' : 'en'}/register/contact-name$`));
  await expect(wizard.field('contact_name')).toHaveValue('Another Name');
  await page.locator('a.language-switch').click();
  await wizard.at('contact-name');
  await wizard.next();
  await wizard.at('contact-role');

  // A council has other schools and other roles: those questions are asked anew.
  await page.goto(wizard.path('kind'));
  await expect(page.locator('input[value="single_school"]')).toBeChecked();
  await wizard.choose('applicant_kind', 'council');
  await wizard.next();
  await wizard.at('council');
});

test('saving for later keeps what was typed', async ({ page, language }) => {
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await wizard.to('contact-name', email);
  await wizard.type('contact_name', 'Half a na');
  await page.locator('main button[name="then"][value="later"]').click();
  await wizard.at('saved');
  await page.goto(wizard.path('contact-name'));
  await expect(wizard.field('contact_name')).toHaveValue('Half a na');
});

test('however often it is sent, there is one registration', async ({ page, language }) => {
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await wizard.to('declarations', email);
  const declared = Object.fromEntries(Object.keys(new Map(ANSWERS).get('declarations')!).map((name) => [inputName(name), 'yes']));
  const form = { locale: language, draft: await page.locator('input[name="draft"]').inputValue(), ...declared };
  const twice = () =>
    page.request.post('/form/registration/submit', { form, headers: { origin: baseURL }, maxRedirects: 0 });
  const places = (await Promise.all([twice(), twice()])).map((answer) => answer.headers()['location']);
  const reference = await send(wizard, email);
  expect(new Set([...places, new URL(page.url()).pathname]).size).toBe(1);

  await page.goBack();
  if (await page.locator('input[name="draft"]').count()) {
    await wizard.next();
    await expect(page.locator('.reference')).toHaveText(reference);
  }
  expect((await mailsTo(page.request, email)).filter((mail) => mail.subject.includes('UKC-')).length).toBe(1);
});

test.describe('confirmations of others', () => {
  test.use({ allowed: /status of 404/ });
  test('are not shown: the tracker is', async ({ page, language }, { project }) => {
    await page.goto(`/${language}/register/done/UKC-K72-MF4-TX`);
    await expect(page).toHaveURL(/\/track\?reference=UKC-K72-MF4-TX$/);
    await expect(page.locator('#reference')).toHaveValue('UKC-K72-MF4-TX');
    await looks(page, project.name);
    expect((await page.goto(`/${language}/register/done/nothing`))?.status()).toBe(404);
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
  for (const step of ['code', 'school', 'contact-name', 'check', 'declarations']) {
    await page.goto(wizard.path(step));
    await wizard.at('');
  }
  await wizard.open();
  await wizard.choose('applicant_kind', 'trust');
  await wizard.next();
  await page.goto(wizard.path('check'));
  await wizard.at('nation');
});
