import { readFileSync } from 'node:fs';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { worldPx } from '../../geo/projection/camera.ts';
import { mercator } from '../../geo/projection/mercator.ts';
import { FIRST_BASEMAP } from '../../geo/story/first-story.ts';
import { type Position } from '../../geo/story/story.ts';
import { nominalFrame } from '../../geo/view/frame.ts';
import { type Basemap, basemapPaths } from '../../src/chart/basemap-paths.ts';
import { chartBasemap } from '../../src/chart/chart.ts';
import { PATH_SCALE } from '../../src/chart/path-writer.ts';
import { realStory } from '../geo/real-story.ts';
import { drawnLines } from './path-data.ts';

const basemap = JSON.parse(readFileSync(FIRST_BASEMAP, 'utf8')) as Basemap;
const SIZE = { width: 600, height: 400 };
const CAMERA: Camera = { zoom: 5, lat: 48, lon: 131, bearing: 0, pitch: 0 };

/** An island with a wavy coast, `radius` degrees around a position. */
function island([lon, lat]: Position, radius: number): Basemap {
  const ring = Array.from({ length: 721 }, (_, index): Position => {
    const angle = ((index % 720) * Math.PI) / 360;
    const reach = radius * (1 + 0.1 * Math.sin(angle * 9));
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { kind: 'land' }, geometry: { type: 'Polygon', coordinates: [ring] } },
    ],
  };
}

const pathsOf = (svg: string, className: string): string[] =>
  [...svg.matchAll(/<path class="([^"]+)" d="([^"]+)"/g)]
    .filter(([, name]) => name === className)
    .map(([, , data]) => data!);

describe('the ground', () => {
  it('strays nowhere from the coast by more than a pixel', () => {
    const land = island([131, 48], 2);
    const [data] = pathsOf(basemapPaths(land, CAMERA, SIZE), 'land');
    const [ring] = drawnLines(data!);
    const drawn = ring!.map(([x, y]) => [x * PATH_SCALE, y * PATH_SCALE] as const);
    const [centreX, centreY] = mercator([CAMERA.lon, CAMERA.lat]);
    const [coast] = (land.features[0]!.geometry as Polygon).coordinates;
    for (const position of coast!) {
      const [u, v] = mercator(position as Position);
      const [x, y] = [
        (u - centreX) * worldPx(5) + SIZE.width / 2,
        (v - centreY) * worldPx(5) + SIZE.height / 2,
      ];
      const gaps = drawn.map(([bx, by], index) => {
        const [ax, ay] = drawn.at(index - 1)!;
        const [dx, dy] = [bx - ax, by - ay];
        const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
        return Math.hypot(x - ax - share * dx, y - ay - share * dy);
      });
      expect(Math.min(...gaps)).toBeLessThan(1.1);
    }
    expect(drawn.length).toBeLessThan(coast!.length / 3);
  });

  it.each([
    [-179, 'east'],
    [179, 'west'],
  ])('goes on across the date line: land at %d° is in sight from the %s', (lon) => {
    const camera = { ...CAMERA, lon: -lon, lat: 0 };
    const [data] = pathsOf(basemapPaths(island([lon, 0], 1), camera, SIZE), 'land');
    const xs = drawnLines(data!).flatMap((line) => line.map(([x]) => x * PATH_SCALE));
    expect(xs.some((x) => x > 0 && x < SIZE.width)).toBe(true);
  });

  it('fills the whole box with land where the camera looks at nothing else', () => {
    const [data] = pathsOf(basemapPaths(basemap, { ...CAMERA, lat: 62, lon: 120, zoom: 8 }, SIZE), 'land');
    const points = drawnLines(data!).flat();
    const span = (axis: 0 | 1): number[] => points.map((point) => point[axis] * PATH_SCALE);
    expect(Math.min(...span(0))).toBeLessThan(0);
    expect(Math.max(...span(0))).toBeGreaterThan(SIZE.width);
    expect(Math.min(...span(1))).toBeLessThan(0);
    expect(Math.max(...span(1))).toBeGreaterThan(SIZE.height);
  });

  it.each([
    ['above and below a flat box', { width: 600, height: 40 }, 1],
    ['beside a slim box', { width: 40, height: 600 }, 0],
  ] as const)('reaches as far %s as pages show', (_where, size, axis) => {
    const land = island([131, 48], 30);
    const [data] = pathsOf(basemapPaths(land, CAMERA, size), 'land');
    const along = drawnLines(data!).flatMap((line) => line.map((point) => point[axis] * PATH_SCALE));
    const side = axis === 0 ? size.width : size.height;
    expect(Math.min(...along)).toBeLessThan(-300);
    expect(Math.max(...along)).toBeGreaterThan(side + 300);
  });

  it.each([
    [6.9, 1],
    [7, 0],
  ])('has at zoom %f a river whose source is good until zoom 7: %d path', (zoom, count) => {
    const river: Basemap = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { kind: 'river', rank: 1, untilZoom: 7 },
          geometry: {
            type: 'LineString',
            coordinates: [
              [130.5, 48],
              [131, 48.1],
              [131.5, 48],
            ],
          },
        },
      ],
    };
    expect(pathsOf(basemapPaths(river, { ...CAMERA, zoom }, SIZE), 'river')).toHaveLength(count);
  });

  it('dashes the disputed border and no settled one', () => {
    const svg = basemapPaths(basemap, { ...CAMERA, lat: 38, lon: 127 }, SIZE);
    const borders = svg.match(/<path class="border"[^>]+>/g)!;
    expect(borders.filter((path) => path.includes('stroke-dasharray'))).toHaveLength(1);
    expect(borders.filter((path) => !path.includes('stroke-dasharray'))).toHaveLength(1);
  });
});

describe.each(realStory.languages)('the chart in %s', (language) => {
  const ids = [null, ...realStory.stops.map(({ id }) => id)];

  it.each(ids)('of %s names the ground in its language and colours nothing by itself', (id) => {
    const svg = chartBasemap(basemap, realStory, nominalFrame(realStory, id), language, []);
    expect(svg.match(/<g class="names" lang="(\w+)"/g)).toEqual([`<g class="names" lang="${language}"`]);
    expect(svg).toMatch(/<text class="(?:country|water|region)-label"|<text class="town"/);
    expect(svg).not.toMatch(/ (?:fill|stroke|style)="/);
  });
});
