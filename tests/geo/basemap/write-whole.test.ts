import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../geo/basemap/write-whole.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('a file is written whole or not at all', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parcours-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes the place of the one before', () => {
    writeWhole(join(folder, 'a'), 'old');
    writeWhole(join(folder, 'a'), 'new');
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
  });

  it('leaves nothing beside what could not be replaced, and says so in a line', () => {
    mkdirSync(join(folder, 'a'));
    expect(() => writeWhole(join(folder, 'a'), 'text')).toThrow(
      /^\S+ could not be written \(.+\); nothing half written is left$/,
    );
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'leaves nothing half written where %s ends the command',
    (signal) => {
      const command = join(folder, 'command.ts');
      writeFileSync(
        command,
        `import { writeFileSync } from 'node:fs';
      import { makeWhole } from '${join(ROOT, 'geo/basemap/write-whole.ts')}';
      makeWhole('${join(folder, 'a')}', (draft) => {
        writeFileSync(draft, 'half');
        process.kill(process.pid, '${signal}');
        writeFileSync(draft, 'whole');
      });
      setTimeout(() => console.log('went on'), 60_000);`,
      );
      const ended = spawnSync(process.execPath, ['--import', 'tsx', command], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(ended.signal).toBe(signal);
      expect(ended.stdout).toBe('');
      expect(readdirSync(folder)).toEqual(['a', 'command.ts']);
      expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('whole');
    },
  );
});
