/** The fonts that a story brings: they follow from the story alone, so that its site can be made from a built app. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../geo/check/project-folder.ts';
import { type ChosenSlice, type SlicePackage, storySlices } from '../../geo/letters/slices.ts';
import type { Story } from '../../geo/story/story.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import { facesOf, type LetterFace, type LetterFile } from '../../src/fonts/letter-rules.ts';
import { UNICODE_RANGES } from '../../src/fonts/unicode-ranges.ts';
import { fontPackage, hasFontPackage, sliceFile } from './font-packages.ts';

const FONTS = join(PROJECT, 'src/fonts');

export const slicePackages = (): SlicePackage[] =>
  JSON.parse(readFileSync(join(FONTS, 'slices/slices.json'), 'utf8')) as SlicePackage[];

const rangesOf = (family: string): string =>
  Object.entries(UNICODE_RANGES)
    .filter(([file]) => file.startsWith(family))
    .map(([, range]) => range)
    .join();

/** Names on the map in the story's languages. */
const namesOn = ({ features }: Basemap, { languages }: Story): string[] =>
  features.flatMap(({ properties }) => languages.map((language) => properties[`name_${language}`] ?? ''));

/**
 * The faces for a story's letters beyond the fonts that every story has. Where a package cannot be had, as without a network,
 * one line names the letters that readers then see in their own fonts.
 */
export function storyLetters(story: Story, basemap: Basemap): LetterFile[] {
  const own = { sans: rangesOf('sans'), latin: rangesOf('sans-400'), serif: rangesOf('serif') };
  const slices = storySlices(story, slicePackages(), own, namesOn(basemap, story));
  const packages = new Set(slices.map((slice) => slice.package));
  const missing = missingPackages([...packages]);
  if (missing)
    warnOfOwnFonts(
      missing.reason,
      slices.filter((slice) => missing.names.has(slice.package)),
    );
  return facesOf(slices.filter((slice) => !missing?.names.has(slice.package))).map(withFile);
}

/** Installs packages. @returns those that could not be had: after one has failed the others are not asked for */
function missingPackages(names: string[]): { reason: string; names: Set<string> } | undefined {
  for (const [index, name] of names.entries()) {
    try {
      fontPackage(name);
    } catch (error) {
      const others = names.slice(index).filter((each) => !hasFontPackage(each));
      return { reason: (error as Error).message, names: new Set(others) };
    }
  }
  return undefined;
}

function withFile(face: LetterFace): LetterFile {
  const { slice, weight, style } = face;
  const file = sliceFile(slice.package, slice.slice, weight, style);
  const bytes = readFileSync(join(fontPackage(slice.package), 'files', file));
  return { ...face, name: `letters-${file}`, bytes };
}

function warnOfOwnFonts(reason: string, slices: readonly ChosenSlice[]): void {
  const letters = [...new Set(slices.flatMap((slice) => slice.letters))].map((letter) =>
    String.fromCodePoint(letter),
  );
  console.warn(
    `${reason}. So readers see ${letters.join(' ')} in fonts of their own, and previews leave a gap where they have no other font; the next build tries again`,
  );
}
