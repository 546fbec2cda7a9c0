/** N5: a story brings the slices of fonts that hold its letters, and no others. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FixedLetters, undrawnLetters } from '../../../geo/check/letters.ts';
import { hasLetter, readUnicodeRange } from '../../../geo/letters/code-points.ts';
import { type SlicePackage, storySlices } from '../../../geo/letters/slices.ts';
import { shownLetters } from '../../../geo/letters/story-letters.ts';
import { UNICODE_RANGES } from '../../../src/fonts/unicode-ranges.ts';
import '../../property-seed.ts';
import { realStory } from '../real-story.ts';
import { fixture, marketDayWith, storyFrom } from '../stories.ts';

const packages = JSON.parse(readFileSync('src/fonts/slices/slices.json', 'utf8')) as SlicePackage[];
const fixed = JSON.parse(readFileSync('src/fonts/pictures/letters.json', 'utf8')) as FixedLetters;
const rangesOf = (family: string): string =>
  Object.entries(UNICODE_RANGES)
    .filter(([file]) => file.startsWith(family))
    .map(([, range]) => range)
    .join();
const own = { sans: rangesOf('sans'), latin: rangesOf('sans-400'), serif: rangesOf('serif') };

/** `noto-sans-jp 115: 東`, of the small story with these names for its first place, and its title. */
const slicesOf = (names: Record<string, string>, others: string[] = [], title = 'Market day') => {
  const changes = {
    'features[0].properties.names': { fr: 'Albe', en: 'Alba', ...names },
    'story.title.en': title,
  };
  const story = storyFrom(marketDayWith(changes));
  return storySlices(story, packages, own, others).map(
    (slice) =>
      `${slice.package.replace('@fontsource/', '')} ${slice.slice}: ${String.fromCodePoint(...slice.letters)}`,
  );
};

describe('the slices of a story', () => {
  it('are none for the first story, whose letters every page has', () => {
    expect(storySlices(realStory, packages, own)).toEqual([]);
  });

  it('are of the same family as the letters beside them: sans, and serif in titles', () => {
    expect(slicesOf({ uk: 'Київ' })).toEqual(['noto-sans cyrillic: ЇВИКвиї']);
    expect(slicesOf({}, [], 'Łódź')).toEqual(['noto-sans latin-ext: ŁŹź', 'source-serif-4 latin-ext: ŁŹź']);
  });

  it('are one for each script that these lack', () => {
    expect(slicesOf({ ar: 'بيروت' })).toEqual(['noto-sans-arabic arabic: بتروي']);
    expect(slicesOf({ ne: 'काठमाडौं' })).toEqual(['noto-sans-devanagari devanagari: ंकठडमाौ']);
  });

  it.each([
    ['ja', 'noto-sans-jp'],
    ['zh', 'noto-sans-sc'],
    ['zh-Hant', 'noto-sans-tc'],
    ['ko', 'noto-sans-kr'],
    ['en', 'noto-sans-sc'],
  ])('draw Han as the names’ language writes it: %s', (language, name) => {
    const chosen = slicesOf({ [language]: '東京' });
    expect(chosen.map((line) => line.split(' ')[0])).toEqual(chosen.map(() => name));
    expect(chosen.join('')).toMatch(/[東京].*[東京]|東京|京東/);
  });

  it('draw Han as its own language writes it, though a page in another has more of it', () => {
    expect(slicesOf({ en: '長崎長崎', ja: '長崎' }).join()).not.toContain('noto-sans-sc');
  });

  it('draw Han in one font, that of the language which lacks least', () => {
    // 们 is simplified Chinese alone.
    expect(new Set(slicesOf({ ja: '長崎', zh: '我们' }).map((line) => line.split(' ')[0]))).toEqual(
      new Set(['noto-sans-sc']),
    );
  });

  it('are not chosen by the basemap’s names, which they draw if they can', () => {
    expect(slicesOf({}, ['Łódź'])).toEqual([]);
    expect(slicesOf({ uk: 'Київ' }, ['Ћ', 'Łódź'])).toEqual(['noto-sans cyrillic: ЇЋВИКвиї']);
  });

  it('hold each letter of a story, or the check names it', () => {
    const letter = fc.oneof(
      fc.constantFrom(...'éĐẵłЇώبकก갑東们あᚠ🚂'),
      fc.integer({ min: 0x20, max: 0x2ffff }).map((codePoint) => String.fromCodePoint(codePoint)),
    );
    const name = fc
      .array(letter, { minLength: 1, maxLength: 6 })
      .map((letters) => letters.join('').normalize('NFC'))
      .filter((text) => text.trim() !== '' && shownLetters(text).length > 0);
    fc.assert(
      fc.property(name, (text) => {
        const changes = { 'features[0].properties.names.xx': `A${text}` };
        let story;
        try {
          story = storyFrom(marketDayWith(changes));
        } catch {
          // No name: a control character, or one that turns a line round.
          return true;
        }
        const drawn = storySlices(story, packages, own).flatMap(({ letters }) => letters);
        const named = undrawnLetters(story, fixed, packages)
          .map(({ advice }) => advice)
          .join();
        return shownLetters(text).every(
          (each) =>
            hasLetter(readUnicodeRange(own.sans), each.codePointAt(0)!) ||
            drawn.includes(each.codePointAt(0)!) ||
            named.includes(each),
        );
      }),
    );
  });
});

it('seven scripts need seven slices in the sans, and three in the serif', () => {
  const chosen = storySlices(storyFrom(fixture('seven-scripts.geojson')), packages, own);
  expect(chosen.map(({ package: name, slice }) => `${name.replace('@fontsource/', '')} ${slice}`).sort())
    .toMatchInlineSnapshot(`
      [
        "noto-sans cyrillic",
        "noto-sans greek",
        "noto-sans vietnamese",
        "noto-sans-arabic arabic",
        "noto-sans-devanagari devanagari",
        "noto-sans-jp [108]",
        "noto-sans-jp [115]",
        "noto-sans-kr [114]",
        "noto-sans-kr [117]",
        "source-serif-4 cyrillic",
        "source-serif-4 greek",
        "source-serif-4 vietnamese",
      ]
    `);
});
