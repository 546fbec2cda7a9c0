/**
 * Writes `src/fonts/slices/slices.json`: which characters the slices of fonts really have, since their packages also list
 * some that they lack. Part of `npm run fonts`; installs all packages, some 320 MB.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { hasLetter, readUnicodeRange, unicodeRanges } from '../geo/letters/code-points.ts';
import type { Look, SlicePackage } from '../geo/letters/slices.ts';
import { fontPackage, fontPackages, sliceFile } from './pour/font-packages.ts';

const FONTS = resolve(import.meta.dirname, '../src/fonts');
const { create } = createRequire(join(FONTS, 'build.ts'))('fontkit') as {
  create: (font: Buffer) => { characterSet: number[] };
};

const LOOKS: Record<string, Look> = {
  '@fontsource/noto-sans': 'sans',
  '@fontsource/source-serif-4': 'serif',
};
/** Slices for the letters of the two fonts above, which each package has for itself. */
const OF_ALPHABETS = /^(?:latin|vietnamese|greek|cyrillic|math|symbols)/;

function packageOf(name: string): SlicePackage {
  const look = LOOKS[name] ?? 'script';
  const folder = fontPackage(name);
  const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const slices = Object.entries(listed).flatMap(([slice, range]): [string, string][] => {
    if (OF_ALPHABETS.test(slice) !== (look !== 'script')) return [];
    const file = join(folder, 'files', sliceFile(name, slice, 400, 'normal'));
    const has = new Set(create(readFileSync(file)).characterSet);
    const ranges = readUnicodeRange(range.toUpperCase());
    const letters = [...has].filter((letter) => hasLetter(ranges, letter)).sort((a, b) => a - b);
    return letters.length > 0 ? [[slice, unicodeRanges(letters).join()]] : [];
  });
  return { name, look, slices: Object.fromEntries(slices) };
}

const table = fontPackages().map(packageOf);
writeFileSync(join(FONTS, 'slices/slices.json'), `${JSON.stringify(table, null, 1)}\n`);
