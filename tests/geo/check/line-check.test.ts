import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BasemapParts, landOf } from '../../../geo/check/basemap-parts.ts';
import { unexpectedLines } from '../../../geo/check/line-check.ts';
import { isLeg, type Leg, type Position, type Story } from '../../../geo/story/story.ts';
import { FIRST_BASEMAP } from '../../../geo/story/first-story.ts';
import { realStory } from '../real-story.ts';
import { smallStory } from '../small-story.ts';

const land = landOf(JSON.parse(readFileSync(FIRST_BASEMAP, 'utf8')) as BasemapParts);

/** The small story with one leg through these points. */
function withLeg(mode: Leg['mode'], points: Position[], changes: Partial<Leg> = {}): Story {
  const via = points.map((position) => ({ name: '', position, from: 'test' }));
  const index = smallStory.stops.findIndex(isLeg);
  const stops = smallStory.stops
    .filter((stop, at) => !isLeg(stop) || at === index)
    .map((stop) => (isLeg(stop) ? { ...stop, mode, via, ...changes } : stop));
  return { ...smallStory, stops };
}
const told = (story: Story): string[] =>
  unexpectedLines(story, land).map(({ severity, value, allowed, advice }) =>
    [severity, value, allowed, advice].join(' · '),
  );

/** From the Yellow Sea and from Nagasaki to Vladivostok. */
const THROUGH_KOREA: Position[] = [[125, 34], [131.9, 43.1]]; // prettier-ignore
const AROUND_KOREA: Position[] = [[129.6, 32.7], [128.8, 33.6], [130.5, 35.5], [131.9, 43.1]]; // prettier-ignore

describe('the line of a ship', () => {
  it('over land is a warning that says where and how far', () => {
    const lines = told(withLeg('ship', THROUGH_KOREA));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^warning · \d{3} km over land at \[12[6-9](\.\d)?,3[5-9](\.\d)?\] · a ship on water, within 15 km · add the points/,
    );
  });

  it('is judged as a ferry’s is, a train’s is not', () => {
    expect(told(withLeg('ferry', THROUGH_KOREA))).toEqual([expect.stringContaining('a ferry on water')]);
    expect(told(withLeg('train', THROUGH_KOREA))).toEqual([]);
  });

  it('on water is none, also where it ends in a harbour', () => {
    expect(told(withLeg('ship', AROUND_KOREA))).toEqual([]);
  });

  it('of unknown path is none: its arc says nothing of the way', () => {
    expect(told(withLeg('ship', THROUGH_KOREA, { path: 'unknown' }))).toEqual([]);
  });

  it('may cross as much land as its ports are inaccurate', () => {
    const story = withLeg('ship', THROUGH_KOREA);
    const stops = story.stops.map((stop) => (isLeg(stop) ? stop : { ...stop, accuracyKm: 900 }));
    expect(told({ ...story, stops })).toEqual([]);
  });

  it('over the date line is held against the land on both sides', () => {
    // From Fiji to Samoa, and from Hawaii over Chukotka to the Arctic.
    expect(told(withLeg('ship', [[177, -18.9], [-172, -14.5]]))).toEqual([]); // prettier-ignore
    expect(told(withLeg('ship', [[170, 60], [-170, 72]]))).toEqual([expect.stringContaining('over land')]); // prettier-ignore
  });
});

describe('a flight over the pole', () => {
  it('is a warning: the map ends before', () => {
    const [line, ...more] = told(withLeg('plane', [[-74, 40.7], [106.9, 47.9]])); // prettier-ignore
    expect(line).toMatch(
      /^warning · latitude 8[6-9]\.\d on the shortest way of \d{4,5} km · .*shows the line with a gap/,
    );
    expect(more).toEqual([]);
  });

  it('that stays on the map is none', () => {
    expect(told(withLeg('plane', [[-0.5, 51.5], [139.8, 35.5]]))).toEqual([]); // prettier-ignore
  });
});

it('the story of this repository has no line that its author would not expect', () => {
  expect(unexpectedLines(realStory, land)).toEqual([]);
});
