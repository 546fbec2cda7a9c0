import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, locateChromium } from './scripts/chromium.mjs';

const PORT = Number(process.env.E2E_PORT ?? 4174);
/** Only the map itself is drawn by the imitated GPU: a page put together by it too costs up to twice the time. */
const ARGUMENTS = [...CHROMIUM_ARGUMENTS, '--disable-gpu-compositing'];
const isLong = process.env.LONG === '1';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  grep: isLong ? /@long/ : undefined,
  grepInvert: isLong ? undefined : /@long/,
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time is a failed test.
  retries: 0,
  // The map is drawn in software: on two cores that takes its time.
  timeout: isLong ? 600_000 : 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    // What is waited for in vain is named soon, and not after the whole test's time.
    actionTimeout: 30_000,
    // Playwright does not see, nor answer, requests that a service worker answers; offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: await locateChromium(), args: ARGUMENTS },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node scripts/serve.mjs dist --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
});
