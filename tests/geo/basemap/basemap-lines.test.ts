import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../geo/basemap/cut/join-lines.ts';
import { sectionOfLine } from '../../../geo/basemap/cut/line-section.ts';
import { simplifyLine, smoothLine } from '../../../geo/basemap/cut/simplify.ts';

describe('simplifyLine', () => {
  it('keeps both ends and drops a vertex that nobody would miss', () => {
    expect(
      simplifyLine([
        [130, 45],
        [131, 45.001],
        [132, 45],
      ]),
    ).toEqual([
      [130, 45],
      [132, 45],
    ]);
  });

  it('keeps a bend near the story that it drops on the other side of the world', () => {
    const bend = (x: number): Position[] => [
      [x, 45],
      [x + 0.1, 45.05],
      [x + 0.2, 45],
    ];
    expect(simplifyLine(bend(131))).toHaveLength(3);
    expect(simplifyLine(bend(-100))).toHaveLength(2);
  });

  it('leaves two positions of a ring too small to see, as a topology needs them', () => {
    const speck: Position[] = [
      [-100, 10],
      [-99.999, 10],
      [-99.999, 10.001],
      [-100, 10],
    ];
    expect(simplifyLine(speck)).toEqual([
      [-100, 10],
      [-100, 10],
    ]);
  });
});

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

describe('sectionOfLine', () => {
  const line: Position[] = [
    [130, 45],
    [131, 45],
    [132, 45],
    [133, 45],
  ];

  it('runs from the first position to the second', () => {
    expect(sectionOfLine(line, [132.5, 45.2], [130.5, 44.9])).toEqual([
      [132.5, 45],
      [132, 45],
      [131, 45],
      [130.5, 45],
    ]);
  });

  it('may lie within one segment', () => {
    expect(sectionOfLine(line, [131.8, 45], [131.2, 45])).toEqual([
      [131.8, 45],
      [131.2, 45],
    ]);
  });
});
