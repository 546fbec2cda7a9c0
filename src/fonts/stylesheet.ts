/** Subsets and fallbacks -> the text of `fonts.css` and of `unicode-ranges.ts`. */
import { unicodeRanges } from '../../geo/letters/code-points.ts';
import type { Fallback, FallbackMetrics } from './fallbacks.ts';
import type { Subset } from './sources.ts';

/** A subset and the code points that its file really contains. */
export interface BuiltSubset extends Subset {
  /** Code points in the file, ascending. */
  codePoints: readonly number[];
  /** Line metrics in percent of the em, for fonts whose own differ from their family's. */
  lineMetrics?: { ascent: number; descent: number; lineGap: number };
}

export interface BuiltFallback {
  fallback: Fallback;
  weight: 400 | 600;
  metrics: FallbackMetrics;
}

const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

export const rule = (declarations: readonly string[]): string =>
  `@font-face {\n${declarations.map((declaration) => `  ${declaration};\n`).join('')}}\n`;

export const overrides = (metrics: { ascent: number; descent: number; lineGap: number }): string[] => [
  `ascent-override: ${percent(metrics.ascent)}`,
  `descent-override: ${percent(metrics.descent)}`,
  `line-gap-override: ${percent(metrics.lineGap)}`,
];

/** A few letters that many systems lack: they are always used, also where they come late. */
const SCRIPTS = 'Parcours Scripts';
const isScript = ({ file }: Subset): boolean => /hangul|symbols/.test(file);

const subsetRules = (subset: BuiltSubset): string[] =>
  subset.weights.map((weight) =>
    rule([
      `font-family: '${isScript(subset) ? SCRIPTS : subset.family}'`,
      `font-style: ${subset.style}`,
      `font-weight: ${weight}`,
      `font-display: ${isScript(subset) ? 'swap' : 'optional'}`,
      // Vite would turn the smallest files into data: addresses, which the page's content security policy refuses.
      `src: url('./${subset.file}.woff2?no-inline') format('woff2')`,
      ...(subset.lineMetrics ? overrides(subset.lineMetrics) : []),
      `unicode-range: ${unicodeRanges(subset.codePoints).join(', ')}`,
    ]),
  );

const fallbackRule = ({ fallback, weight, metrics }: BuiltFallback): string =>
  rule([
    `font-family: '${fallback.family}'`,
    `font-weight: ${weight}`,
    `src: ${fallback.local[weight].map((name) => `local('${name}')`).join(', ')}`,
    `size-adjust: ${percent(metrics.sizeAdjust)}`,
    ...overrides(metrics),
  ]);

/**
 * The families as custom properties. Ours are asked for where the first script finds that they come soon enough for the
 * first paint (`data-fonts`), and without scripts: a font that comes late is for the next page.
 * @param letters a family for more scripts, which then comes before the reader's own fonts where ours do
 */
export function families(fallbacks: readonly Fallback[], letters?: string): string {
  const more = letters === undefined ? [] : [SCRIPTS, letters];
  const standIns = (family: Fallback['replaces']): string[] =>
    fallbacks.filter(({ replaces }) => replaces === family).map((fallback) => fallback.family);
  const list = (...names: string[]): string => names.map((name) => `'${name}'`).join(', ');
  const serif = list(...standIns('Parcours Serif'), ...more);
  const sans = list(...standIns('Parcours Sans'), ...(letters === undefined ? [SCRIPTS] : more));
  const ours =
    `--font-serif: ${list('Parcours Serif', ...more)}, var(--serif); ` +
    `--font-sans: ${list('Parcours Sans', ...more)}, var(--sans);`;
  return (
    `:root { --serif: ${serif}, serif; --sans: ${sans}, sans-serif; --font-serif: var(--serif); --font-sans: var(--sans); }\n` +
    `:root[data-fonts], :root:not([data-scripts]) { ${ours} }\n`
  );
}

const MADE_BY = 'Made by `npm run fonts`; do not edit.';

/** The text of `fonts.css`. */
export function stylesheet(subsets: readonly BuiltSubset[], fallbacks: readonly BuiltFallback[]): string {
  return [
    `/* ${MADE_BY} */\n`,
    families([...new Set(fallbacks.map(({ fallback }) => fallback))]),
    ...subsets.flatMap(subsetRules),
    ...fallbacks.map(fallbackRule),
  ].join('\n');
}

/** The text of `unicode-ranges.ts`: the ranges of `fonts.css` as a module. */
export function rangesModule(subsets: readonly BuiltSubset[]): string {
  const entries = subsets.map(
    ({ file, codePoints }) => `  '${file}': '${unicodeRanges(codePoints).join(', ')}',\n`,
  );
  return (
    `/** ${MADE_BY} Font file -> the characters in it, as a CSS unicode-range. */\n` +
    `export const UNICODE_RANGES = {\n${entries.join('')}};\n`
  );
}
