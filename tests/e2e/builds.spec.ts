/** S9: the same sources give the same site, to the byte. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { buildSite, filesOf } from './host.ts';

const hashesOf = (site: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(site)
      .filter((name) => name !== 'parcours.html')
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(site, name)))
          .digest('hex'),
      ]),
  );

// With each change the site beside the one file is compared so (single.spec.ts), which is a second build too.
test('a second build into another folder is the same as the one served here @long', async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'parcours-build-'));
  const site = join(folder, 'site');
  await buildSite(site, '--editor');
  const [served, again] = [hashesOf(resolve('dist')), hashesOf(site)];
  expect(Object.keys(again).length).toBeGreaterThan(100);
  expect(again).toEqual(served);
  rmSync(folder, { recursive: true });
});
