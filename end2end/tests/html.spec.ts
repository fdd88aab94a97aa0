// Every address of the sitemap, without a browser: status, language, twin, scripts, valid HTML.
import { type APIRequestContext } from '@playwright/test';
import { complaints } from '../support/html';
import { FORMS, LANGUAGES, MISSING, STATES, TAG } from '../support/pages';
import { baseURL } from '../support/environment';
import { expect, test } from '../support/test';

async function sitemap(request: APIRequestContext): Promise<string[]> {
  const xml = await (await request.get('/sitemap.xml')).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!);
}

/** The addresses that a page names as itself in each language. */
function twins(html: string): Record<string, string> {
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  return Object.fromEntries([...links].map((link) => [link[1]!, link[2]!]));
}

/** Opening tags of scripts that run. */
const running = (html: string): string[] =>
  [...html.matchAll(/<script\b[^>]*>/g)].map((m) => m[0]).filter((tag) => !tag.includes('application/ld+json'));

/** The same complaint about many pages is one line: how often, and the first page. */
class Problems {
  private readonly pages = new Map<string, string[]>();

  add(page: string, problem: string): void {
    this.pages.set(problem, [...(this.pages.get(problem) ?? []), page]);
  }

  lines(): string[] {
    return [...this.pages].map(([problem, pages]) => `${pages.length} × ${problem} (${pages[0]})`);
  }
}

for (const language of LANGUAGES) {
  test(`every page of the sitemap in ${language}`, async ({ request }) => {
    test.setTimeout(120_000);
    const problems = new Problems();
    const all = new Set(await sitemap(request));
    for (const address of all) {
      const check = (holds: boolean, problem: string) => holds || problems.add(address, problem);
      if (!new URL(address).pathname.startsWith(`/${language}`)) continue;
      const answer = await request.get(address);
      const html = await answer.text();
      const pair = twins(html);
      check(answer.status() === 200, `status ${answer.status()}`);
      check(html.includes(`<html lang="${TAG[language]}"`), 'wrong lang');
      check(pair[TAG[language]] === address, 'does not name itself as its own language');
      check(all.has(pair[TAG.en]!) && all.has(pair[TAG.zh]!), 'a twin that the sitemap does not have');
      check(html.includes('<leptos-island') || running(html).length === 0, `script without an island: ${running(html)}`);
      check(!/(?:src|action|srcset)="https?:/.test(html), 'loads from or posts to elsewhere');
      check(!/\sstyle="/.test(html), 'inline style');
      for (const complaint of await complaints(html)) problems.add(address, complaint);
    }
    expect(problems.lines()).toEqual([]);
  });

  test(`filtered and missing pages in ${language} are valid HTML`, async ({ request }) => {
    const problems = new Problems();
    for (const path of [...STATES, ...MISSING, ...FORMS].map((path) => `/${language}${path}`)) {
      for (const complaint of await complaints(await (await request.get(path)).text())) problems.add(path, complaint);
    }
    expect(problems.lines()).toEqual([]);
  });
}

test('no link of a public page leads nowhere', async ({ request }) => {
  test.setTimeout(120_000);
  const problems = new Problems();
  const seen = new Set<string>();
  for (const page of [...(await sitemap(request)), ...FORMS.map((path) => `${baseURL}/en${path}`)]) {
    const html = await (await request.get(page)).text();
    for (const [, href] of html.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)) {
      const address = new URL(href!.replaceAll('&amp;', '&'), page);
      if (address.origin !== baseURL || seen.has(address.href)) continue;
      seen.add(address.href);
      // The map's dots and filters differ in their query alone: the page itself is what may be missing.
      if (address.search && seen.has(address.origin + address.pathname)) continue;
      const status = (await request.get(address.href)).status();
      if (status >= 400) problems.add(page, `${address.pathname}: ${status}`);
    }
  }
  expect(seen.size).toBeGreaterThan(400);
  expect(problems.lines()).toEqual([]);
});

test('the sitemap lists addresses of this site, each once', async ({ request }) => {
  const all = await sitemap(request);
  expect(all.filter((address) => !address.startsWith(`${baseURL}/`))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});
