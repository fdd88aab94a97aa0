// `test` as all specs use it: every test comes from an address of its own, and fails when the page writes to the
// console, throws, or asks another origin for anything.
import { type Locator, type Page, test as base, expect } from '@playwright/test';
import { CLIENT_IP_HEADER } from './environment';
import { type Language } from './pages';

export interface Watch {
  /** Every message, error and foreign request so far. */
  readonly complaints: string[];
}

function address(seed: string): string {
  let hash = 2166136261;
  for (const c of seed) hash = Math.imul(hash ^ c.codePointAt(0)!, 16777619) >>> 0;
  return `10.${(hash >> 16) & 255}.${(hash >> 8) & 255}.${hash & 255}`;
}

function watch(page: Page, base: string, complaints: string[], allowed: RegExp[]): void {
  const complain = (text: string) => {
    if (!allowed.some((one) => one.test(text))) complaints.push(text);
  };
  page.on('console', (message) => complain(`console ${message.type()}: ${message.text()} (${message.location().url})`));
  page.on('pageerror', (error) => complain(`page error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !url.startsWith('data:')) complain(`request to ${url}`);
  });
}

/** What a project or a test may choose. */
export interface Options {
  /** Language of the addresses that the test visits. */
  language: Language;
  /** Console messages that a test expects; a page with status 404 makes Chromium write one. */
  allowed: RegExp | undefined;
}

export const test = base.extend<Options & { watch: Watch }>({
  language: ['en', { option: true }],
  allowed: [undefined, { option: true }],
  extraHTTPHeaders: async ({}, use, info) => {
    await use({ [CLIENT_IP_HEADER]: address(`${info.project.name} ${info.testId} ${Date.now()}`) });
  },
  watch: [
    async ({ page, baseURL, allowed, javaScriptEnabled }, use) => {
      const complaints: string[] = [];
      // Without scripts the island's wasm, loaded ahead, is of no use: Chromium remarks on it.
      const unused = javaScriptEnabled ? [] : [/was preloaded using link preload but not used/];
      watch(page, baseURL!, complaints, [...unused, ...(allowed ? [allowed] : [])]);
      await use({ complaints });
      expect(complaints, 'console, page errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The page came back and says what is wrong. Whoever types before the summary has taken the focus is quicker than any
 * person, and Chromium remarks on it.
 */
export async function refused(page: Page): Promise<Locator> {
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  return summary;
}

export { expect };
