/** What tests need besides the npm packages, installed from Debian: a Chromium, and the web servers that we ship files for. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { onPath, runQuietly } from './commands.mjs';

/** Debian asks this program before it starts a service; 101 says no. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';
const START_NOTHING = '#!/bin/sh\nexit 101\n';

/** Commands of tests/e2e/hosting.spec.ts, which are also the names of their packages. */
const WEB_SERVERS = ['nginx', 'caddy'];

/**
 * @param options further ones for `apt-get install`
 * @returns whether the packages are installed; false, with nothing done, for others than root and systems without apt-get
 */
export function installFromDebian(packages, options = []) {
  return (
    canInstall() &&
    runQuietly('apt-get', ['update', '-qq']) &&
    runQuietly('apt-get', ['install', '-y', '-qq', ...options, ...packages])
  );
}

function canInstall() {
  return process.getuid?.() === 0 && onPath('apt-get').length > 0;
}

/**
 * Installs the web servers that are not here, and starts none of them. Only for machines that exist to run tests: nobody
 * else asked for a web server. Without one its tests are skipped, and named.
 */
export function installWebServers() {
  const missing = WEB_SERVERS.filter((name) => onPath(name).length === 0);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(' and ')} …`);
  const install = () => installFromDebian(missing, ['--no-install-recommends']);
  if (canInstall() && withoutServices(install)) return;
  console.error(
    `${missing.join(' and ')}: not installed, which takes root and Debian's apt-get. The tests of the configuration ` +
      'that we ship for each are skipped.',
  );
}

/** Calls `install` while the system starts no service that is installed. A policy that is there already stays. */
export function withoutServices(install, policy = SERVICE_POLICY) {
  if (existsSync(policy)) return install();
  writeFileSync(policy, START_NOTHING, { mode: 0o755 });
  try {
    return install();
  } finally {
    rmSync(policy);
  }
}
