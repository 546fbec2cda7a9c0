import { describe, expect, it } from 'vitest';
import { groundFindings, groundOf } from '../../../geo/check/ground-check.ts';
import { FIRST_BASEMAP } from '../../../geo/story/first-story.ts';
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
const told = (story: Story, ground = groundOf(FIRST_BASEMAP)): string[] =>
  groundFindings(story, ground).map(({ value, advice }) => `${value}: ${advice}`);

describe('the ground below a story', () => {
  it('is detailed at every place of the story of this repository', () => {
    expect(told(realStory)).toEqual([]);
  });

  it('is coarse in the Sahara and in Paris, which one warning says with the places’ names', () => {
    const findings = groundFindings(at([5.52, 22.79], [2.35, 48.86]), groundOf(FIRST_BASEMAP));
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(findings[0]!.value).toBe('pyongyang, khasan, vostochny, komsomolsk, vladivostok and 1 more');
    expect(findings[0]!.advice).toContain('the command basemap');
  });

  it('may be detailed on both sides of the date line', () => {
    expect(told(at([178, -18], [-172, -14]), [[175, -20, 190, -10]])).toEqual([]);
    expect(told(at([178, -18], [-160, -14]), [[175, -20, 190, -10]])).toHaveLength(1);
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
