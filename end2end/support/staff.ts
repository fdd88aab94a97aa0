// Staff accounts, made the way an administrator makes them: on the command line, the password on stdin.
import { spawnSync } from 'node:child_process';
import { type Locator, type Page } from '@playwright/test';
import { needed } from './environment';

export interface Account {
  email: string;
  password: string;
}

/** A new account; each test has one of its own, because sign-in is limited by account. */
export function addStaff(role: string): Account {
  const email = `${role}.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}@e2e.example`;
  const password = 'correct horse battery staple 1';
  const made = spawnSync(needed('SERVER'), ['staff', 'add', email, '--role', role], { input: `${password}\n`, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`server staff add: ${made.stdout}${made.stderr}`);
  return { email, password };
}

/** Types into the sign-in page that is open, and sends it. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('main button[type="submit"]').click();
}

/** Opens the folded form with this name and gives it. */
export async function foldedForm(page: Page, name: string): Promise<Locator> {
  const details = page.locator('details', { has: page.locator('summary', { hasText: new RegExp(`^${name}$`) }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details.locator('form');
}
