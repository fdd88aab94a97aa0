// What the server says around its pages: headers, caching, languages, refusals.
import { baseURL, port } from '../support/environment';
import { LANGUAGES, TAG } from '../support/pages';
import { expect, test } from '../support/test';

const ask = { maxRedirects: 0 } as const;

test('security headers stand on every kind of answer', async ({ request }) => {
  const css = /href="(\/pkg\/[^"]+\.css)"/.exec(await (await request.get('/en')).text())?.[1] ?? '';
  const wanted: [string, number][] = [
    ['/', 302], ['/en', 200], ['/zh/map', 200], ['/en/register', 200], ['/staff', 303], ['/staff/sign-in', 200],
    ['/en/nowhere', 404], ['/nowhere', 404], ['/pkg/nowhere.css', 404], [css, 200], ['/favicon.svg', 200],
    ['/sitemap.xml', 200], ['/robots.txt', 200], ['/healthz', 200], ['/readyz', 200],
  ];
  for (const [path, status] of wanted) {
    const answer = await request.get(path, ask);
    const headers = answer.headers();
    expect.soft(answer.status(), path).toBe(status);
    const csp = headers['content-security-policy'] ?? '';
    expect.soft(csp, path).toContain("default-src 'none'");
    expect.soft(csp, path).toContain("frame-ancestors 'none'");
    expect.soft(csp, path).not.toMatch(/unsafe-inline|'unsafe-eval'|nonce-/);
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
    for (const name of ['referrer-policy', 'permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy']) {
      expect.soft(headers[name], `${name} of ${path}`).toBeTruthy();
    }
  }
});

test('a public page is the same each time, and is not sent twice', async ({ request }) => {
  for (const path of ['/en', '/zh/map?place=derby', '/en/places/derby', '/zh/links']) {
    const [one, two] = [await request.get(path), await request.get(path)];
    expect.soft(await two.text(), path).toBe(await one.text());
    const etag = one.headers()['etag'] ?? '';
    expect.soft(etag, path).toMatch(/^"[^"]+"$/);
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    expect.soft(again.status(), path).toBe(304);
    expect.soft((await again.body()).length, path).toBe(0);
  }
});

test('pages and files come compressed; hashed files are kept for good', async ({ request }) => {
  const html = await (await request.get('/en/map')).text();
  const files = [...new Set([...html.matchAll(/"(\/pkg\/[^"]+\.(?:css|js|wasm))"/g)].map((match) => match[1]!))];
  expect(files.length).toBeGreaterThanOrEqual(2);
  for (const path of ['/en', '/zh/map', ...files]) {
    for (const coding of ['br', 'gzip']) {
      const answer = await request.get(path, { headers: { 'accept-encoding': coding } });
      expect.soft(answer.headers()['content-encoding'], `${path} ${coding}`).toBe(coding);
    }
  }
  for (const path of files) {
    expect.soft((await request.get(path)).headers()['cache-control'], path).toContain('immutable');
  }
});

test('pages of one person are kept by nobody', async ({ request }) => {
  for (const path of ['/en/register', '/en/register/kind', '/staff/sign-in', '/staff', '/en/nowhere']) {
    expect.soft((await request.get(path, ask)).headers()['cache-control'], path).toContain('no-store');
  }
});

test('/ leads to the language that is preferred, or was chosen', async ({ playwright, page }) => {
  for (const [accepted, language] of [['zh-CN,zh;q=0.9,en;q=0.8', 'zh'], ['en-GB', 'en'], ['fr', 'en'], ['en;q=0.1,zh;q=0.9', 'zh'], ['zh;q=0', 'en']]) {
    const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'accept-language': accepted! } });
    const answer = await request.get('/', ask);
    expect.soft(answer.status()).toBe(302);
    expect.soft(answer.headers()['location'], accepted).toBe(`/${language}`);
    await request.dispose();
  }
  await page.goto('/en/about');
  await page.locator('a.language-switch').click();
  await expect(page).toHaveURL(/\/zh\/about$/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/zh$/);
});

test('robots and sitemap', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  expect(robots).toContain('Disallow: /staff');
  const sitemap = await request.get('/sitemap.xml');
  expect(sitemap.headers()['content-type']).toContain('xml');
  expect(await sitemap.text()).toContain(`<loc>${baseURL}/zh/places/derby</loc>`);
});

test('writes from elsewhere are refused, and reading changes nothing', async ({ request }) => {
  const form = { locale: 'en', applicant_kind: 'council' };
  const kinds: Record<string, string>[] = [{}, { origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site', origin: baseURL }];
  for (const headers of kinds) {
    const answer = await request.post('/form/registration/kind', { ...ask, form, headers });
    expect.soft(answer.status(), JSON.stringify(headers)).toBe(403);
    expect.soft(await answer.text()).toContain('<h1>');
  }
  expect((await request.get('/form/registration/kind?locale=en&applicant_kind=council', ask)).status()).toBeGreaterThanOrEqual(404);
  expect((await request.get('/en/register', ask)).status(), 'nothing has begun').toBe(200);
});

test('bad input is answered, never with a 5xx', async ({ request }) => {
  const headers = { origin: baseURL, 'content-type': 'application/x-www-form-urlencoded' };
  const bodies = ['', '%', '%ff%fe=%ff', 'locale=xx&applicant_kind=%00', 'applicant_kind[a][b]=c', 'locale=en&locale=zh', 'a'.repeat(5000)];
  for (const form of ['kind', 'email', 'code', 'new-code', 'school', 'contact', 'submit', 'nowhere']) {
    for (const data of bodies) {
      const answer = await request.post(`/form/registration/${form}`, { ...ask, data, headers });
      expect.soft(answer.status(), `${form} ${data.slice(0, 40)}`).toBeLessThan(500);
    }
  }
  for (const path of ['/en/places/%00', '/en/places/%ff', '/en/links/' + 'a'.repeat(3000), '/en/map?place=%ff&year=99999999999999&q=%00', '/en//places', '/zh/map?q=' + '%F0%9F%98%80'.repeat(200), '/staff/registrations/%00']) {
    expect.soft((await request.get(path, ask)).status(), path.slice(0, 60)).toBeLessThan(500);
  }
  const big = await request.post('/form/registration/school', { ...ask, data: 'school_name=' + 'x'.repeat(3_000_000), headers });
  expect(big.status()).toBe(413);
});

test('unknown addresses get the styled page, in the language of the address', async ({ request }) => {
  for (const language of LANGUAGES) {
    const answer = await request.get(`/${language}/no/such/page`);
    const html = await answer.text();
    expect(answer.status()).toBe(404);
    expect(html).toContain(`<html lang="${TAG[language]}"`);
    expect(html).toContain('rel="stylesheet"');
  }
});

test('metrics are not for the public, and a slash at the end is taken away', async ({ request }) => {
  expect((await request.get(`http://localhost:${port}/metrics`)).status()).toBe(404);
  const answer = await request.get('/en/links/?status=ended', ask);
  expect([301, 308]).toContain(answer.status());
  expect(answer.headers()['location']).toBe('/en/links?status=ended');
});
