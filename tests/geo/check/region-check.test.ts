import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { misplacedPlaces, type RegionArea } from '../../../geo/check/region-check.ts';
import type { Position, Story } from '../../../geo/story/story.ts';
import { realStory } from '../real-story.ts';

const FILE = join(import.meta.dirname, '..', '..', '..', 'geo', 'basemap', 'region-areas.json');
const areas = JSON.parse(readFileSync(FILE, 'utf8')) as RegionArea[];

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
    ['a region of a country far away is known as its country', [2.35, 48.86], 'FR-IDF'],
    ['a port at the end of its mole', [131.9, 43.05], 'RU-PRI'],
  ])('%s', (_what, position, region) => {
    expect(advice(movedTo(position, region))).toEqual([]);
  });

  it.each<[what: string, position: Position, region: string, advice: string]>([
    ['in the region beside it', [137, 50.55], 'RU-AMU', 'it lies in RU-KHA'],
    ['across the border', [126.65, 45.75], 'RU-AMU', 'it lies in CN-'],
    ['in the sea', [134, 40], 'RU-PRI', 'it lies in the sea'],
    ['with longitude and latitude swapped', [51.88, 78.33], 'RU-AMU', 'it lies in the sea'],
  ])('are at odds %s', (_what, position, region, expected) => {
    expect(advice(movedTo(position, region))).toEqual([expect.stringContaining(expected)]);
  });
});
