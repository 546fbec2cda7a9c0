/** Preview images: SVG -> PNG with our own fonts, so that they look the same wherever they are built. */
import { Resvg } from '@resvg/resvg-js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decompress } from 'wawoff2';
import { type Letters, undrawnLetters } from '../geo/check/letters.ts';
import { reportLines, shortened } from '../geo/check/report.ts';
import type { Story } from '../geo/story/story.ts';
import type { PreviewImage } from '../src/site/preview-images.ts';

/** The page's fonts; then those for letters that the page leaves to the reader's own fonts. */
const FONTS = [
  ...['sans-400', 'sans-600', 'sans-400-italic', 'sans-symbols', 'serif-400', 'serif-600'],
  ...['sans-cyrillic', 'sans-hangul'],
  ...['pictures/sans-letters', 'pictures/sans-arabic', 'pictures/sans-hebrew'],
];
/** The letters in these fonts; `npm run fonts` writes it. */
const LETTERS = 'src/fonts/pictures/letters.json';

/** Names each letter that the previews would leave a gap for. */
export function warnOfGaps(storyFile: string, story: Story): void {
  const drawn = JSON.parse(readFileSync(LETTERS, 'utf8')) as Letters;
  for (const line of reportLines(storyFile, shortened(undrawnLetters(story, drawn)))) console.warn(line);
}

/** The renderer reads plain TrueType files only. */
async function unpackFonts(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const name of FONTS) {
    const file = join(folder, `${basename(name)}.ttf`);
    // One after the other: the decoder returns parts of its one memory, which its next call may overwrite.
    writeFileSync(file, Buffer.from(await decompress(readFileSync(`src/fonts/${name}.woff2`))));
    files.push(file);
  }
  return files;
}

/** Writes every preview into the site. */
export async function writePreviews(images: PreviewImage[], site: string, cache: string): Promise<void> {
  const fontFiles = await unpackFonts(join(cache, 'fonts'));
  for (const { path, svg } of images) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    const resvg = new Resvg(svg, {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Parcours Sans' },
    });
    // Never over another one: of two stops' pictures of one name, one would be lost.
    writeFileSync(file, resvg.render().asPng(), { flag: 'wx' });
  }
}
