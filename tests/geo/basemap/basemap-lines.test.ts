import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../geo/basemap/cut/join-lines.ts';
import { smoothLine } from '../../../geo/basemap/cut/smooth-line.ts';

describe('smoothLine', () => {
  it('keeps a closed line closed', () => {
    const smooth = smoothLine([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 0],
    ]);
    expect(smooth[0]).toEqual(smooth.at(-1));
  });
});

describe('joinLines', () => {
  const west: Position[] = [
    [0, 0],
    [1, 0],
  ];
  const east: Position[] = [
    [2, 0],
    [1, 0],
  ];
  const north: Position[] = [
    [1, 0],
    [1, 1],
  ];

  it('joins two lines that meet, whichever way they run', () => {
    expect(joinLines([west, east])).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    ]);
  });

  it('joins nothing where three lines meet', () => {
    expect(joinLines([west, east, north])).toHaveLength(3);
  });
});
