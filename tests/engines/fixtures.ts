/** A tab in the engine of the project, on a host of its own; a test fails on any error and any violation of the policy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { Host } from '../e2e/host.ts';
import { startChromium, startFirefox } from './puppeteer.ts';
import type { Circumstances, Engine, EngineName, Start, Tab } from './tab.ts';
import { PROBLEMS, WATCHED_SITE } from './watched-site.ts';
import { startWebKit } from './webdriver.ts';

export { expect };

const STARTS: Record<EngineName, (start: Start) => Promise<Engine>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

interface Options {
  circumstances: Circumstances;
}

interface Fixtures {
  host: Host;
  tab: Tab;
}

interface WorkerFixtures {
  engine: Engine;
  downloads: string;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  circumstances: [{}, { option: true }],
  downloads: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'parcours-engine-'));
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  engine: [
    async ({ downloads }, use, { project }) => {
      const start = STARTS[project.name as EngineName];
      const engine = await start({ downloads, home: join(downloads, 'home') });
      await use(engine);
      await engine.close();
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
  host: async ({}, use) => {
    const host = new Host();
    await host.open(WATCHED_SITE, '/');
    await use(host);
    await host.dispose();
    const problems = host.asked.filter((path) => path.startsWith(PROBLEMS)).map(decodeURIComponent);
    expect(problems, 'no error and no violation of the policy').toEqual([]);
  },
  tab: async ({ engine, circumstances, host }, use, testInfo) => {
    const tab = await engine.open(circumstances);
    await tab.goTo(`${host.url}en/`);
    await use(tab);
    if (testInfo.status !== testInfo.expectedStatus) {
      writeFileSync(testInfo.outputPath('window.png'), await tab.picture());
    }
    await tab.close();
  },
});
