/** Preview images: SVG -> PNG with our own fonts, so that they look the same wherever they are built. */
import { renderAsync } from '@resvg/resvg-js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decompress from 'wawoff2/decompress.js';
import { type FixedLetters, undrawnLetters } from '../../geo/check/letters.ts';
import { PROJECT } from '../../geo/check/project-folder.ts';
import { reportLines, shortened } from '../../geo/check/report.ts';
import { GARBLED } from '../../geo/letters/slices.ts';
import type { Story } from '../../geo/story/story.ts';
import type { LetterFile } from '../../src/fonts/letter-rules.ts';
import { filesIn } from './files.ts';
import { slicePackages } from './story-letters.ts';

/** The letters in these fonts; `npm run fonts` writes it. */
const LETTERS = join(PROJECT, 'src/fonts/pictures/letters.json');

/** Names each letter that no font has, or that the previews would leave a gap for. */
export function warnOfGaps(storyFile: string, story: Story): void {
  const fixed = JSON.parse(readFileSync(LETTERS, 'utf8')) as FixedLetters;
  const findings = undrawnLetters(story, fixed, slicePackages());
  for (const line of reportLines(storyFile, shortened(findings))) console.warn(line);
}

/** The fonts of a story's scripts, but for those that the renderer garbles. */
const scriptsIn = (letters: readonly LetterFile[]): LetterFile[] =>
  letters.filter(
    ({ slice }) => slice.look === 'script' && !GARBLED.test(String.fromCodePoint(...slice.letters)),
  );

/**
 * Pictures are drawn beside the script, by other cores.
 * @param fonts folder of TrueType files
 * @param letters the fonts that the stories bring
 */
export async function pictureDrawer(
  fonts: string,
  letters: readonly LetterFile[] = [],
): Promise<(svg: string) => Promise<Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-fonts-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // The renderer reads plain TrueType files. One after the other: the decoder returns parts of its one memory.
  for (const { name, bytes } of scriptsIn(letters))
    writeFileSync(join(folder, `${name}.ttf`), Buffer.from(await decompress(Buffer.from(bytes))));
  const fontFiles = [fonts, folder].flatMap((each) => filesIn(each).map((name) => join(each, name)));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Parcours Sans' };
  return async (svg) => (await renderAsync(svg, { font })).asPng();
}
