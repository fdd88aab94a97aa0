// The registration, once by its pages as a person goes through them, once by its forms alone for tests that only need one.
import { type APIRequestContext, type Page, expect } from '@playwright/test';
import { baseURL } from './environment';
import { codeFor } from './mail';
import { type Language } from './pages';

export const REFERENCE = /UKC-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}/;

/** An address that no other test uses. */
export const freshEmail = (): string => `head.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}@e2e.example`;

/** The wizard in a browser. Fields go by their ids, so that the same steps serve both languages. */
export class Wizard {
  constructor(readonly page: Page, readonly language: Language) {}

  path(step: string): string {
    return `/${this.language}/register${step && `/${step}`}`;
  }

  async open(): Promise<void> {
    await this.page.goto(this.path(''));
    await this.page.locator(`main a.button[href="${this.path('kind')}"]`).click();
    await this.at('kind');
  }

  async at(step: string): Promise<void> {
    await expect(this.page).toHaveURL(baseURL + this.path(step));
  }

  field(id: string) {
    return this.page.locator(`[id="${id}"]`);
  }

  async choose(name: string, value: string): Promise<void> {
    await this.page.locator(`input[name="${name}"][value="${value}"]`).check();
  }

  /** The one primary button of the page. */
  async next(): Promise<void> {
    await this.page.locator('main form.form button.button:not(.button-secondary)').click();
  }

  async fill(id: string, value: string): Promise<void> {
    await this.field(id).fill(value);
    await this.next();
  }

  async to(step: 'email' | 'code' | 'school' | 'contact' | 'check', email: string): Promise<void> {
    const steps: [string, () => Promise<void>][] = [
      ['email', async () => { await this.choose('applicant_kind', 'single_school'); await this.next(); }],
      ['code', () => this.fill('contact_email', email)],
      ['school', async () => this.fill('email_code', await codeFor(this.page.request, email))],
      ['contact', () => this.fill('school_name', 'St Example’s Primary School')],
      ['check', async () => { await this.choose('contact_role', 'head'); await this.fill('contact_name', 'Áine O’Neill-Li'); }],
    ];
    await this.open();
    for (const [name, act] of steps) {
      await act();
      await this.at(name);
      if (name === step) return;
    }
  }

  /** The page says what is wrong: in its title, in a summary that has the focus and leads to each field, and at the field. */
  async says(errors: Record<string, RegExp | string>): Promise<void> {
    const summary = this.page.locator('.error-summary');
    await expect(summary).toBeFocused();
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
async function post(request: APIRequestContext, form: string, fields: Record<string, string>): Promise<string> {
  const answer = await request.post(`/form/registration/${form}`, {
    form: { locale: 'en', ...fields },
    headers: { origin: baseURL },
    maxRedirects: 0,
  });
  expect(answer.status(), form).toBe(303);
  return answer.headers()['location'] ?? '';
}

/** A whole registration without its pages; answers its reference. */
export async function register(request: APIRequestContext, school: string, email = freshEmail()): Promise<string> {
  await post(request, 'kind', { applicant_kind: 'single_school' });
  await post(request, 'email', { contact_email: email });
  await post(request, 'code', { email_code: await codeFor(request, email) });
  await post(request, 'school', { school_name: school });
  await post(request, 'contact', { contact_name: 'Sam Example', contact_role: 'other', contact_role_other: 'Chair of governors' });
  const check = await (await request.get('/en/register/check')).text();
  const draft = /name="draft"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="draft"/.exec(check);
  const done = await post(request, 'submit', { draft: draft?.[1] ?? draft?.[2] ?? '' });
  const reference = REFERENCE.exec(done);
  if (!reference) throw new Error(`no reference in ${done}`);
  return reference[0];
}
