import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regionAreas, type RegionTopology } from '../../../../geo/check/regions/region-areas.ts';
import { misplacedPlaces } from '../../../../geo/check/regions/region-check.ts';
import type { Position, Story } from '../../../../geo/story/story.ts';
import { realStory } from '../../real-story.ts';

const FILE = join(import.meta.dirname, '..', '..', '..', '..', 'geo', 'basemap', 'region-areas.topojson');
const areas = regionAreas(JSON.parse(readFileSync(FILE, 'utf8')) as RegionTopology);

const movedTo = (position: Position, region: string): Story => ({
  ...realStory,
  stops: realStory.stops.map((stop) =>
    stop.kind === 'place' && stop.id === 'vostochny' ? { ...stop, position, region } : stop,
  ),
});
const advice = (story: Story): string[] => misplacedPlaces(story, areas).map((finding) => finding.advice);

describe('a place and the region that it names', () => {
  it('agree for every place of the story of this repository', () => {
    expect(advice(realStory)).toEqual([]);
  });

  it.each<[what: string, position: Position, region: string]>([
    ['a country may be named without its region', [128.33, 51.88], 'RU'],
    ['a region far from the first story', [2.35, 48.86], 'FR-75'],
    ['a region that the areas do not have is known as its country', [2.35, 48.86], 'FR-IDF'],
    ['a port at the end of its mole', [131.9, 43.05], 'RU-PRI'],
    ['Havana', [-82.37, 23.13], 'CU'],
    ['Nicosia', [33.36, 35.17], 'CY'],
    ['Hong Kong, by its own code', [114.17, 22.3], 'HK'],
    ['Hong Kong, by its region’s', [114.17, 22.3], 'CN-HK'],
    ['Cayenne', [-52.33, 4.94], 'GF'],
    ['Cayenne, as a part of France', [-52.33, 4.94], 'FR'],
    ['Basse-Terre', [-61.73, 16.0], 'GP'],
    ['Saint-Denis in the Indian Ocean', [55.45, -20.88], 'RE'],
    ['Nouméa, by a code of France', [166.45, -22.28], 'FR-NC'],
    ['Singapore', [103.85, 1.29], 'SG'],
    ['Valletta', [14.51, 35.9], 'MT'],
    ['Manama', [50.58, 26.22], 'BH'],
    ['Malé', [73.5, 4.18], 'MV'],
    ['Apia', [-171.77, -13.83], 'WS'],
    ['Monaco', [7.42, 43.73], 'MC'],
    ['the Vatican', [12.45, 41.9], 'VA'],
    ['Venice', [12.33, 45.44], 'IT'],
    ['Suva, near 180°', [178.44, -18.14], 'FJ'],
    ['an island of Fiji beyond 180°', [-179.87, -16.8], 'FJ'],
    ['Longyearbyen', [15.65, 78.22], 'SJ'],
    ['Fort-de-France', [-61.07, 14.6], 'MQ'],
    ['Kralendijk, without an area of its own', [-68.27, 12.15], 'BQ'],
    ['San Juan', [-66.1, 18.47], 'US-PR'],
    ['Pristina', [21.17, 42.67], 'XK'],
    ['an islet off a neighbour’s coast', [29.59, 36.15], 'GR'],
  ])('%s', (_what, position, region) => {
    expect(advice(movedTo(position, region))).toEqual([]);
  });

  it.each<[what: string, position: Position, regions: string[]]>([
    ['Ramallah', [35.2, 31.9], ['PS', 'PS-WBK']],
    ['East Jerusalem', [35.24, 31.78], ['PS', 'IL']],
    ['Majdal Shams', [35.77, 33.27], ['SY', 'IL']],
    ['Simferopol', [34.1, 44.95], ['UA', 'UA-43', 'RU']],
    ['Srinagar', [74.8, 34.08], ['IN', 'PK']],
    ['Laayoune', [-13.2, 27.15], ['EH', 'MA']],
    ['Taipei', [121.56, 25.04], ['TW', 'CN']],
    ['Kuril’sk', [147.88, 45.23], ['RU', 'JP']],
    ['Stanley', [-57.86, -51.69], ['FK', 'AR', 'GB']],
    ['a station in Antarctica', [166.67, -77.85], ['AQ', 'NZ']],
  ])('may be any that claims it: %s', (_what, position, regions) => {
    expect(regions.flatMap((region) => advice(movedTo(position, region)))).toEqual([]);
  });

  it.each<[what: string, position: Position, region: string, advice: string]>([
    ['in the region beside it', [137, 50.55], 'RU-AMU', 'it lies in RU-KHA'],
    ['across the border', [126.65, 45.75], 'RU-AMU', 'it lies in CN-'],
    ['far from the first story too', [4.35, 50.85], 'FR', 'it lies in BE'],
    ['in the sea', [134, 40], 'RU-PRI', 'it lies in the sea'],
    ['with longitude and latitude swapped', [51.88, 78.33], 'RU-AMU', 'it lies in the sea'],
    [
      'on contested ground, which is nobody’s here',
      [74.8, 34.08],
      'FR',
      'it lies elsewhere, on contested ground',
    ],
    ['in a country that there is not', [2.35, 48.86], 'QQ', 'no country has this one'],
  ])('are at odds %s', (_what, position, region, expected) => {
    expect(advice(movedTo(position, region))).toEqual([expect.stringContaining(expected)]);
  });

  it.each<[what: string, position: Position, region: string]>([
    ['in the sea, where an island may be too small for the areas', [135.2, 42.0], 'RU-PRI'],
    ['a few kilometres behind a border', [5.02, 51.44], 'BE'],
  ])('are not at odds for sure %s', (_what, position, region) => {
    expect(advice(movedTo(position, region))).toEqual([]);
  });
});
