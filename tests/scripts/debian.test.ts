import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutServices } from '../../scripts/debian.mjs';

let folder: string;
let policy: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-debian-'));
  policy = join(folder, 'policy-rc.d');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform === 'win32')('installing a web server', () => {
  it('forbids services while it lasts, and no longer', () => {
    const install = () => spawnSync(policy, ['nginx', 'start']).status;
    expect(withoutServices(install, policy)).toBe(101);
    expect(existsSync(policy)).toBe(false);
  });

  it('allows services again when it fails', () => {
    const fail = () => {
      throw new Error('no network');
    };
    expect(() => withoutServices(fail, policy)).toThrow('no network');
    expect(existsSync(policy)).toBe(false);
  });

  it('leaves a policy that the machine has', () => {
    writeFileSync(policy, 'of the machine');
    const seen = withoutServices(() => readFileSync(policy, 'utf8'), policy);
    expect([seen, readFileSync(policy, 'utf8')]).toEqual(['of the machine', 'of the machine']);
  });
});
