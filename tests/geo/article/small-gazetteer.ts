/** A gazetteer of a few places, some of which are called like persons, months or common words. */
import { Gazetteer, gazetteerText, type NamedPlace, type PlaceKind } from '../../../geo/article/gazetteer.ts';

type Row = [kind: PlaceKind, name: string, country: string, population: number, ...names: string[]];

const ROWS: Row[] = [
  ['country', 'Russia', 'RU', 0, 'Russie', 'Russland', 'Rusia'],
  ['country', 'Saudi Arabia', 'SA', 0, 'Arabie saoudite'],
  ['country', 'Jordan', 'JO', 0, 'Jordanie'],
  ['region', 'Amur', 'RU', 0, 'Amour'],
  ['town', 'London', 'GB', 8_900_000, 'Londres'],
  ['town', 'Berlin', 'DE', 3_400_000],
  ['town', 'Yokohama', 'JP', 3_700_000],
  ['town', 'Essen', 'DE', 593_000],
  ['town', 'Paris', 'FR', 2_100_000],
  ['town', 'Vladimir', 'RU', 350_000],
  ['town', 'Reading', 'GB', 318_000],
  ['town', 'Komsomolsk-on-Amur', 'RU', 275_000, 'Komsomolsk-sur-l’Amour'],
  ['town', 'Piraeus', 'GR', 163_000, 'El Pireo', 'Le Pirée', 'Piraeus'],
  ['town', 'St. Louis', 'US', 315_000, 'Saint Louis'],
  ['town', 'Londres', 'AR', 2_100],
  ['town', 'Paris', 'US', 24_000],
  ['town', 'March', 'GB', 22_000],
  ['town', 'Khasan', 'RU', 776],
  ['town', 'Source', 'FR', 900],
  ['town', 'Wald', 'CH', 9_000],
];

const placeOf = ([kind, name, country, population, ...names]: Row, index: number) => {
  const place: NamedPlace = {
    kind,
    id: String(index),
    name,
    country,
    region: '',
    population,
    position: kind === 'town' ? [index, -index] : null,
  };
  return { ...place, names };
};

export const SMALL_GAZETTEER = new Gazetteer(gazetteerText(ROWS.map(placeOf)));
