import { readFileSync } from 'node:fs';
import type { BasemapParts } from '../../../geo/check/basemap-parts.ts';
import { expect, it } from 'vitest';
import { WORLD_BASEMAP } from '../../../geo/story/first-story.ts';
import type { Position } from '../../../geo/story/story.ts';
import { groundOf } from '../../../src/editor/map/ground.ts';

const isOnLand = groundOf(JSON.parse(readFileSync(WORLD_BASEMAP, 'utf8')) as BasemapParts);

it.each<[string, Position]>([
  ['Paris', [2.35, 48.86]],
  ['the port of Vladivostok', [131.89, 43.11]],
  ['Lake Baikal', [108, 53.5]],
  ['the South Pole’s land', [100, -80]],
  ['Chukotka beyond the date line', [-173, 65.6]],
  ['the same, counted on from 180', [187, 65.6]],
])('%s is on land', (_name, position) => expect(isOnLand(position)).toBe(true));

it.each<[string, Position]>([
  ['the Gulf of Guinea', [0, 0]],
  ['the middle of the Atlantic', [-40, 35]],
  ['the Sea of Japan', [135, 40]],
  ['the Arctic Ocean', [0, 88]],
])('%s is not', (_name, position) => expect(isOnLand(position)).toBe(false));
