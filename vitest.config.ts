import { playwright } from '@vitest/browser-playwright';
import { mergeConfig, type UserConfig, type UserConfigExport } from 'vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGUMENTS, locateChromium } from './scripts/chromium.mjs';
import viteConfig from './vite.config.ts';

const COMPONENT_TESTS = 'tests/**/*.svelte.test.ts';
const isLong = process.env.LONG === '1';

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: await locateChromium(), args: CHROMIUM_ARGUMENTS },
  }),
  instances: [{ browser: 'chromium' as const }],
};

/** Pure logic runs in Node; whatever needs a document runs in the browser that readers have. */
const testConfig = defineConfig({
  test: {
    testNamePattern: isLong ? /@long/ : /^(?!.*@long)/,
    testTimeout: isLong ? 600_000 : 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // The modules hold no state: loading them anew for every file takes as long as half of the tests.
          isolate: false,
          setupFiles: ['tests/property-seed.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: [COMPONENT_TESTS, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        // What only workers import: found while a test runs, it would load the test anew.
        optimizeDeps: { include: ['@leeoniya/ufuzzy', 'chrono-node'] },
        test: { name: 'component', include: [COMPONENT_TESTS], browser },
      },
    ],
  },
});

/** The tests see the code through the same plugins as the build. */
async function loadViteConfig(config: UserConfigExport): Promise<UserConfig> {
  return typeof config === 'function' ? config({ command: 'serve', mode: 'test' }) : config;
}

export default mergeConfig(await loadViteConfig(viteConfig), testConfig);
