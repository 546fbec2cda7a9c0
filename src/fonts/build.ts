/**
 * `npm run fonts`: cuts the page's fonts from the full ones. Needs this folder's own packages and installs them if they
 * are missing. The files that it writes are committed, so that a build of the site does not need the packages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runsOf } from '../../geo/letters/code-points.ts';
import { GARBLED } from '../../geo/letters/slices.ts';
import { fallbackMetrics, FALLBACKS, type MeasuredFont } from './fallbacks.ts';
import { type FontNames, renameFont } from './sfnt.ts';
import { charactersFor, PICTURE_FONTS, type PictureFont, type Subset, SUBSETS } from './sources.ts';
import { type BuiltFallback, type BuiltSubset, rangesModule, stylesheet } from './stylesheet.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const STORIES = join(FOLDER, '../../geo/story');

/** Useless in a small static face: baselines of other scripts, formulas, variable axes. `name` is written anew. */
const UNUSED_TABLES = ['BASE', 'MATH', 'STAT', 'name'];

/** The functions used of packages that have no types. */
interface Tools {
  subsetFont: (
    font: Buffer,
    characters: string,
    options: {
      targetFormat: 'sfnt';
      /** All that shape letters, where it is left out. */
      keepFeatures?: readonly string[];
      noHinting: boolean;
      dropTables: string[];
    },
  ) => Promise<Buffer>;
  convert: (font: Buffer, format: 'woff2') => Promise<Buffer>;
  openFont: (font: Buffer) => MeasuredFont & { copyright: string };
}

function loadTools(): Tools {
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  const load = createRequire(import.meta.url);
  return {
    subsetFont: load('subset-font') as Tools['subsetFont'],
    convert: (load('fontverter') as Pick<Tools, 'convert'>).convert,
    openFont: (load('fontkit') as { create: Tools['openFont'] }).create,
  };
}

const readSource = (path: string): Buffer => readFileSync(join(FOLDER, 'node_modules', path));

/** All stories as JSON, with every character unescaped. */
const storyText = (): string =>
  (existsSync(STORIES) ? readdirSync(STORIES) : [])
    .filter((name) => name.endsWith('.geojson'))
    .sort()
    .map((name) => JSON.stringify(JSON.parse(readFileSync(join(STORIES, name), 'utf8'))))
    .join('\n');

/** The font's code points, ascending, without 0xffff, which only ends its character map. */
const codePointsIn = ({ characterSet }: MeasuredFont): number[] =>
  [...new Set(characterSet)].filter((codePoint) => codePoint !== 0xffff).sort((a, b) => a - b);

const inPercent = ({ ascent, descent, lineGap, unitsPerEm }: MeasuredFont) => ({
  ascent: (ascent / unitsPerEm) * 100,
  descent: (Math.abs(descent) / unitsPerEm) * 100,
  lineGap: (lineGap / unitsPerEm) * 100,
});

function namesOf({ family, file, style, weights }: Subset, copyright: string): FontNames {
  const subfamily = `${weights[0] === 600 ? 'SemiBold' : 'Regular'}${style === 'italic' ? ' Italic' : ''}`;
  return new Map([
    [0, copyright],
    [1, family],
    [2, subfamily],
    [4, `${family} ${subfamily}`],
    [6, `Parcours-${file}`],
    [13, 'SIL Open Font License 1.1'],
  ]);
}

/** Writes one font file. */
async function buildSubset(tools: Tools, subset: Subset, characters: string): Promise<BuiltSubset> {
  const source = readSource(subset.source);
  const { copyright } = tools.openFont(source);
  const cut = await tools.subsetFont(source, characters, {
    targetFormat: 'sfnt',
    keepFeatures: subset.features,
    noHinting: true,
    dropTables: UNUSED_TABLES,
  });
  const woff2 = await tools.convert(renameFont(cut, namesOf(subset, copyright)), 'woff2');
  writeFileSync(join(FOLDER, `${subset.file}.woff2`), woff2);
  const codePoints = codePointsIn(tools.openFont(cut));
  process.stdout.write(`${subset.file}.woff2  ${woff2.length} bytes, ${codePoints.length} characters\n`);
  const reference = SUBSETS.find(({ family, script }) => family === subset.family && script === 'latin');
  const followsOther = reference && subset.script !== 'latin';
  const lineMetrics = followsOther ? inPercent(tools.openFont(readSource(reference.source))) : undefined;
  return { ...subset, codePoints, ...(lineMetrics && { lineMetrics }) };
}

/** Writes a font for link previews. @returns its code points */
async function buildPictureFont(tools: Tools, { file, source }: PictureFont): Promise<number[]> {
  const font = readSource(source);
  const codePoints = codePointsIn(tools.openFont(font)).filter(
    (codePoint) => !GARBLED.test(String.fromCodePoint(codePoint)),
  );
  const cut = await tools.subsetFont(font, String.fromCodePoint(...codePoints), {
    targetFormat: 'sfnt',
    noHinting: true,
    dropTables: UNUSED_TABLES.filter((table) => table !== 'name'),
  });
  const woff2 = await tools.convert(cut, 'woff2');
  writeFileSync(join(FOLDER, 'pictures', `${file}.woff2`), woff2);
  process.stdout.write(`pictures/${file}.woff2  ${woff2.length} bytes, ${codePoints.length} characters\n`);
  return codePoints;
}

const buildFallbacks = ({ openFont }: Tools): BuiltFallback[] =>
  FALLBACKS.flatMap((fallback) =>
    ([400, 600] as const).map((weight) => {
      const webFont = SUBSETS.find(
        (subset) => subset.family === fallback.replaces && subset.weights[0] === weight,
      );
      if (!webFont) throw new Error(`"${fallback.family}" replaces no face of weight ${weight}`);
      const metrics = fallbackMetrics(
        openFont(readSource(webFont.source)),
        openFont(readSource(fallback.measured[weight])),
      );
      return { fallback, weight, metrics };
    }),
  );

async function writeFormatted(name: string, text: string): Promise<void> {
  const filepath = join(FOLDER, name);
  writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
}

const runsIn = (codePoints: ReadonlySet<number>) => runsOf([...codePoints].sort((one, other) => one - other));

async function build(): Promise<void> {
  const tools = loadTools();
  const characters = charactersFor(storyText());
  const built: BuiltSubset[] = [];
  for (const subset of SUBSETS) built.push(await buildSubset(tools, subset, characters[subset.script]));
  await writeFormatted('fonts.css', stylesheet(built, buildFallbacks(tools)));
  await writeFormatted('unicode-ranges.ts', rangesModule(built));
  const ofPage = built.flatMap(({ codePoints }) => codePoints);
  const drawn = new Set(ofPage);
  for (const font of PICTURE_FONTS)
    for (const codePoint of await buildPictureFont(tools, font)) drawn.add(codePoint);
  const letters = { page: runsIn(new Set(ofPage)), pictures: runsIn(drawn) };
  await writeFormatted(join('pictures', 'letters.json'), JSON.stringify(letters));
}

await build();
