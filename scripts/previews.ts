/** Preview images: SVG -> PNG with our own fonts, so that they look the same wherever they are built. */
import { Resvg } from '@resvg/resvg-js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decompress } from 'wawoff2';
import type { PreviewImage } from '../src/site/preview-images.ts';

const FONTS = ['sans-400', 'sans-600', 'sans-400-italic', 'sans-symbols', 'serif-400', 'serif-600'];

/** The renderer reads plain TrueType files only. */
async function unpackFonts(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const name of FONTS) {
    const file = join(folder, `${name}.ttf`);
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
