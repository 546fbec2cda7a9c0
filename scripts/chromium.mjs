/**
 * Finds the Chromium that the tests drive, and installs one when there is none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isExecutable, onPath, runQuietly } from './commands.mjs';
import { installFromDebian } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Graphics in software, the same on every machine: pixels differ between graphics drivers. The page around the map is
 * drawn without the imitated GPU, which takes a fifth off the time of a visit. No calls home.
 */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The path of a Chromium that is already here: $CHROMIUM, then the PATH, then Playwright's own.
 * Undefined when there is none.
 */
export async function locateChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `$CHROMIUM is ${named}, which does not exist. It must be the path of a Chromium; unset it to search for one.`,
    );
  }
  const { chromium } = await import('@playwright/test');
  return [...NAMES.flatMap(onPath), chromium.executablePath()].find(runs);
}

/** As `locateChromium`, but installs a Chromium when there is none, and throws when that fails. */
export async function findChromium() {
  const path = (await locateChromium()) ?? (await installChromium());
  if (path) return path;
  throw new Error('No Chromium was found or could be installed: install one and set CHROMIUM to its path.');
}

async function installChromium() {
  console.log('Installing Chromium …');
  for (const install of [() => installFromDebian(['chromium']), installFromPlaywright]) {
    const path = install() ? await locateChromium() : undefined;
    if (path) return path;
  }
  return undefined;
}

function installFromPlaywright() {
  return runQuietly('npx', ['--no-install', 'playwright', 'install', 'chromium']);
}

/** Ubuntu has a `chromium-browser` that only says that it is not there: being executable proves nothing. */
function runs(path) {
  return isExecutable(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
