import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gazetteer, gazetteerText, keyOf } from '../../../geo/article/gazetteer.ts';
import { SMALL_GAZETTEER } from './small-gazetteer.ts';

describe('the key of a name', () => {
  it.each([
    ['Komsomolsk-sur-l’Amour', 'komsomolsk sur l amour'],
    ["Komsomolsk‑sur‑l'Amour", 'komsomolsk sur l amour'],
    ['Saint\u00adÉtienne', 'saintetienne'],
    ['GROßENHAIN', 'grossenhain'],
    ['Łódź', 'lodz'],
    ['St. Louis', 'st louis'],
    ['Комсомольск-на-Амуре', 'комсомольск на амуре'],
    ['평양', '평양'],
    ['…', ''],
  ])('%s', (name, key) => {
    expect(keyOf(name)).toBe(key.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC'));
  });
});

describe('a gazetteer', () => {
  it('finds a place by each of its names, the best known first', () => {
    expect(SMALL_GAZETTEER.find('londres').map(({ name, country }) => `${name} ${country}`)).toEqual([
      'London GB',
      'Londres AR',
    ]);
    expect(SMALL_GAZETTEER.find('paris')[1]).toEqual({
      kind: 'town',
      id: '15',
      name: 'Paris',
      country: 'US',
      region: '',
      population: 24_000,
      position: [15, -15],
    });
    expect(SMALL_GAZETTEER.find('russie')[0]?.position).toBeNull();
  });

  it('finds nothing by a part of a name, nor beyond either end', () => {
    expect(['lond', 'london ', 'a', 'zzz', '', '평양'].flatMap((key) => SMALL_GAZETTEER.find(key))).toEqual(
      [],
    );
  });

  it('finds every name that it was given', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => keyOf(text) !== '');
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        const places = names.map((each, index) => ({
          kind: 'town' as const,
          id: String(index),
          name: `town ${index}`,
          country: 'FR',
          region: '',
          population: 0,
          position: null,
          names: [each],
        }));
        const gazetteer = new Gazetteer(gazetteerText(places));
        for (const [index, each] of names.entries())
          expect(gazetteer.find(keyOf(each)).map(({ id }) => id)).toContain(String(index));
      }),
    );
  });

  it('says that another text is none', () => {
    expect(() => new Gazetteer('parcours gazetteer 99\n\n')).toThrow('a gazetteer begins with');
  });
});
