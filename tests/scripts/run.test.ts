/** The commands of the project on a fresh clone: `scripts/run.mjs` brings what is missing before a program starts. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let clone: string;
const write = (file: string, content: unknown): void =>
  writeFileSync(join(clone, file), typeof content === 'string' ? content : JSON.stringify(content));

/** A project with its lockfile and without node_modules. What runs TypeScript is a folder beside it: no network is needed. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'parcours-clone-'));
  mkdirSync(join(clone, 'scripts'));
  for (const name of ['run.mjs', 'install.mjs']) cpSync(join('scripts', name), join(clone, 'scripts', name));
  const dependencies = { tsx: 'file:tsx' };
  write('package.json', { name: 'clone', version: '1.0.0', type: 'module', dependencies });
  write('package-lock.json', {
    name: 'clone',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'clone', version: '1.0.0', dependencies },
      'node_modules/tsx': { resolved: 'tsx', link: true },
      tsx: { version: '1.0.0' },
    },
  });
  mkdirSync(join(clone, 'tsx'));
  write('tsx/package.json', {
    name: 'tsx',
    version: '1.0.0',
    type: 'module',
    exports: { './*/api': './api.js' },
  });
  write('tsx/api.js', 'export const register = () => {};');
  write('program.js', 'console.log(JSON.stringify(process.argv.slice(1))); process.exitCode = 3;');
});

afterEach(() => rmSync(clone, { recursive: true }));

const run = (...parameters: string[]) =>
  spawnSync(process.execPath, [join(clone, 'scripts/run.mjs'), ...parameters], { encoding: 'utf8' });

describe('a program on a fresh clone', () => {
  it('runs after an installation, under its own name and with its parameters', () => {
    const { status, stdout, stderr } = run('program.js', '--json', 'a story');
    expect(stderr).toContain('Installing packages');
    expect(JSON.parse(stdout)).toEqual([join(clone, 'program.js'), '--json', 'a story']);
    expect(status).toBe(3);
  });

  it('runs at once when everything is there', () => {
    run('program.js');
    expect(run('program.js').stderr).toBe('');
  });

  it('does not run when the packages cannot be installed, and says so', () => {
    rmSync(join(clone, 'package-lock.json'));
    write('package-lock.json', 'no lockfile');
    const { status, stdout, stderr } = run('program.js');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('npm ci failed, so nothing was run');
  });
});

it('every command of package.json is a program that needs no package before it has installed them', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const others = Object.entries(scripts).flatMap(([name, script]) =>
    script
      .split(' && ')
      .filter((each) => !/^node scripts\/[\w-]+\.mjs\b/.test(each))
      .map(() => name),
  );
  expect(others).toEqual([]);
});
