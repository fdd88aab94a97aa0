// The ways that begin with a list of ours: a trust and its schools, a council with its schools now or with a link for
// later, a school that is searched for and confirmed. What all registrations share is sent without its pages.
import { inspect } from '../support/inspect';
import { Wizard, fillIn, freshEmail, inputName } from '../support/registration';
import { expect, test } from '../support/test';

test.skip(({ viewport }) => viewport?.width === 320, 'every page is looked at narrow and wide');

/** With scripts every page is looked at, too; without them it is the same markup. */
const looks = async (wizard: Wizard, project: string) => {
  if (project !== 'no-js') await inspect(wizard.page);
};

/** Opens the first page of a kind's own questions. */
async function begin(wizard: Wizard, kind: string, step: string, email: string): Promise<void> {
  await fillIn(wizard.page.request, 'kind', 'code', email, { kind: { applicant_kind: kind } });
  await wizard.page.goto(wizard.path(step));
  await wizard.at(step);
}

/** From the last page of the schools to the confirmation. */
async function finish(wizard: Wizard, email: string, role: string, approver: string): Promise<void> {
  const own = { 'contact-role': { contact_role: role }, approver: { approver_role: approver } };
  await fillIn(wizard.page.request, 'contact-name', 'news', email, own);
  await wizard.page.goto(wizard.path('check'));
  await wizard.at('check');
  await wizard.next();
  await wizard.answer('declarations', email);
  await expect(wizard.page.locator('.reference')).toHaveText(/^UKC-/);
}

test('a trust, two of its schools and who leads there', async ({ page, language }, { project }) => {
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await begin(wizard, 'trust', 'trust', email);
  await looks(wizard, project.name);
  await wizard.search('trust_query', 'x');
  await wizard.says({ trust_query: /2/ });
  await wizard.search('trust_query', 'abbey academies');
  await expect(page.locator('.choice').first()).toContainText('UID 2044 · Companies House 07318714');
  await wizard.next();
  await wizard.says({ trust_choice: /./ });
  await looks(wizard, project.name);
  await wizard.search('trust_query', 'abbey academies');
  await wizard.choose('trust_choice', '2044');
  await wizard.next();

  await wizard.at('trust-schools');
  await wizard.next();
  await wizard.says({ trust_schools: /./ });
  await looks(wizard, project.name);
  await wizard.choose('trust_schools', 'england-136354');
  await wizard.choose('trust_schools', 'england-140214');
  await wizard.next();

  await wizard.at('trust-leads');
  await wizard.fill('lead_email-2', 'nobody@');
  await wizard.says({ 'lead_email-2': /name@example\.com/ });
  await looks(wizard, project.name);
  await wizard.fill('lead_email-2', 'lead@e2e.example');
  await wizard.at('contact-name');
  await finish(wizard, email, 'trust_officer', 'chief_executive');
});

test('a trust that is not listed adds its schools one by one', async ({ page, language }, { project }) => {
  test.skip(project.name === 'zh', 'told in one language');
  const wizard = new Wizard(page, language);
  await begin(wizard, 'trust', 'trust', freshEmail());
  await page.locator('main button[value="not_listed"]').click();
  await wizard.at('trust-details');
  await wizard.next();
  await wizard.says({ trust_name: /./ });
  await wizard.fill('trust_name', 'The Example Federation');
  await wizard.at('trust-schools');
  await wizard.search('school_query', 'bourne abbey');
  await page.locator('input[value="england-136354"]').check();
  await page.locator('#results button').click();
  await wizard.at('trust-schools');
  await expect(page.locator('.task-list li')).toHaveCount(1);
  await looks(wizard, project.name);
  await wizard.next();
  await wizard.at('trust-leads');
});

test('a council registers schools now', async ({ page, language }, { project }) => {
  test.skip(project.name === 'zh', 'told in one language');
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await begin(wizard, 'council', 'council', email);
  await wizard.search('council_query', 'nowhere at all');
  await looks(wizard, project.name);
  await wizard.search('council_query', 'derby');
  await wizard.next();
  await wizard.says({ council_choice: /./ });
  await looks(wizard, project.name);
  await wizard.search('council_query', 'derby');
  await wizard.choose('council_choice', '831');
  await wizard.next();
  await wizard.at('council-role');
  await wizard.next();
  await wizard.says({ council_role: /./ });
  await wizard.choose('council_role', 'register_schools_now');
  await wizard.next();

  await wizard.at('council-schools');
  await wizard.next();
  await wizard.says({ council_schools: /./ });
  await looks(wizard, project.name);
  for (const [text, name] of [['markeaton', 'Markeaton Primary School'], ['pear tree infant', 'Pear Tree Infant School']] as const) {
    await wizard.search('school_query', text);
    await page.getByRole('checkbox', { name, exact: true }).first().check();
    if (text === 'markeaton') await looks(wizard, project.name);
    await page.locator('#results button').click();
    await expect(page.locator('.task-list')).toContainText(name);
  }
  await page.locator('.task-list li', { hasText: 'Pear Tree' }).getByRole('button').click();
  await expect(page.locator('.task-list li')).toHaveCount(1);
  await wizard.next();
  await wizard.at('contact-name');
  await finish(wizard, email, 'council_officer', 'director');
});

test('a council sends a link, and a school that uses it belongs to the council', async ({ page, language, browser }, { project }) => {
  test.skip(project.name === 'zh', 'told in one language');
  const wizard = new Wizard(page, language);
  const email = freshEmail();
  await begin(wizard, 'council', 'council', email);
  await wizard.search('council_query', '831');
  await wizard.choose('council_choice', '831');
  await wizard.next();
  await wizard.choose('council_role', 'invite_schools_later');
  await wizard.next();
  await wizard.at('council-invite');
  await wizard.next();
  await wizard.says({ invite_text: /./ });
  await looks(wizard, project.name);
  await wizard.choose('invite_text', 'yes');
  await wizard.next();
  await wizard.at('contact-name');
  await finish(wizard, email, 'council_officer', 'director');
  await looks(wizard, project.name);
  const link = await page.locator('.inset a').innerText();
  expect(link).toMatch(/\/register\?council=831$/);

  // Another person, another browser.
  const context = await browser.newContext({ javaScriptEnabled: project.name !== 'no-js' });
  const school = new Wizard(await context.newPage(), language);
  await school.page.goto(link);
  await expect(school.page.locator('.inset').first()).toContainText('Derby');
  await looks(school, project.name);
  await school.page.locator('main a.button').click();
  await school.choose('applicant_kind', 'single_school');
  await school.next();
  const other = freshEmail();
  await school.at('nation');
  await fillIn(school.page.request, 'nation', 'news', other, { school: { school_choice: 'not_listed' } });
  await school.page.goto(school.path('check'));
  await expect(school.page.locator('.fact', { hasText: language === 'zh' ? '议会' : 'Invited by council' })).toContainText('Derby');
  await context.close();
});

test('a school is searched for, looked at and confirmed', async ({ page, language }, { project }) => {
  test.skip(project.name === 'zh', 'told in one language');
  const wizard = new Wizard(page, language);
  await begin(wizard, 'single_school', 'school', freshEmail());
  await wizard.search('school_query', 'markeaton primary derby');
  await wizard.next();
  await wizard.says({ school_choice: /./ });
  await looks(wizard, project.name);
  await wizard.search('school_query', 'markeaton primary derby');
  const first = page.locator(`input[name="${inputName('school_choice')}"]`).first();
  await first.check();
  await wizard.next();
  await wizard.at('school-confirm');
  await expect(page.locator('.summary-card')).toContainText('Markeaton Primary School');
  await wizard.next();
  await wizard.says({ school_confirmed: /./ });
  await looks(wizard, project.name);
  // "No" leads back to the search.
  await wizard.choose('school_confirmed', 'no');
  await wizard.next();
  await wizard.at('school');
  await wizard.search('school_query', 'markeaton primary derby');
  await first.check();
  await wizard.next();
  await wizard.choose('school_confirmed', 'yes');
  await wizard.next();
  // The register knows how many pupils there are; or somebody has registered it in another test.
  await expect(page).toHaveURL(/\/(pupils|contact-name|already-registered)$/);
});
