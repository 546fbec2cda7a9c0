/**
 * System fonts adjusted to the metrics of our web fonts, so that lines break in the same places before and after a web
 * font arrives and the layout does not shift.
 */

/** What fontkit tells about a font, as far as it is needed here. */
export interface MeasuredFont {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  characterSet: number[];
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
}

/** System fonts that have the same advance widths. */
export interface Fallback {
  family: string;
  replaces: 'Parcours Serif' | 'Parcours Sans';
  /** Local font names by CSS weight: the file name on one system, the full name on another. */
  local: Record<400 | 600, readonly string[]>;
  /** A free font with these advance widths, which is measured instead: paths in `node_modules` by CSS weight. */
  measured: Record<400 | 600, string>;
}

const fontsource = (id: string): Record<400 | 600, string> => ({
  400: `@fontsource/${id}/files/${id}-latin-400-normal.woff2`,
  600: `@fontsource/${id}/files/${id}-latin-700-normal.woff2`,
});

/** In the order in which the stylesheet tries them. */
export const FALLBACKS: readonly Fallback[] = [
  {
    family: 'Parcours Serif Fallback',
    replaces: 'Parcours Serif',
    local: { 400: ['Georgia', 'Gelasio'], 600: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'] },
    measured: fontsource('gelasio'),
  },
  {
    family: 'Parcours Serif Fallback Times',
    replaces: 'Parcours Serif',
    local: {
      400: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
      600: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
    },
    measured: fontsource('tinos'),
  },
  {
    family: 'Parcours Serif Fallback Noto',
    replaces: 'Parcours Serif',
    local: { 400: ['Noto Serif', 'NotoSerif'], 600: ['Noto Serif Bold', 'NotoSerif-Bold'] },
    measured: fontsource('noto-serif'),
  },
  {
    family: 'Parcours Sans Fallback',
    replaces: 'Parcours Sans',
    local: {
      400: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'],
      600: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
    },
    measured: fontsource('arimo'),
  },
  {
    family: 'Parcours Sans Fallback Roboto',
    replaces: 'Parcours Sans',
    local: { 400: ['Roboto', 'Roboto-Regular'], 600: ['Roboto Bold', 'Roboto-Bold'] },
    measured: fontsource('roboto'),
  },
];

/** Text of the kind that the page sets, in both languages: the widths are weighted by its letters. */
const SAMPLE =
  'Le 13 septembre 2023, le dirigeant nord-coréen et le président russe se sont entretenus pendant plus de cinq ' +
  "heures au cosmodrome. Où va le train ? Il est parti vers l'est, à travers la région de l'Amour, et l'arrivée " +
  'n’est pas encore annoncée : des sources rapportent qu’il a été vu à Komsomolsk-sur-l’Amour vendredi matin. ' +
  'On 13 September 2023 the leaders talked for more than five hours at the cosmodrome. Where did the train go? ' +
  'It left for the east, across the Amur region, and its arrival had not been announced: others report that it ' +
  'was seen at Komsomolsk-on-Amur on Friday morning, before it went on to Vladivostok.';

/** Mean advance of the sample's characters, in ems. */
function meanAdvanceEm(font: MeasuredFont): number {
  const advances = [...SAMPLE].map(
    (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth,
  );
  return advances.reduce((sum, advance) => sum + advance, 0) / advances.length / font.unitsPerEm;
}

/** CSS descriptors of a fallback face; all in percent. */
export interface FallbackMetrics {
  sizeAdjust: number;
  ascent: number;
  descent: number;
  lineGap: number;
}

/** Web font and system font -> descriptors that make the system font take up the web font's space. */
export function fallbackMetrics(webFont: MeasuredFont, systemFont: MeasuredFont): FallbackMetrics {
  const scale = meanAdvanceEm(webFont) / meanAdvanceEm(systemFont);
  const percent = (units: number): number => ((units / webFont.unitsPerEm) * 100) / scale;
  return {
    sizeAdjust: scale * 100,
    ascent: percent(webFont.ascent),
    descent: percent(Math.abs(webFont.descent)),
    lineGap: percent(webFont.lineGap),
  };
}
