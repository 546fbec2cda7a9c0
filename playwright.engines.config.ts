import { defineConfig } from '@playwright/test';
import { ENGINES } from './scripts/engines.mjs';

/** The journeys of `npm run test:engines`. Playwright runs the tests; drivers of the engines' own drive the browsers. */
export default defineConfig({
  testDir: 'tests/engines',
  globalSetup: './tests/engines/watched-site.ts',
  outputDir: '.cache/engines',
  reporter: [['list'], ['json', { outputFile: '.cache/engines.json' }]],
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  projects: ENGINES.map((name) => ({ name })),
});
