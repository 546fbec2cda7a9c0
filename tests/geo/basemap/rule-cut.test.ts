/**
 * N4: basemaps cut by rule. The sources are decoded once for all boxes; boxes beyond the first two are @long. Where the
 * sources are not installed, only the long run installs them: 350 MB are too much for every run on a new machine.
 */
import { check } from '@placemarkio/check-geojson';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { BASEMAP_LIMIT_BYTES, cutBasemap, readSources, type Sources } from '../../../geo/basemap/rule/cut.ts';
import { groundOf } from '../../../geo/basemap/rule/ground.ts';
import { SOURCES_FOLDER } from '../../../geo/basemap/sources/packages.ts';
import type { Position } from '../../../geo/story/story.ts';
import { isInstalled, ROOT } from '../../../scripts/install.mjs';
import { installSources } from '../../../scripts/story-basemap.ts';
import {
  AT_SEA,
  type BasemapFile,
  brokenRings,
  INLAND,
  isLand,
  misnamed,
  ofKind,
  strayLines,
} from './soundness.ts';

/** Installing and decoding take long on a busy machine. */
const PATIENCE_MS = 300_000;

const canCut = process.env.LONG === '1' || isInstalled(SOURCES_FOLDER);

let sources: Sources;
beforeAll(() => {
  if (!canCut) return;
  installSources();
  sources = readSources();
}, PATIENCE_MS);

interface Box {
  name: string;
  positions: Position[];
  languages: string[];
  /** Towns of the box that its map has to name, in the first language. */
  towns: string[];
}

const TOKYO: Position = [139.69, 35.69];
const BOXES: [title: string, box: Box][] = [
  [
    'over the Pacific, from Asia to America',
    {
      name: 'pacific',
      positions: [TOKYO, [-157.86, 21.31], [-122.42, 37.77]],
      languages: ['en'],
      towns: ['Seoul', 'Los Angeles'],
    },
  ],
  [
    'of one place in Africa',
    { name: 'niamey', positions: [[2.11, 13.51]], languages: ['de', 'es'], towns: ['Dosso'] },
  ],
  [
    'in Europe @long',
    { name: 'alps', positions: [[6.14, 46.2], [12.34, 45.44]], languages: ['fr', 'en'], towns: ['Milan', 'Munich'] },
  ], // prettier-ignore
  [
    'in South America @long',
    { name: 'andes', positions: [[-70.65, -33.44], [-68.15, -16.5], [-78.47, -0.18]], languages: ['es'], towns: ['Arequipa'] },
  ], // prettier-ignore
  [
    'at the end of the map in Antarctica @long',
    { name: 'antarctica', positions: [[166.67, -77.85], [-69.2, -84.9], [172.64, -43.53]], languages: ['en'], towns: [] },
  ], // prettier-ignore
  [
    'as wide as the world @long',
    { name: 'world', positions: [[-120, -40], [0, 50], [140, 60]], languages: ['fr', 'en', 'de', 'es'], towns: [] },
  ], // prettier-ignore
];

const cutFor = ({ positions, languages }: Box): string =>
  cutBasemap(
    sources,
    groundOf(
      positions.map((position) => [position]),
      positions.map((position) => ({ position, names: [] })),
      languages,
    ),
  ).text;

/** What was cut for each box. */
const texts = new Map<Box, string>();
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe.skipIf(!canCut).each(BOXES)('a basemap %s', (_title, box) => {
  let text: string;
  let basemap: BasemapFile;
  beforeAll(() => {
    text = cutFor(box);
    texts.set(box, text);
    basemap = JSON.parse(text) as BasemapFile;
  }, PATIENCE_MS);

  it('is valid GeoJSON, with closed rings', () => {
    expect(() => check(text)).not.toThrow();
    expect(brokenRings(basemap)).toEqual([]);
  });

  it('draws no line across the map, and no edge where land is only cut', () => {
    expect(strayLines(basemap)).toEqual([]);
  });

  it('has no hole in the land and no land at sea', () => {
    const isOnLand = isLand(basemap);
    expect(INLAND.filter((position) => !isOnLand(position))).toEqual([]);
    expect(AT_SEA.filter(isOnLand)).toEqual([]);
  });

  it('has names in the languages of the story, and in no other', () => {
    expect(misnamed(basemap, box.languages)).toEqual([]);
  });

  it('names the towns that readers look for', () => {
    const names = ofKind(basemap, 'town').map(({ properties }) => properties[`name_${box.languages[0]!}`]);
    expect(names).toEqual(expect.arrayContaining(box.towns));
  });

  it('is small enough', () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(BASEMAP_LIMIT_BYTES);
  });
});

describe.skipIf(!canCut)('the sources', () => {
  it(
    'cut for the same story give the same bytes',
    () => {
      const [[, box]] = BOXES as [[string, Box]];
      expect(hashOf(cutFor(box))).toBe(hashOf(texts.get(box)!));
    },
    PATIENCE_MS,
  );

  it('have every town to which we give other names', () => {
    const file = join(ROOT, 'geo', 'basemap', 'data', 'town-names.json');
    const named = JSON.parse(readFileSync(file, 'utf8')) as { town: string; country: string }[];
    const known = new Set(sources.towns.map(({ name, country }) => `${name} ${country}`));
    expect(named.filter(({ town, country }) => !known.has(`${town} ${country}`))).toEqual([]);
  });
});
