/**
 * Finds what `npm run test:engines` drives, and installs from Debian what is missing: Firefox, WebKit as GTK has it, a screen
 * for both (Firefox without one has no WebGL), and the program that draws a printed page.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './commands.mjs';
import { installFromDebian } from './debian.mjs';

/** Where Debian and its kin keep the small browser that WebKit's driver starts. */
const LIBRARIES = '/usr/lib';

/** For each tool its package of Debian, and where it is; undefined if it is not here. */
const TOOLS = {
  firefox: { debian: 'firefox-esr', find: () => [...onPath('firefox-esr'), ...onPath('firefox')][0] },
  webkitDriver: { debian: 'webkit2gtk-driver', find: () => onPath('WebKitWebDriver')[0] },
  miniBrowser: { debian: 'webkit2gtk-driver', find: findMiniBrowser },
  screen: { debian: 'xvfb', find: () => onPath('Xvfb')[0] },
  pdfPictures: { debian: 'poppler-utils', find: () => onPath('pdftoppm')[0] },
};

/** What the journeys need in each engine. Chromium is found by `chromium.mjs`. */
const NEEDS = {
  chromium: ['pdfPictures'],
  firefox: ['firefox', 'screen', 'pdfPictures'],
  webkit: ['webkitDriver', 'miniBrowser', 'screen'],
};

export const ENGINES = Object.keys(NEEDS);

/** @returns the paths of all tools, by name; undefined for each that is not here */
export function locateTools() {
  return Object.fromEntries(Object.entries(TOOLS).map(([name, { find }]) => [name, find()]));
}

/**
 * Installs what these engines need and is not here.
 * @returns the names of the packages that are still missing, which takes root and Debian's apt-get
 */
export function installTools(engines) {
  const missing = missingPackages(engines);
  if (missing.length === 0) return [];
  console.log(`Installing ${missing.join(', ')} …`);
  installFromDebian(missing, ['--no-install-recommends']);
  return missingPackages(engines);
}

function missingPackages(engines) {
  const needed = engines.flatMap((engine) => NEEDS[engine]).map((name) => TOOLS[name]);
  return [...new Set(needed.filter(({ find }) => !find()).map(({ debian }) => debian))];
}

function findMiniBrowser() {
  if (!existsSync(LIBRARIES)) return undefined;
  const places = readdirSync(LIBRARIES)
    .map((folder) => join(LIBRARIES, folder))
    .flatMap((folder) => inside(folder, /^webkit2?gtk-\d/).map((library) => join(library, 'MiniBrowser')));
  // The newest interface last in the alphabet.
  return places.sort().findLast((path) => existsSync(path));
}

function inside(folder, name) {
  try {
    return readdirSync(folder)
      .filter((entry) => name.test(entry))
      .map((entry) => join(folder, entry));
  } catch {
    // A file, or nothing for us to read.
    return [];
  }
}
