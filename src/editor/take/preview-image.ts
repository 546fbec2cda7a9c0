/** Draws the preview image of a page in the browser, with the fonts with which the build draws it. */
import {
  hasLetter,
  type Letters,
  readUnicodeRange,
  unicodeRanges,
} from '../../../geo/letters/code-points.ts';
import letters from '../../fonts/pictures/letters.json';
import arabic from '../../fonts/pictures/sans-arabic.woff2?url&no-inline';
import hebrew from '../../fonts/pictures/sans-hebrew.woff2?url&no-inline';
import moreLetters from '../../fonts/pictures/sans-letters.woff2?url&no-inline';
import regular from '../../fonts/sans-400.woff2?url&no-inline';
import italic from '../../fonts/sans-400-italic.woff2?url&no-inline';
import bold from '../../fonts/sans-600.woff2?url&no-inline';
import cyrillic from '../../fonts/sans-cyrillic.woff2?url&no-inline';
import hangul from '../../fonts/sans-hangul.woff2?url&no-inline';
import symbols from '../../fonts/sans-symbols.woff2?url&no-inline';
import serif from '../../fonts/serif-600.woff2?url&no-inline';
import { UNICODE_RANGES } from '../../fonts/unicode-ranges.ts';
import { pngOf } from '../../share/picture/map-picture.ts';

interface Face {
  /** Of a CSS font face, without its file and its letters. */
  look: string;
  url: string;
  /** CSS unicode-range. */
  range: string;
}

const ARABIC = 'U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF';
const HEBREW = 'U+590-5FF,U+FB1D-FB4F';

/** Letters of pictures that are in no font of the page, nor in those for other scripts. */
function moreRange(): string {
  const others: Letters = [
    ...(letters.page as unknown as Letters),
    ...readUnicodeRange(ARABIC),
    ...readUnicodeRange(HEBREW),
  ];
  const all = (letters.pictures as unknown as Letters).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return unicodeRanges(all.filter((letter) => !hasLetter(others, letter))).join();
}

const SANS = "font-family:'Parcours Sans';font-weight:";
/** The family that preview.css names for letters that the page's own fonts lack. */
const LETTERS = "font-family:'Parcours Letters';font-weight:400 600";

const FACES: Face[] = [
  { look: `${SANS}400`, url: regular, range: UNICODE_RANGES['sans-400'] },
  { look: `${SANS}600`, url: bold, range: UNICODE_RANGES['sans-600'] },
  { look: `${SANS}400;font-style:italic`, url: italic, range: UNICODE_RANGES['sans-400-italic'] },
  { look: "font-family:'Parcours Serif';font-weight:600", url: serif, range: UNICODE_RANGES['serif-600'] },
  { look: LETTERS, url: symbols, range: UNICODE_RANGES['sans-symbols'] },
  { look: LETTERS, url: cyrillic, range: UNICODE_RANGES['sans-cyrillic'] },
  { look: LETTERS, url: hangul, range: UNICODE_RANGES['sans-hangul'] },
  { look: LETTERS, url: arabic, range: ARABIC },
  { look: LETTERS, url: hebrew, range: HEBREW },
  { look: LETTERS, url: moreLetters, range: moreRange() },
];

async function ruleOf({ look, url, range }: Face): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `@font-face{${look};unicode-range:${range};src:url(data:font/woff2;base64,${btoa(text)})}`;
}

/** Rules of the faces that were asked for, by their file. */
const rules = new Map<string, Promise<string>>();

/** The rules of the faces that have letters of a picture. An SVG that is shown as an image loads no files. */
async function rulesFor(svg: string): Promise<string> {
  const used = [...new Set(svg)].map((letter) => letter.codePointAt(0)!);
  const faces = FACES.filter(({ range }) => {
    const ranges = readUnicodeRange(range);
    return used.some((letter) => hasLetter(ranges, letter));
  });
  const texts = faces.map((face) => {
    const rule = rules.get(face.url) ?? ruleOf(face);
    rules.set(face.url, rule);
    return rule;
  });
  return (await Promise.all(texts)).join('');
}

/**
 * The PNG of a preview image.
 * @throws Error if a font does not come; NoPngError if the browser cannot draw it
 */
export async function previewPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const style = `<style>${await rulesFor(svg)}</style>`;
  const blob = await pngOf(
    svg.replace(/<svg[^>]*>/, (start) => start + style),
    1,
  );
  return new Uint8Array(await blob.arrayBuffer());
}
