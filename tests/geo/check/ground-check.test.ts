import { describe, expect, it } from 'vitest';
import { groundFindings } from '../../../geo/check/ground-check.ts';
import { isPlace, type Position, type Story } from '../../../geo/story/story.ts';
import { realStory } from '../real-story.ts';
import { smallStory } from '../small-story.ts';

/** The small story with all of its places at others' positions, in turn. */
const at = (...positions: Position[]): Story => {
  let index = 0;
  const stops = smallStory.stops.map((stop) =>
    isPlace(stop) ? { ...stop, position: positions[index++ % positions.length]! } : stop,
  );
  return { ...smallStory, stops };
};
const told = (story: Story, isCut = true): string[] =>
  groundFindings(story, isCut).map(({ value, advice }) => `${value}: ${advice}`);

describe('the ground below a story', () => {
  it('is detailed at every place of a story that has a basemap of its own', () => {
    expect(told(realStory)).toEqual([]);
    expect(told(at([5.52, 22.79], [2.35, 48.86]))).toEqual([]);
  });

  it('is coarse on the map of the world, which one warning says with the places’ names', () => {
    const findings = groundFindings(at([5.52, 22.79], [2.35, 48.86]), false);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(findings[0]!.value).toBe('pyongyang, khasan, vostochny, komsomolsk, vladivostok and 1 more');
    expect(findings[0]!.advice).toContain('the command basemap');
  });

  it('knows no streets: a walk through a town is told so', () => {
    const walk = at([130.44, 46.42], [130.4448, 46.4208]);
    expect(told(walk)).toEqual([
      expect.stringContaining('all stops lie within 1 km: the ground of this map knows'),
    ]);
    expect(told(at([130.44, 46.42], [130.48, 46.43]))).toEqual([expect.stringContaining('within 4 km')]);
    expect(told(at([130.44, 46.42], [130.6, 46.42]))).toEqual([]);
  });
});
