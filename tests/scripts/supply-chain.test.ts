/**
 * S9: what comes from elsewhere is pinned by its content, runs nothing while it is installed, and may be given away. The
 * other halves are proved by every fresh clone, which installs with `--ignore-scripts`, and by `e2e/builds.spec.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}

const ROOT = join(import.meta.dirname, '..', '..');
const LOCKFILES = [
  '.',
  'geo/basemap',
  'src/fonts',
  'src/fonts/slices',
  'tests/bench/harness',
  'tests/bench/peers',
].map((folder) => join(folder, 'package-lock.json'));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const packagesOf = (lockfile: string): [path: string, entry: LockedPackage][] => {
  const { packages } = JSON.parse(read(lockfile)) as { packages: Record<string, LockedPackage> };
  return Object.entries(packages).filter(([path]) => path !== '');
};

/** What anybody may use and pass on. */
const FREE =
  /^(?:MIT|ISC|0BSD|Unlicense|CC0-1\.0|Apache-2\.0|MPL-2\.0|OFL-1\.1|BSD-[23]-Clause|BlueOak-1\.0\.0|Python-2\.0)$/;
/** Free as well, though spelt otherwise or left out in `package.json`; EDL 1.0 is BSD 3-Clause under another name. */
const SPELT_OTHERWISE: Record<string, string> = {
  arc: 'MIT',
  jsts: '(EDL-1.0 OR EPL-1.0)',
  '@turf/jsts': '(EDL-1.0 OR EPL-1.0)',
  'splaytree-ts': 'BDS-3-Clause',
  '@maplibre/mlt': '(MIT OR Apache-2.0)',
  jszip: '(MIT OR GPL-3.0-or-later)',
  pako: '(MIT AND Zlib)',
};
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe.each(LOCKFILES)('%s', (lockfile) => {
  const packages = packagesOf(lockfile);

  it('pins every package by its content, and names no registry', () => {
    expect(packages.length).toBeGreaterThan(0);
    const loose = packages.filter(([, { integrity, link }]) => !link && !/^sha512-/.test(integrity ?? ''));
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(
      packages.filter(([, { resolved }]) => /^https?:/.test(resolved ?? '')).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('what the project itself is built from', () => {
  it('has a licence that lets it be given away', () => {
    const strange = packagesOf('package-lock.json')
      .filter(
        ([path, { license }]) => !FREE.test(license ?? '') && !Object.hasOwn(SPELT_OTHERWISE, nameOf(path)),
      )
      .map(([path, { license }]) => `${path}: ${license}`);
    expect(strange).toEqual([]);
  });

  it('is installed without running a script of any package', () => {
    expect(read('scripts/install.mjs')).toContain("'--ignore-scripts'");
    expect(read('package.json')).not.toMatch(/"(?:pre|post)?install"|"prepare"/);
  });
});
