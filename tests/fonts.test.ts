import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_BASEMAP, FIRST_STORY } from '../geo/story/first-story.ts';
import { UNICODE_RANGES } from '../src/fonts/unicode-ranges.ts';

const ROOT = join(import.meta.dirname, '..');
const FONTS = join(ROOT, 'src/fonts');
const LATIN_FILES = ['serif-400', 'serif-600', 'sans-400', 'sans-600', 'sans-400-italic'] as const;
const LATIN_LIMIT_BYTES = 65_000;
const TOTAL_LIMIT_BYTES = 70_000;

const stylesheet = readFileSync(join(FONTS, 'fonts.css'), 'utf8');
const faces = stylesheet.match(/@font-face \{[^}]*\}/g) ?? [];
const webFaces = faces.filter((face) => face.includes('url('));
const sizeOf = (file: string): number => statSync(join(FONTS, `${file}.woff2`)).size;
const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
const fileOf = (face: string): string => /url\('\.\/(.*)\.woff2\?no-inline'\)/.exec(face)?.[1] ?? '';
const rangeOf = (face: string): string =>
  (/unicode-range:([^;]*)/.exec(face)?.[1] ?? '').replace(/\s+/g, ' ').trim();

function covers(unicodeRange: string, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return unicodeRange.split(', ').some((entry) => {
    const [first = '', last = first] = entry.replace('U+', '').split('-');
    return codePoint >= parseInt(first, 16) && codePoint <= parseInt(last, 16);
  });
}

/** Characters of a text that no face of the family can draw, line ends aside. */
function missing(family: 'sans' | 'serif', text: string): string[] {
  const ranges = Object.entries(UNICODE_RANGES)
    .filter(([file]) => file.startsWith(family))
    .map(([, range]) => range);
  return [...new Set(text.replaceAll('\n', ''))].filter(
    (character) => !ranges.some((range) => covers(range, character)),
  );
}

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
    : [];

/** The text of a source; of a JSON file, with its escapes undone. */
function textOf(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return file.endsWith('json') ? JSON.stringify(JSON.parse(text)) : text;
}

describe('the font stylesheet', () => {
  it('names only files that exist', () => {
    expect(webFaces.length).toBeGreaterThan(0);
    expect(webFaces.map(fileOf).filter((file) => !existsSync(join(FONTS, `${file}.woff2`)))).toEqual([]);
  });

  it('uses every font file in its folder', () => {
    const onDisk = readdirSync(FONTS).filter((name) => name.endsWith('.woff2'));
    expect([...new Set(webFaces.map((face) => `${fileOf(face)}.woff2`))].sort()).toEqual(onDisk.sort());
  });

  it('keeps every font a file of its own: the content security policy refuses data: addresses', () => {
    expect(webFaces.filter((face) => !face.includes(".woff2?no-inline')"))).toEqual([]);
  });

  it('never moves text when a font comes late: only letters that systems lack are swapped in', () => {
    const [scripts, others] = [true, false].map((isScript) =>
      webFaces.filter((face) => face.includes("'Parcours Scripts'") === isScript),
    );
    expect(scripts!.filter((face) => !face.includes('font-display: swap'))).toEqual([]);
    expect(others!.filter((face) => !face.includes('font-display: optional'))).toEqual([]);
    expect([...new Set(scripts!.map((face) => fileOf(face)))].sort()).toEqual([
      'sans-hangul',
      'sans-symbols',
    ]);
  });

  it('declares the same ranges as the module for the map', () => {
    const ranges: Record<string, string> = UNICODE_RANGES;
    expect(webFaces.filter((face) => rangeOf(face) !== ranges[fileOf(face)])).toEqual([]);
  });

  it('gives each system font that stands in the measure of ours', () => {
    const standIns = faces.filter((face) => face.includes('local('));
    expect(standIns.length).toBeGreaterThan(0);
    expect(
      standIns.filter((face) => !/size-adjust: \d.*ascent-override: \d.*descent-override: \d/s.test(face)),
    ).toEqual([]);
  });
});

describe('the font files', () => {
  it('stay small: the Latin ones together at most 65 kB', () => {
    expect(sum(LATIN_FILES.map(sizeOf))).toBeLessThanOrEqual(LATIN_LIMIT_BYTES);
  });

  it('stay small: all together at most 70 kB', () => {
    expect(sum(Object.keys(UNICODE_RANGES).map(sizeOf))).toBeLessThanOrEqual(TOTAL_LIMIT_BYTES);
  });

  it('are woff2', () => {
    const files = Object.keys(UNICODE_RANGES).map((file) => readFileSync(join(FONTS, `${file}.woff2`)));
    expect(files.filter((font) => font.toString('latin1', 0, 4) !== 'wOF2')).toEqual([]);
  });

  it('hold the letters, marks and spaces of French, German and Spanish in every Latin face', () => {
    const wanted =
      '„Größe“ ‚Öl‘ ÄÜäü ¿Mañana? ¡Sí! ÁÉÍÓÚÑáéóú “1” ‘2’' +
      '«\u202fÀ l’œuvre\u202f: où\u202f? ÿ — 5\u202f000\u00a0km – N°\u00a01, ±\u00a02\u2009%\u202f; −3 × 4…\u202f»';
    const lacking = LATIN_FILES.filter((file) =>
      [...wanted].some((character) => !covers(UNICODE_RANGES[file], character)),
    );
    expect(lacking).toEqual([]);
  });
});

describe('every character on the page has a font (else run `npm run fonts`)', () => {
  it.each([FIRST_STORY, FIRST_BASEMAP, ...filesIn('src/i18n', '.ts'), ...filesIn('src', '.svelte')])(
    '%s',
    (file) => {
      expect(missing('sans', textOf(file))).toEqual([]);
    },
  );

  it('titles and quotes of the first story, in the serif', () => {
    const { story, features } = JSON.parse(textOf(FIRST_STORY)) as {
      story: { title: unknown; standfirst: unknown };
      features: { properties: { claims?: { quote?: string }[] } }[];
    };
    const quotes = features.flatMap(({ properties }) => (properties.claims ?? []).map(({ quote }) => quote));
    expect(missing('serif', JSON.stringify([story.title, story.standfirst, quotes]))).toEqual([]);
  });

  it('Russian names too, in whatever letters', () => {
    expect(missing('sans', 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№')).toEqual(
      [],
    );
  });
});
