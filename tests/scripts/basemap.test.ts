import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../geo/stories.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PATIENCE_MS = 60_000;

describe('the command that cuts basemaps', () => {
  it.each([
    ['--story without a file', ['--story'], "'--story <value>' argument missing"],
    ['a story that is a folder', ['--story', 'tests'], 'the path of a story file is needed'],
    ['a file that is no JSON', ['--story', 'README.md'], 'JSON, whole and without comments'],
    ['a story with faults', ['--story', fixturePath('four-faults.geojson')], 'and 4 more: npm run check --'],
  ])(
    'ends with 2 and one line for %s, before it reads or installs anything',
    (_what, options, said) => {
      const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'scripts/basemap.ts', ...options], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: ROOT },
      });
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(said)]);
    },
    PATIENCE_MS,
  );

  it.skipIf(process.platform === 'win32')('leaves nothing half installed where it is interrupted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parcours-'));
    const [cache, programs] = ['cache', 'bin'].map((name) => join(folder, name)) as [string, string];
    mkdirSync(programs);
    writeFileSync(join(programs, 'npm'), '#!/bin/sh\nkill -INT $PPID\nexit 1\n', { mode: 0o755 });
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/basemap.ts', '--world'], {
      cwd: ROOT,
      env: { ...process.env, PARCOURS_CACHE: cache, PATH: `${programs}:${process.env.PATH}` },
    });
    expect(signal).toBe('SIGINT');
    expect(readdirSync(cache)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
