/** The places as gazetteers take them: by the rules of their format, and never more than the story says. */
import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { type LinkedPlace, linkedPlaces } from '../../../geo/export/linked-places.ts';
import { isPlace, type Place, type Story } from '../../../geo/story/story.ts';
import { dictionaries } from '../../dictionaries.ts';
import { realStory } from '../real-story.ts';
import { faultlessStories, fixture, storyFrom } from '../stories.ts';
import { dated, journeyThrough, place } from '../time/dated-stories.ts';
import { isDated, linkedPlacesRules } from './linked-places-rules.ts';

const ADDRESS = 'https://maps.example/kim/';
const written = (story: Story, address = ADDRESS) =>
  linkedPlaces(story, address, dictionaries[story.languages[0]].story);
const recordOf = (story: Story, id: string): LinkedPlace =>
  written(story).features[story.stops.filter(isPlace).findIndex((each) => each.id === id)]!;
const fixtureStory = (name: string): Story => storyFrom(fixture(`${name}.geojson`));

/** The first story with one place, changed. */
function recordWith(changes: Partial<Place>): LinkedPlace {
  const first = realStory.stops.find(isPlace)!;
  return written({ ...realStory, stops: [{ ...first, ...changes }] }).features[0]!;
}

/** Places without a date, of which no source is dated either. */
const UNDATED: Record<string, string> = {
  unlocated: 'camp',
  'seven-scripts': 'da-nang kyiv thessaloniki beirut kathmandu daejeon nagasaki',
};

describe.each(faultlessStories())('the places of %s', (name, story) => {
  const file = written(story);

  it('keep the format’s rules, as GeoJSON and as records, with an address or without', () => {
    for (const address of [ADDRESS, '']) {
      const text = JSON.stringify(written(story, address));
      expect(() => check(text)).not.toThrow();
      expect(linkedPlacesRules.parse(JSON.parse(text)).features).toHaveLength(
        story.stops.filter(isPlace).length,
      );
    }
  });

  // The one rule that depends on the author: give the article's date, and none is left.
  it('each have a date, or a source that has one, if the story tells any', () => {
    const undated = story.stops.filter(isPlace).filter((_, index) => !isDated(file.features[index]!));
    const ids = undated.map(({ id }) => id).join(' ');
    expect(ids).toBe(UNDATED[name] ?? '');
  });
});

describe('a record', () => {
  it('is named by the address of its place’s page, and by itself where a build knows no address', () => {
    expect(recordOf(realStory, 'vostochny')['@id']).toBe('https://maps.example/kim/vostochny/');
    expect(written(realStory, '').features[0]!['@id']).toBe('urn:parcours:kim-2023:pyongyang');
  });

  it('has each name in its language, the page’s first, with the sources that speak of the place', () => {
    const { names, properties } = recordOf(realStory, 'pyongyang');
    expect(properties!.title).toBe(names[0]!.toponym);
    expect(names.map(({ lang }) => lang)).toEqual(['fr', 'en', 'ru', 'ko']);
    expect(names.map(({ citations }) => citations?.length ?? 0)).toEqual([2, 0, 0, 0]);
    expect(names[0]!.citations![0]!['@id']).toMatch(/^https:/);
  });

  it.each([
    ['KP', ['KP']],
    ['RU-AMU', ['RU']],
  ])('has of the region %s its country', (region, ccodes) => {
    expect(recordWith({ region }).properties!.ccodes).toEqual(ccodes);
  });

  it('has no country where the story names none, and every class of place, since it names none', () => {
    const { properties } = recordOf(fixtureStory('unlocated'), 'alba');
    expect(properties).not.toHaveProperty('ccodes');
    expect(properties!.fclasses).toHaveLength(7);
  });

  it('has a null geometry where nobody can locate the place, and says of another that it may lie elsewhere', () => {
    const seven = fixtureStory('siete-fronteras');
    expect(recordOf(seven, 'beach').geometry).toBeNull();
    expect(recordOf(seven, 'idomeni').geometry).toHaveProperty('certainty', 'less-certain');
    expect(recordOf(seven, 'vienna').geometry).not.toHaveProperty('certainty');
  });

  it('lies within ±180°, beyond the date line too', () => {
    const { geometry } = recordOf(fixtureStory('pacific-chronometer'), 'honolulu');
    expect(geometry!.coordinates[0]).toBeCloseTo(-157.86, 1);
  });

  it('is matched with gazetteers, and is the topic of an encyclopedia’s page', () => {
    const sameAs = ['https://sws.geonames.org/1871859/', 'https://fr.wikipedia.org/wiki/Pyongyang'];
    expect(recordWith({ sameAs }).links).toEqual([
      { type: 'closeMatch', identifier: sameAs[0] },
      { type: 'primaryTopicOf', identifier: sameAs[1] },
    ]);
  });

  it('quotes in the source’s language and tells facts in the page’s', () => {
    const { descriptions } = recordOf(realStory, 'vostochny');
    const quoted = descriptions.filter(({ citations }) => citations?.[0]!.label.startsWith('Minh Duc'));
    expect(quoted.length).toBeGreaterThan(3);
    expect(new Set(quoted.map(({ lang }) => lang))).toEqual(new Set(['fr']));
    const facts = recordOf(realStory, 'pyongyang').descriptions.filter(({ source }) => source);
    expect(facts.map(({ lang }) => lang)).toEqual(['fr', 'en', 'fr', 'en']);
    expect(facts[0]!.source).toMatch(/^https:/);
  });
});

describe('the date of a record', () => {
  type Dated = Parameters<typeof dated>;
  const whenOf = (...dates: Dated[]): LinkedPlace['when'] =>
    written(
      journeyThrough([
        place(
          0,
          'Europe/Athens',
          dates.map((each) => dated(...each)),
        ),
      ]),
    ).features[0]!.when;

  it.each([
    [['1835'], [{ start: { in: '1835' } }], undefined, '1835'],
    [
      ['1835-11', { approximate: true }],
      [{ start: { in: '1835-11' } }],
      'less-certain',
      'vers novembre 1835',
    ],
    [
      ['-0480-09', { end: '-0001', uncertain: true }],
      [{ start: { in: '-0479-09' }, end: { in: '0000' } }],
      'uncertain',
      'peut-être de septembre 480 av. J.-C. à 1 av. J.-C.',
    ],
    // Its day by the clocks of the place, not that of UTC.
    [
      ['2023-09-12T06:00+10:00'],
      [{ start: { in: '2023-09-12' } }],
      undefined,
      '12 septembre 2023 à 6 h 00 (heure locale)',
    ],
    [
      ['2024-05-04', { end: '2024-05-04T19:40+02:00' }],
      [{ start: { in: '2024-05-04' } }],
      undefined,
      '4 mai 2024',
    ],
  ] as [Dated, NonNullable<LinkedPlace['when']>['timespans'], string | undefined, string][])(
    '%j is as precise as the story',
    (date, timespans, certainty, label) => {
      const found = whenOf(date)!;
      expect(found.timespans).toEqual(timespans);
      expect(found.certainty).toBe(certainty);
      expect(found.label.replaceAll(/\s/g, ' ')).toBe(label);
    },
  );

  it('is that of its claims where the place has none, each once, and as uncertain as the least of them', () => {
    const found = whenOf(['2023-09'], ['2023-09-13', { approximate: true }], ['2023-09'])!;
    expect(found.timespans).toEqual([{ start: { in: '2023-09' } }, { start: { in: '2023-09-13' } }]);
    expect(found.certainty).toBe('less-certain');
  });

  it('is the year of a source where the story has no other', () => {
    const { when, names } = recordOf(fixtureStory('pacific-chronometer'), 'tokyo');
    expect(when).toBeUndefined();
    expect(names[0]!.citations![0]).toMatchObject({ year: '2019' });
  });
});
