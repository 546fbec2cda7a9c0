import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/install.mjs';

const WANTED = {
  '': { version: '0.1.0' },
  'node_modules/svelte': { version: '5.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parcours-install-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: WANTED }));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function install(packages: object) {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

it('is not installed on a fresh clone', () => {
  expect(isInstalled(root)).toBe(false);
});

it('is installed when only optional packages are absent', () => {
  install({ 'node_modules/svelte': WANTED['node_modules/svelte'] });
  expect(isInstalled(root)).toBe(true);
});

it.each([
  ['is absent', {}],
  ['has another version', { 'node_modules/svelte': { version: '4.0.0', integrity: 'sha512-a' } }],
  ['has other contents', { 'node_modules/svelte': { version: '5.0.0', integrity: 'sha512-z' } }],
])('is not installed when a package %s', (_case, packages) => {
  install(packages);
  expect(isInstalled(root)).toBe(false);
});
