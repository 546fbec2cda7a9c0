/** N5, U12: a link preview draws every letter of which the check does not say that it leaves a gap. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unpackFonts } from '../../scripts/app/picture-fonts.ts';
import { pictureDrawer } from '../../scripts/pour/previews.ts';

const LETTERS = [...'ŁđẵŞıșůКїёΘώÐŒ하서بيתש→ẞª'];
const folder = mkdtempSync(join(tmpdir(), 'parcours-previews-'));
afterAll(() => rmSync(folder, { recursive: true }));

const svgOf = (letter: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="15" y="40" font-size="30" font-family="Parcours Serif, serif" font-weight="600">${letter}</text></svg>`;

let draw: (svg: string) => Promise<Uint8Array>;
beforeAll(async () => {
  await unpackFonts(join(folder, 'fonts'));
  draw = await pictureDrawer(join(folder, 'fonts'));
});

const hasInk = async (letter: string): Promise<boolean> =>
  PNG.sync.read(Buffer.from(await draw(svgOf(letter)))).data.some((byte) => byte > 0);

it.each(LETTERS)('%s is drawn', async (letter) => expect(await hasInk(letter)).toBe(true));

// The letter is in none of our fonts.
it('a letter without a font is a gap', async () => expect(await hasInk('日')).toBe(false));
