/** N5, U12: a link preview draws every letter of which the check does not say that it leaves a gap. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePreviews } from '../../scripts/previews.ts';

const LETTERS = [...'ŁđẵŞıșůКїёΘώÐŒ하서بيתש→ẞª'];
const folder = mkdtempSync(join(tmpdir(), 'parcours-previews-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pictureOf = (letter: string, index: number) => ({
  path: `${index}.png`,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="15" y="40" font-size="30" font-family="Parcours Serif, serif" font-weight="600">${letter}</text></svg>`,
});

beforeAll(async () => {
  // The last one is no letter of any of our fonts.
  await writePreviews([...LETTERS, '日'].map(pictureOf), folder, join(folder, 'cache'));
});

const hasInk = (index: number): boolean =>
  PNG.sync.read(readFileSync(join(folder, `${index}.png`))).data.some((byte) => byte > 0);

it.each(LETTERS.map((letter, index) => [letter, index] as const))('%s is drawn', (_letter, index) =>
  expect(hasInk(index)).toBe(true),
);

it('a letter without a font is a gap', () => expect(hasInk(LETTERS.length)).toBe(false));
