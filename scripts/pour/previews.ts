/** Preview images: SVG -> PNG with our own fonts, so that they look the same wherever they are built. */
import { renderAsync } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Letters, undrawnLetters } from '../../geo/check/letters.ts';
import { PROJECT } from '../../geo/check/project-folder.ts';
import { reportLines, shortened } from '../../geo/check/report.ts';
import type { Story } from '../../geo/story/story.ts';
import { filesIn } from './files.ts';

/** The letters in these fonts; `npm run fonts` writes it. */
const LETTERS = join(PROJECT, 'src/fonts/pictures/letters.json');

/** Names each letter that the previews would leave a gap for. */
export function warnOfGaps(storyFile: string, story: Story): void {
  const drawn = JSON.parse(readFileSync(LETTERS, 'utf8')) as Letters;
  for (const line of reportLines(storyFile, shortened(undrawnLetters(story, drawn)))) console.warn(line);
}

/** Pictures are drawn beside the script, by other cores. @param fonts folder of TrueType files */
export function pictureDrawer(fonts: string): (svg: string) => Promise<Uint8Array> {
  const fontFiles = filesIn(fonts).map((name) => join(fonts, name));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Parcours Sans' };
  return async (svg) => (await renderAsync(svg, { font })).asPng();
}
