/** Where the name of a country stands on the map of a story. */
import { booleanPointInPolygon, lineString, pointToLineDistance, polygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../geo/basemap/rule/ground.ts';
import { rankOfStory, roomInBox } from '../../../geo/basemap/rule/label-room.ts';
import type { Position } from '../../../geo/story/story.ts';

/** A country of 20 by 10 degrees, south-west corner at `west`, 0. */
const country = (west: number): Position[][] => [
  [[west, 0], [west + 20, 0], [west + 20, 10], [west, 10], [west, 0]],
]; // prettier-ignore

const ground = (...lines: Position[][]) => groundOf(lines, [], ['en']);

describe('the name of a country in the box of a story', () => {
  const journey: Position[] = [[0, 1], [20, 9]]; // prettier-ignore

  it('stands in the country, clear of its borders and of the journey', () => {
    const at = roomInBox([country(0)], ground(journey))!;
    expect(booleanPointInPolygon(at, polygon(country(0)))).toBe(true);
    expect(pointToLineDistance(at, lineString(journey))).toBeGreaterThan(100);
    expect(pointToLineDistance(at, lineString(country(0)[0]!))).toBeGreaterThan(100);
  });

  it('is found on both sides of the date line', () => {
    const across: Position[] = [[170, 1], [190, 9]]; // prettier-ignore
    const at = roomInBox([country(170)], ground(across))!;
    expect(Math.abs(at[0]!)).toBeGreaterThanOrEqual(170);
    // As another source may write the same country.
    expect(roomInBox([country(-190)], ground(across))).toEqual(at);
  });

  it('has no place in a country too small for it, or elsewhere', () => {
    const sliver: Position[][] = [[[5, 4], [6, 4], [6, 5], [5, 5], [5, 4]]]; // prettier-ignore
    expect(roomInBox([sliver], ground(journey))).toBeUndefined();
    expect(roomInBox([country(100)], ground(journey))).toBeUndefined();
  });

  it('shows with the whole story, in the last rank that does', () => {
    const zoom = (lines: Position[]) => ground(lines).fitZoom;
    const [wide, near]: Position[][] = [[[-60, 0], [60, 10]], [[5, 45], [10, 47]]]; // prettier-ignore
    expect(zoom(wide!)).toBeLessThan(3);
    expect(rankOfStory(ground(wide!))).toBe(1);
    expect(zoom(near!)).toBeGreaterThan(6);
    expect(rankOfStory(ground(near!))).toBe(4);
  });
});
