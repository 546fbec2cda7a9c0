import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BASEMAP_LIMIT_BYTES } from '../../../geo/basemap/rule/cut.ts';
import { WORLD_BASEMAP } from '../../../geo/story/first-story.ts';
import { LANGUAGES } from '../../../geo/story/story.ts';
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

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', WORLD_BASEMAP), 'utf8');
const world = JSON.parse(text) as BasemapFile;

describe('the world for stories without a basemap', () => {
  it('is small enough', () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(BASEMAP_LIMIT_BYTES);
  });

  it('closes and winds its rings, and draws no line across the map', () => {
    expect(brokenRings(world)).toEqual([]);
    expect(strayLines(world)).toEqual([]);
  });

  it('has names in every language that a story may have', () => {
    expect(misnamed(world, LANGUAGES)).toEqual([]);
  });

  it('has land inland and none at sea', () => {
    const isOnLand = isLand(world);
    expect(INLAND.filter((position) => !isOnLand(position))).toEqual([]);
    expect(AT_SEA.filter(isOnLand)).toEqual([]);
  });

  it('writes the names of seas on water', () => {
    const isOnLand = isLand(world);
    const ashore = ofKind(world, 'water-label').filter(
      ({ geometry }) => geometry.type === 'Point' && isOnLand(geometry.coordinates),
    );
    expect(ashore.map(({ properties }) => properties.name_en)).toEqual([]);
  });
});
