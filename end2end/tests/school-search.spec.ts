// Finding a school in the registration: suggestions while typing, by keyboard and by pointer, and the plain search form
// that it is without them.
import { type Page } from '@playwright/test';
import { inspect } from '../support/inspect';
import { Wizard, fillIn, freshEmail } from '../support/registration';
import { expect, test } from '../support/test';

const NAME = 'Brampton Manor Academy';

async function open(page: Page): Promise<Wizard> {
  const wizard = new Wizard(page, 'en');
  await wizard.to('school', freshEmail());
  return wizard;
}

const input = (page: Page) => page.locator('#school_query');
const options = (page: Page) => page.getByRole('option');
const said = (page: Page) => page.locator('.lookup [role="status"]');
/** The next page shows the school and asks whether it is the one. */
const confirms = async (page: Page): Promise<void> => {
  await page.waitForURL((url) => !url.pathname.endsWith('/school'));
  await expect(page.locator('main')).toContainText(NAME);
};

test('a suggestion is chosen by keyboard alone', async ({ page }) => {
  await open(page);
  const combobox = page.getByRole('combobox');
  await expect(combobox).toHaveAttribute('aria-expanded', 'false');
  await expect(said(page), 'nothing is said before typing').toHaveText('');
  await input(page).focus();
  await page.keyboard.type('brampton mannor');
  await expect(options(page).first()).toContainText(NAME);
  await expect(options(page).first()).toContainText('London · E6 3SQ · 136669');
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await expect(said(page)).toContainText('suggested');
  await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toHaveAttribute('aria-activedescendant', (await options(page).first().getAttribute('id'))!);
  await page.keyboard.press('End');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await inspect(page);
  await page.keyboard.press('Enter');
  await confirms(page);
});

test('a suggestion is chosen with the pointer, and the list goes away when it should', async ({ page }) => {
  await open(page);
  await input(page).pressSequentially('brampton manor');
  await expect(options(page).first()).toContainText(NAME);
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(input(page), 'the text stays').toHaveValue('brampton manor');
  await page.keyboard.type(' a');
  await expect(options(page).first()).toContainText(NAME);
  await page.locator('h1').click();
  await expect(options(page)).toHaveCount(0);
  await input(page).press('End');
  await page.keyboard.type('c');
  await options(page).first().click();
  await confirms(page);
});

test('only the last question counts', async ({ page }) => {
  await open(page);
  const asked: string[] = [];
  let release = () => {};
  const first = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/api/v1/schools*', async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q')!;
    asked.push(q);
    if (q === 'eton college') await first;
    await route.continue().catch(() => {}); // given up by the page
  });
  await input(page).pressSequentially('eton college', { delay: 20 });
  // After the pause, not after each letter; a busy machine may pause once itself.
  await expect.poll(() => asked.at(-1)).toBe('eton college');
  expect(asked.length).toBeLessThan(4);
  await input(page).fill('brampton manor');
  await expect(options(page).first()).toContainText(NAME);
  release();
  await page.waitForTimeout(300);
  await expect(options(page).first()).toContainText(NAME);
});

test('a trust, a council and its schools are suggested, too', async ({ page }) => {
  const wizard = new Wizard(page, 'en');
  const begin = async (kind: string) => {
    await fillIn(page.request, 'kind', 'code', freshEmail(), { kind: { applicant_kind: kind } });
    await page.goto(wizard.path(kind));
  };
  const choose = async (id: string, text: string, option: string | RegExp) => {
    await page.locator(`#${id}`).pressSequentially(text);
    await expect(options(page).first()).toContainText(option);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await begin('trust');
  await page.locator('#trust_query').pressSequentially('abbey acad');
  await expect(options(page).first()).toContainText('UID 2044 · Companies House 07318714');
  await expect(said(page)).toContainText(/trusts? suggested/);
  await inspect(page);
  await options(page).first().click();
  await wizard.at('trust-schools');

  await page.context().clearCookies();
  await begin('council');
  await choose('council_query', 'derb', 'Derby');
  await wizard.at('council-role');
  await wizard.choose('council_role', 'register_schools_now');
  await wizard.next();
  // Its own come first: the whole country has primary schools.
  await choose('school_query', 'primary school', 'Derby');
  await expect(page.locator('.task-list li')).toHaveCount(1);
  await choose('school_query', 'pear tree infant', 'Derby');
  await expect(page.locator('.task-list li'), 'one more, and the first is still there').toHaveCount(2);
  await expect(page.locator('.task-list')).toContainText('Pear Tree Infant School');
  await wizard.next();
  await wizard.at('contact-name');
});

test.describe('without the island', () => {
  // The browser complains about the missing file, as it should.
  test.use({ allowed: /wasm|net::ERR_FAILED|Failed to (load|fetch)|preload/ });

  test('it is a search form', async ({ page }) => {
    await page.route(/\.wasm(\?|$)/, (route) => route.abort());
    await open(page);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await input(page).fill('brampton manor');
    await input(page).press('Enter');
    await page.waitForURL(/school_query=brampton\+manor/);
  });
});
