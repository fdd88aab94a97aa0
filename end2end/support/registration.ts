// The registration, once by its pages as a person goes through them, once by its forms alone for tests that only need one.
import { type APIRequestContext, type Page, expect } from '@playwright/test';
import { baseURL } from './environment';
import { codeFor } from './mail';
import { type Language } from './pages';
import { refused } from './test';

export const REFERENCE = /UKC-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}/;

/** An address that no other test uses. */
export const freshEmail = (): string => `head.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}@e2e.example`;

/** What a school that is not in the register answers, page by page. */
export const ANSWERS: [step: string, answers: Record<string, string | string[]>][] = [
  ['kind', { applicant_kind: 'single_school' }],
  ['nation', { uk_nation: 'england' }],
  ['email', {}],
  ['code', {}],
  ['school', {}],
  ['school-details', {
    school_name: 'St Example’s Primary School', address_line_1: '1 Example Street', town: 'Derby', postcode: 'de12aa', phase: 'primary',
  }],
  ['pupils', { pupil_count_band: '101_300' }],
  ['contact-name', { contact_name: 'Áine O’Neill-Li' }],
  ['contact-role', { contact_role: 'teacher' }],
  ['contact-method', { contact_method: 'both', contact_phone: '01632 960 001' }],
  ['approver', { approver_role: 'head', approver_name: 'Sam Example', approver_email: 'sam@e2e.example' }],
  ['second-contact', {}],
  ['existing-link', { existing_link: 'none' }],
  ['age-groups', { age_groups: ['ks1', 'ks2'] }],
  ['activities', { activities: ['online_classes'] }],
  ['mandarin', { mandarin_level: 'none' }],
  ['subjects', {}],
  ['place', { place_choice: 'no_preference' }],
  ['start', { start_when: 'this_year' }],
  ['tools', { tools: ['teams'] }],
  ['about-school', { about_school: 'We sing a lot.\nWe have a garden.' }],
  ['access-needs', {}],
  ['safeguarding', { dsl_aware: 'yes' }],
  ['sharing', { share_school_profile: 'yes' }],
  ['listing', { public_listing: 'yes' }],
  ['news', {}],
  ['check', {}],
  ['declarations', {
    decl_authority: ['yes'], decl_accuracy: ['yes'], decl_safeguarding: ['yes'], decl_no_pupil_data: ['yes'], decl_read_privacy: ['yes'],
  }],
];

/** `activities` → `answers[activities][]`; the address and its code have forms of their own. */
const LISTS = new Set([
  'age_groups', 'activities', 'subject_focus', 'tools', 'places', 'trust_schools', 'council_schools', 'lead_email',
]);
export const inputName = (field: string): string =>
  LISTS.has(field) ? `answers[${field}][]` : ['contact_email', 'email_code'].includes(field) ? field : `answers[${field}]`;

/** The wizard in a browser. Fields go by their ids, so that the same steps serve both languages. */
export class Wizard {
  /** With `keys` nothing is clicked: a person who uses the keyboard alone. */
  constructor(readonly page: Page, readonly language: Language, readonly keys = false) {}

  path(step: string): string {
    return `/${this.language}/register${step && `/${step}`}`;
  }

  async open(): Promise<void> {
    await this.page.goto(this.path(''));
    const start = this.page.locator(`main a.button[href="${this.path('kind')}"]`);
    if (this.keys) await this.press(`main a.button[href="${this.path('kind')}"]`, 'Enter');
    else await start.click();
    await this.at('kind');
  }

  async at(step: string): Promise<void> {
    await expect(this.page).toHaveURL(new RegExp(`^${baseURL}${this.path(step)}(\\?|$)`));
  }

  field(id: string) {
    return this.page.locator(`[id="${id}"]`);
  }

  /** Goes to an element by Tab alone, and presses a key there. */
  async press(selector: string, ...keys: string[]): Promise<void> {
    for (let i = 0; i < 120; i++) {
      const there = await this.page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
      if (there) {
        for (const key of keys) await this.page.keyboard.press(key);
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached with Tab`);
  }

  async choose(field: string, value: string): Promise<void> {
    const css = `input[name="${inputName(field)}"][value="${value}"]`;
    const input = this.page.locator(css);
    if (!this.keys) return input.check();
    if (await input.isChecked()) return;
    if ((await input.getAttribute('type')) === 'checkbox') return this.press(css, 'Space');
    // Tab leads to the group, arrows to the button.
    await this.press(`input[name="${inputName(field)}"]`, 'Space');
    for (let i = 0; i < 20 && !(await input.isChecked()); i++) await this.page.keyboard.press('ArrowDown');
    await expect(input).toBeChecked();
  }

  async type(id: string, value: string): Promise<void> {
    if (!this.keys) return this.field(id).fill(value);
    await this.press(`[id="${id}"]`, 'ControlOrMeta+a', 'Delete');
    await this.page.keyboard.insertText(value);
  }

  /** The one primary button of the page. */
  async next(): Promise<void> {
    const css = 'main form.form button.button:not(.button-secondary), main .section > a.button';
    if (this.keys) await this.press(css, 'Enter');
    else await this.page.locator(css).first().click();
  }

  async fill(id: string, value: string): Promise<void> {
    await this.type(id, value);
    await this.next();
  }

  /** Searches a list of ours, as the form does it without suggestions. */
  async search(id: string, text: string): Promise<void> {
    await this.type(id, text);
    await this.field(id).press('Enter');
    await expect(this.page).toHaveURL(new RegExp(`[?&]${id}=`));
  }

  /** Answers a page as the table says, and goes on. */
  async answer(step: string, email: string, answers = new Map(ANSWERS).get(step) ?? {}): Promise<void> {
    if (step === 'email') return this.fill('contact_email', email);
    if (step === 'code') {
      await this.fill('email_code', await codeFor(this.page.request, email));
      // The task list, and from there the first task.
      await this.at('');
      const first = 'main .task-list a';
      return this.keys ? this.press(first, 'Enter') : this.page.locator(first).first().click();
    }
    if (step === 'school' && !('school_choice' in answers)) {
      const button = 'main button[value="not_listed"]';
      return this.keys ? this.press(button, 'Enter') : this.page.locator(button).click();
    }
    for (const [field, value] of Object.entries(answers)) {
      const input = this.page.locator(`[name="${inputName(field)}"]`).first();
      // A question with one possible answer is not asked.
      if ((await input.getAttribute('type')) === 'hidden') await expect(input).toHaveValue(value);
      else if (Array.isArray(value)) for (const one of value) await this.choose(field, one);
      else if ((await input.getAttribute('type')) === 'radio') await this.choose(field, value);
      else await this.type(field, value);
    }
    await this.next();
  }

  /** From the first page to a step; `seen` is called on every page on the way. */
  async to(last: string, email: string, seen: (step: string) => Promise<void> = async () => {}): Promise<void> {
    await this.open();
    for (const [step] of ANSWERS) {
      await this.at(step);
      await seen(step);
      if (step === last) return;
      await this.answer(step, email);
    }
  }

  /** The page says what is wrong: in its title, in a summary that has the focus and leads to each field, and at the field. */
  async says(errors: Record<string, RegExp | string>): Promise<void> {
    const summary = await refused(this.page);
    await expect(this.page).toHaveTitle(this.language === 'zh' ? /^错误：/ : /^Error: /);
    await expect(summary.locator('li a')).toHaveCount(Object.keys(errors).length);
    for (const [id, text] of Object.entries(errors)) {
      await expect(summary.locator(`a[href="#${id}"]`)).toHaveText(text);
      // The message of a group of choices stands at the group, not at its first choice.
      await expect(this.page.locator(`[id="${id}-error"], [id="${id}-group-error"]`)).toContainText(text);
    }
    const first = Object.keys(errors)[0]!;
    await summary.locator(`a[href="#${first}"]`).click();
    await expect(this.field(first)).toBeFocused();
  }
}

/** Sends a form of the registration. */
async function post(request: APIRequestContext, form: string, fields: [string, string][]): Promise<string> {
  const body = new URLSearchParams([['locale', 'en'], ...fields]);
  const answer = await request.post(`/form/registration/${form}`, {
    data: body.toString(),
    headers: { origin: baseURL, 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  });
  expect(answer.status(), `${form} ${body}`).toBe(303);
  return answer.headers()['location'] ?? '';
}

/** The fields of a page as its form sends them. */
function sent(answers: Record<string, string | string[]>): [string, string][] {
  return Object.entries(answers).flatMap(([field, value]) => [value].flat().map((one): [string, string] => [inputName(field), one]));
}

type Own = Record<string, Record<string, string | string[]>>;

/** Pages from one to another, sent without being opened. */
export async function fillIn(request: APIRequestContext, from: string, to: string, email: string, own: Own = {}): Promise<void> {
  const steps = ANSWERS.map(([step]) => step);
  for (const [step, table] of ANSWERS.slice(steps.indexOf(from), steps.indexOf(to) + 1)) {
    const answers = { ...table, ...own[step] };
    if (step === 'email') await post(request, 'email', [['contact_email', email]]);
    else if (step === 'code') await post(request, 'code', [['email_code', await codeFor(request, email)]]);
    else await post(request, 'answers', [['step', step], ...sent(answers)]);
  }
}

/** A whole registration without its pages; answers its reference. */
export async function register(request: APIRequestContext, school: string, email = freshEmail()): Promise<string> {
  await fillIn(request, 'kind', 'news', email, {
    school: { school_choice: 'not_listed' },
    'school-details': { school_name: school },
    'contact-name': { contact_name: 'Sam Example' },
    'contact-role': { contact_role: 'other', contact_role_other: 'Chair of governors' },
  });
  const page = await (await request.get('/en/register/declarations')).text();
  const draft = /name="draft"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="draft"/.exec(page);
  const answers = sent(new Map(ANSWERS).get('declarations')!);
  const done = await post(request, 'submit', [['draft', draft?.[1] ?? draft?.[2] ?? ''], ...answers]);
  const reference = REFERENCE.exec(done);
  if (!reference) throw new Error(`no reference in ${done}`);
  return reference[0];
}

/** The tracker of a registration, as its contact sees it: where they ask for their data. */
export async function track(page: Page, reference: string, email: string): Promise<void> {
  const wizard = new Wizard(page, 'en');
  await page.goto(`${baseURL}/en/track`);
  await wizard.type('reference', reference);
  await wizard.fill('email', email);
  await wizard.fill('email_code', await codeFor(page.request, email));
  await page.goto(`${baseURL}/en/track/data`);
}
