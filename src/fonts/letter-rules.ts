/** The style rules of the slices that a story brings: they follow from the story, and stand on its pages alone. */
import { unicodeRanges } from '../../geo/letters/code-points.ts';
import type { ChosenSlice, Look } from '../../geo/letters/slices.ts';
import { FALLBACKS } from './fallbacks.ts';
import { families, overrides, rule } from './stylesheet.ts';

export interface LetterFace {
  slice: ChosenSlice;
  /** CSS family. */
  family: string;
  style: 'normal' | 'italic';
  /** The weight of its file. */
  weight: 400 | 600;
}

/** Scripts in one weight have a family of their own, whose faces serve all weights: in `Parcours Sans` only exact ones count. */
const LETTERS_FAMILY = 'Parcours Letters';

const VARIANTS: Record<Look, Omit<LetterFace, 'slice'>[]> = {
  sans: [
    { family: 'Parcours Sans', style: 'normal', weight: 400 },
    { family: 'Parcours Sans', style: 'normal', weight: 600 },
    { family: 'Parcours Sans', style: 'italic', weight: 400 },
  ],
  serif: [
    { family: 'Parcours Serif', style: 'normal', weight: 400 },
    { family: 'Parcours Serif', style: 'normal', weight: 600 },
  ],
  script: [{ family: LETTERS_FAMILY, style: 'normal', weight: 400 }],
};

export const facesOf = (slices: readonly ChosenSlice[]): LetterFace[] =>
  slices.flatMap((slice) => VARIANTS[slice.look].map((variant) => ({ slice, ...variant })));

/** Of Noto Sans, percent of the em: a line is as high with another script in it. */
const LINE = { ascent: 106.9, descent: 29.3, lineGap: 0 };

/** A face with its file. */
export interface LetterFile extends LetterFace {
  /** `letters-noto-sans-jp-4-400-normal.woff2` */
  name: string;
  bytes: Uint8Array;
}

const faceRule = ({ slice, family, style, weight }: LetterFace, address: string): string =>
  rule([
    `font-family: '${family}'`,
    `font-style: ${style}`,
    `font-weight: ${slice.look === 'script' ? '400 600' : weight}`,
    'font-display: optional',
    `src: url(${address}) format('woff2')`,
    ...(slice.look === 'serif' ? [] : overrides(LINE)),
    `unicode-range: ${unicodeRanges(slice.letters).join(', ')}`,
  ]);

/** The chart’s names do not ask how fast the line is. */
const CHART_NAMES = `.name text { font-family: 'Parcours Sans', '${LETTERS_FAMILY}', 'Parcours Sans Fallback', sans-serif; }`;

/** Style rules for these faces. @param addressOf where a face's file is, as CSS writes it */
export function letterRules(faces: readonly LetterFile[], addressOf: (face: LetterFile) => string): string {
  if (faces.length === 0) return '';
  const rules = faces.map((face) => faceRule(face, addressOf(face)));
  return [...rules, families(FALLBACKS, LETTERS_FAMILY), CHART_NAMES].join('').replace(/\n\s*/g, '');
}
