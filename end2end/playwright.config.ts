// One server for the whole run, on a free port of this machine, another with very many links, and one Chromium driven in four ways.
import { defineConfig, devices } from '@playwright/test';
import { type Options } from './support/test';
import { CLIENT_IP_HEADER, baseURL, manyPort, manyURL, needed, port } from './support/environment';

const chromium = {
  ...devices['Desktop Chrome'],
  viewport: { width: 1280, height: 900 },
  launchOptions: {
    executablePath: needed('CHROMIUM'),
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  },
};

const serve = (port: number, base: string, database: string) => ({
  command: `"${needed('SERVER')}" serve`,
  url: `${base}/readyz`,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  stdout: 'ignore' as const,
  env: {
    DATABASE_URL: database,
    SITE_DIR: needed('SITE_DIR'),
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: base,
    MAIL: 'dev',
    LOG: 'warn',
    // The limits on sign-in and codes count by address: each test says that it comes from one of its own.
    CLIENT_IP_HEADER,
  },
});

export default defineConfig<Options>({
  testDir: 'tests',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 120_000, // twice what the slowest needs on a busy machine
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { baseURL, locale: 'en-GB', timezoneId: 'Europe/London', actionTimeout: 10_000, screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', use: chromium },
    { name: 'no-js', use: { ...chromium, javaScriptEnabled: false }, testMatch: /(map|explorer|registration|staff|lifecycle|resume|track|approval)\.spec/ },
    { name: 'zh', use: { ...chromium, locale: 'zh-CN', language: 'zh' }, testMatch: /(map|explorer|registration|resume|track|approval)\.spec/ },
    { name: 'mobile', use: { ...chromium, viewport: { width: 320, height: 720 } }, testMatch: /(registration|staff|lifecycle|corrections|data-requests|track|approval)\.spec/ },
  ],
  webServer: [serve(port, baseURL, needed('DATABASE_URL')), serve(manyPort, manyURL, needed('MANY_DATABASE_URL'))],
});
