import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gazetteer, gazetteerText, keyOf, type PlaceWithNames } from '../../../geo/article/gazetteer.ts';
import { PackedGazetteer, packedGazetteer } from '../../../geo/article/packed-gazetteer.ts';

const country: PlaceWithNames = {
  kind: 'country',
  id: 'UA',
  name: 'Ukraine',
  country: 'UA',
  region: '',
  population: 0,
  position: null,
  names: ['Україна'],
};
const region: PlaceWithNames = { ...country, kind: 'region', id: 'UA-30', name: 'Kiev', names: ['Kyïv'] };
const town = (id: number, name: string, population: number, ...names: string[]): PlaceWithNames => ({
  kind: 'town',
  id: String(id),
  name,
  country: id % 2 ? 'UA' : 'US',
  region: id % 3 ? 'North' : '',
  population,
  position: [((id * 37) % 360) - 180 + 0.125, ((id * 11) % 180) - 90],
  names,
});
const TOWNS = [
  town(703448, 'Kyiv', 2_797_553, 'Kiev', 'Київ', 'Kiew'),
  town(4870160, 'Kiev', 0, 'KIEV'),
  town(12, 'Aba', 5),
  town(13, 'Abo', 6, 'Åbo'),
];
const ALL = [country, region, ...TOWNS];
const opened = new PackedGazetteer(packedGazetteer(ALL));

describe('a packed gazetteer', () => {
  it('finds a place whole by each of its names, countries and regions first, then by population', () => {
    expect(opened.find('kyiv')).toEqual([expect.objectContaining({ id: 'UA-30' }), withoutNames(TOWNS[0]!)]);
    expect(opened.find(keyOf('Київ')).map(({ id }) => id)).toEqual(['703448']);
    expect(opened.find('kiev').map(({ id }) => id)).toEqual(['UA-30', '703448', '4870160']);
    expect(opened.find(keyOf('Україна'))).toEqual([withoutNames(country)]);
    expect([opened.find('ki'), opened.find(''), opened.find('constructor')]).toEqual([[], [], []]);
  });

  it('finds what the other one finds', () => {
    const other = new Gazetteer(gazetteerText(ALL));
    const name = fc.constantFrom(...ALL.flatMap(({ name, names }) => [name, ...names]), 'Abc');
    fc.assert(
      fc.property(name, (each) => {
        const ids = (gazetteer: Gazetteer | PackedGazetteer) =>
          gazetteer.find(keyOf(each)).map(({ id }) => id);
        expect(ids(opened).sort()).toEqual(ids(other).sort());
      }),
    );
  });

  it('lists the keys of all names once', () => {
    const keys = ALL.flatMap(({ name, names }) => [name, ...names]).map(keyOf);
    expect(opened.keys().sort()).toEqual([...new Set(keys)].sort());
  });

  it('says that another text is none, and that one was cut off', () => {
    expect(() => new PackedGazetteer('<!doctype html>')).toThrow('a packed gazetteer begins with');
    const text = packedGazetteer(ALL);
    expect(() => new PackedGazetteer(text.slice(0, text.lastIndexOf('\n')))).toThrow('is cut off');
  });
});

const withoutNames = ({ names: _, ...place }: PlaceWithNames) => place;
