import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PackedGazetteer } from '../../../geo/article/packed-gazetteer.ts';
import { ROOT } from '../../../scripts/install.mjs';
import { MOST_PLACES, PlaceSearch } from '../../../src/editor/suggest/place-search.ts';
import { countryName, placeName, whereabouts } from '../../../src/editor/suggest/where.ts';

const file = readFileSync(join(ROOT, 'geo', 'basemap', 'gazetteer.bin'));
const gazetteer = new PackedGazetteer(gunzipSync(file).toString());
const search = new PlaceSearch(gazetteer);
const first = (words: string) => search.find(words)[0]?.name;

describe('the search of a place', () => {
  it.each([
    ['kyiv', 'Kyiv'],
    ['KIEV', 'Kyiv'],
    ['Київ', 'Kyiv'],
    ['平壌', 'Pyongyang'],
    ['دمشق', 'Damascus'],
    ['komsomolsk sur l amour', 'Komsomolsk-on-Amur'],
    ['Comsomolsk', undefined],
    ['saint-etienne', 'Saint-Étienne'],
    ['Zürich', 'Zürich'],
    ['zurich', 'Zürich'],
  ])('takes a whole name in any script, with or without accents: %s', (words, name) => {
    expect(first(words)).toBe(name);
  });

  it.each([
    ['vladiv', 'Vladivostok'],
    ['Par', 'Paris'],
    ['Владив', 'Vladivostok'],
  ])('takes the beginning of one, the best known first: %s', (words, name) => {
    expect(first(words)).toBe(name);
  });

  it.each([
    ['vladivostock', 'Vladivostok'],
    ['Nijni Novgorod', 'Nizhniy Novgorod'],
    ['jerusalm', 'Jerusalem'],
    ['new yrok', 'New York City'],
  ])('takes one that is written nearly so: %s', (words, name) => {
    expect(first(words)).toBe(name);
  });

  it('finds a village by its whole name among towns whose names begin so', () => {
    expect(search.find('Mars').filter(({ name }) => name === 'Mars')).not.toEqual([]);
    expect(search.find('Khassan').map(({ id }) => id)).toContain('2022586');
  });

  it('finds towns alone, each once, and at most twelve', () => {
    for (const words of ['a', 'san', 'russia']) {
      const found = search.find(words);
      expect(found.length).toBeLessThanOrEqual(MOST_PLACES);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(found.filter(({ position }) => position === null)).toEqual([]);
    }
  });

  it('finds nothing for nothing', () => {
    expect(['', ' ', '…', 'xqzzyw'].flatMap((words) => search.find(words))).toEqual([]);
  });
});

describe('where a place is', () => {
  const [paris] = search.find('Paris');
  const [russia] = gazetteer.find('russia');
  const [primorye] = gazetteer.find('primor ye');

  it('is told with region, country and population in the language of the author', () => {
    expect(whereabouts(paris!, 'en')).toBe('Île-de-France, France · 2,138,551 inhabitants');
    expect(whereabouts(paris!, 'fr')).toMatch(/^Île-de-France, France · 2\s138\s551 habitants$/);
    expect(placeName(russia!, 'fr')).toBe('Russie');
    expect(whereabouts(russia!, 'fr')).toBe('pays');
    expect(whereabouts(primorye!, 'en')).toBe('region, Russia');
  });

  it('is told by a code where the browser knows no name', () => {
    expect(countryName('-99', 'en')).toBe('-99');
    expect(countryName('KP', 'fr')).toBe('Corée du Nord');
  });
});
