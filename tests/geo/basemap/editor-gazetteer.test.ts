import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../geo/article/gazetteer.ts';
import { PackedGazetteer } from '../../../geo/article/packed-gazetteer.ts';
import { ROOT } from '../../../scripts/install.mjs';

const bytes = readFileSync(join(ROOT, 'geo', 'basemap', 'gazetteer.bin'));
const gazetteer = new PackedGazetteer(gunzipSync(bytes).toString());

describe('the gazetteer that the editor fetches', () => {
  it('is small enough to be kept with the project', () => {
    expect(bytes.length).toBeLessThan(3_500_000);
  });

  it.each([
    // The first story's, as its article writes them, and its via points among them.
    ['Pyongyang', '1871859'],
    ['Moscou', '524901'],
    ['Khasan', '2022586'],
    ['Vladivostok', '2013348'],
    ['Komsomolsk-sur-l’Amour', '2021851'],
    ['Khabarovsk', '2022890'],
    ['Kyiv', '703448'],
    ['Kiev', '703448'],
    ['Київ', '703448'],
    ['平壌', '1871859'],
    ['평양', '1871859'],
    ['دمشق', '170654'],
    ['תל אביב', '293397'],
    ['Αθήνα', '264371'],
    ['Londres', '2643743'],
    ['München', '2867714'],
    ['Soldeu', '3038999'],
  ])('knows %s', (name, id) => {
    expect(gazetteer.find(keyOf(name)).map((place) => place.id)).toContain(id);
  });

  it.each([
    ['Russie', 'RU'],
    ['Corea del Norte', 'KP'],
    ['Amour', 'RU-AMU'],
    ['Khabarovsk', 'RU-KHA'],
  ])('knows %s as a country or a region', (name, id) => {
    expect(gazetteer.find(keyOf(name)).map((place) => place.id)).toContain(id);
  });
});
