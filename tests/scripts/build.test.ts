/** `npm run build` that is refused, fails or is interrupted: the site that was there stays, and nothing is left behind. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn } from '../../scripts/pour/files.ts';
import { writeFileList } from '../../scripts/pour/site-folder.ts';
import { FILE_LIST } from '../../src/pour/file-list.ts';
import { fixturePath } from '../geo/stories.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LIMIT_MS = 60_000;

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'parcours-build-'));
  mkdirSync(join(room, 'site'));
  writeFileSync(join(room, 'site', 'index.html'), 'the last good site');
});
afterEach(() => rmSync(room, { recursive: true }));

interface Ended {
  status: number | null;
  errors: string;
}

/** Builds into the folder. @param begun is called once the build has written something, with a way to interrupt it */
function build(options: string[], begun: (interrupt: () => void) => void = () => undefined): Promise<Ended> {
  const parameters = ['--import', 'tsx', 'scripts/build.ts', '--out', join(room, 'site'), ...options];
  const child = spawn(process.execPath, parameters, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const watcher = watch(room, (_event, name) => {
    if (name?.includes('-building-')) begun(() => child.kill('SIGTERM'));
  });
  return new Promise((resolve) =>
    child.on('close', (status) => {
      watcher.close();
      resolve({ status, errors });
    }),
  );
}

const expectLastGoodSite = (...others: string[]) => {
  expect(filesIn(room)).toEqual(['site/index.html', ...others]);
  expect(readFileSync(join(room, 'site', 'index.html'), 'utf8')).toBe('the last good site');
};

it('is refused a folder that no build has written', { timeout: LIMIT_MS }, async () => {
  const { status, errors } = await build([]);
  expect(errors).toContain('is not empty, and no build of Parcours has written it');
  expect(status).toBe(2);
  expectLastGoodSite();
});

it('fails for a story with faults and leaves the last good site whole', { timeout: LIMIT_MS }, async () => {
  writeFileList(join(room, 'site'));
  const { status, errors } = await build(['--story', fixturePath('four-faults.geojson')]);
  expect(errors).toContain('a latitude, -90 to 90 degrees');
  expect(status).toBe(1);
  expectLastGoodSite(`site/${FILE_LIST}`);
});

it('is interrupted and leaves the last good site whole', { timeout: LIMIT_MS }, async () => {
  writeFileList(join(room, 'site'));
  let isBegun = false;
  const { status, errors } = await build([], (interrupt) => {
    isBegun = true;
    interrupt();
  });
  expect(isBegun).toBe(true);
  expect(errors).toContain('Interrupted: nothing half written is left');
  expect(status).toBe(1);
  expectLastGoodSite(`site/${FILE_LIST}`);
});
