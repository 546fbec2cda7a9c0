import { afterEach, expect, it, vi } from 'vitest';
import { ENGINES, installTools } from '../../scripts/engines.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('names the packages that are missing where none can be installed', () => {
  // Neither a browser nor apt-get is to be found.
  vi.stubEnv('PATH', '');
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  expect(installTools(['firefox'])).toEqual(['firefox-esr', 'xvfb', 'poppler-utils']);
  expect(installTools(ENGINES)).toContain('webkit2gtk-driver');
});
