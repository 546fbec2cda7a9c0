/** The fonts in which preview images are drawn. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import decompress from 'wawoff2/decompress.js';

/** The page's fonts; then those for letters that the page leaves to the reader's own fonts. */
const FONTS = [
  ...['sans-400', 'sans-600', 'sans-400-italic', 'sans-symbols', 'serif-400', 'serif-600'],
  ...['sans-cyrillic', 'sans-hangul'],
  ...['pictures/sans-letters', 'pictures/sans-arabic', 'pictures/sans-hebrew'],
];

/** The fonts of preview images, as the plain TrueType files that the renderer reads. */
export async function unpackFonts(folder: string): Promise<void> {
  mkdirSync(folder);
  // One after the other: the decoder returns parts of its one memory, which its next call may overwrite.
  for (const name of FONTS) {
    const font = await decompress(readFileSync(`src/fonts/${name}.woff2`));
    writeFileSync(join(folder, `${basename(name)}.ttf`), Buffer.from(font));
  }
}
