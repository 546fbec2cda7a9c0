import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTowns } from '../../../geo/basemap/sources/gazetteer.ts';
import { regionAreas, type RegionTopology } from '../../../geo/check/regions/region-areas.ts';
import { misplacedPlaces } from '../../../geo/check/regions/region-check.ts';
import type { Story } from '../../../geo/story/story.ts';
import { ROOT } from '../../../scripts/install.mjs';
import { installSources } from '../../../scripts/story-basemap.ts';

const FILE = join(ROOT, 'geo', 'basemap', 'region-areas.topojson');
const text = readFileSync(FILE, 'utf8');

describe('the areas of countries and regions', () => {
  it('are small enough to be kept with the project', () => {
    expect(text.length).toBeLessThan(1_000_000);
  });

  it('hold the 10,000 largest towns of the gazetteer, each in the country that it says @long', () => {
    installSources();
    const towns = readTowns().slice(0, 10_000);
    const stops = towns.map(({ id, name, position, country }) => ({
      kind: 'place',
      id: `${name} (${id})`,
      position,
      region: country,
    }));
    const areas = regionAreas(JSON.parse(text) as RegionTopology);
    const findings = misplacedPlaces({ stops } as unknown as Story, areas);
    expect(findings.map(({ feature, advice }) => `${feature}: ${advice}`)).toEqual([]);
  });
});
