// What scripts add to two questions that work without them: the list of places narrows while somebody types, and the box
// for a text says how much room is left.
import { inspect } from '../support/inspect';
import { Wizard, fillIn, freshEmail } from '../support/registration';
import { expect, test } from '../support/test';

test.skip(({ viewport }) => viewport?.width === 320, 'every page is looked at narrow and wide');

const own = { school: { school_choice: 'not_listed' } };
const places = ['hefei', 'nanjing', 'jiangsu'];

test('places by province, searched in three writings', async ({ page, language, javaScriptEnabled }, { project }) => {
  const wizard = new Wizard(page, language);
  await fillIn(page.request, 'kind', 'subjects', freshEmail(), own);
  await fillIn(page.request, 'place', 'place', '', { place: { place_choice: 'choose_places' } });
  await page.goto(wizard.path('places'));
  const choice = (place: string) => page.locator(`input[type="checkbox"][value="${place}"]`);
  await wizard.next();
  await wizard.says({ places: /./ });
  if (project.name !== 'no-js') await inspect(page);
  const find = async (text: string) => {
    await page.locator('#places_query').fill(text);
    if (!javaScriptEnabled) await page.locator('button[formmethod]').click();
  };
  for (const [text, place] of [['hefei', 'hefei'], ['Nánjīng', 'nanjing'], ['江苏', 'jiangsu']] as const) {
    await find(text);
    await expect(choice('derby')).toHaveCount(0);
    await choice(place).check();
    // Ticked before, and no longer found: still there.
    await expect(choice('hefei')).toBeChecked();
    await expect(choice('xian')).toBeHidden();
  }
  await expect(page.getByRole('status').first()).toHaveText(javaScriptEnabled ? /\d/ : /江苏/);
  await find('qqq');
  if (project.name === 'chromium') await inspect(page);
  await expect(page.locator('.choice:visible')).toHaveCount(3);
  await wizard.next();
  await wizard.at('start');
  // An address that searches already, as somebody without scripts may have sent it.
  await page.goto(`${wizard.path('places')}?places_query=xian`);
  await expect(choice('xian')).toBeVisible();
  await expect(choice('hefei')).toBeHidden();
  await find('');
  await expect(choice('hefei')).toBeVisible();
  await page.goto(wizard.path('places'));
  for (const place of places) await expect(choice(place)).toBeChecked();
});

test('how much room is left is said while somebody writes', async ({ page, language, javaScriptEnabled }, { project }) => {
  test.skip(!javaScriptEnabled, 'the server says it when the page is sent');
  const wizard = new Wizard(page, language);
  await fillIn(page.request, 'kind', 'tools', freshEmail(), own);
  await page.goto(wizard.path('about-school'));
  const [box, line] = [page.locator('#about_school'), page.locator('.count-message')];
  const status = page.locator('main form [role="status"]');
  await expect(box).toHaveAccessibleDescription(/1000/);
  await box.fill('a'.repeat(749));
  await expect(line).not.toContainText('251');
  await expect(status).toHaveText('');
  // Characters, not the units of UTF-16: this one has two.
  await box.fill('😀'.repeat(750));
  await expect(line).toContainText('250');
  await expect(status).toContainText('250');
  await box.fill('学'.repeat(1002));
  await expect(line).toContainText('2');
  await expect(line).toHaveClass(/count-over/);
  if (project.name === 'chromium') await inspect(page);
  await box.fill('学'.repeat(1000));
  await expect(line).not.toHaveClass(/count-over/);
  await wizard.next();
  await wizard.at('access-needs');
});
