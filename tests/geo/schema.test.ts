import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstNonJson } from '../../geo/json-position.ts';
import { formatFault, parseStory, storyJsonSchema } from '../../geo/schema.ts';
import { fixture, marketDay, marketDayWith, REAL_STORY, report, storyFrom } from './stories.ts';

/** Name of the case, what is changed in the small story, the lines of the report that it must bring. */
const CASES: [name: string, changes: Record<string, unknown>, report: string[]][] = [
  [
    'a latitude beyond the pole',
    { 'features[0].geometry.coordinates': [45, 100] },
    [
      'alba · features[0].geometry.coordinates[1] · 100 · a latitude, -90 to 90 degrees · longitude comes first: are the two swapped?',
    ],
  ],
  [
    'longitude and latitude swapped within the possible',
    { 'features[0].geometry.coordinates': [45, 10] },
    [
      'alba-bruma · features[1].geometry.coordinates[0] · [10.01,45.01] · at most 40 km from "alba" · it is 5128 km away: is the line reversed, or are longitude and latitude swapped?',
    ],
  ],
  [
    'a leg that starts where it ends',
    {
      'features[1].geometry.coordinates': [
        [10.5, 45.2],
        [10.2, 45.1],
        [10.01, 45.01],
      ],
    },
    [
      'alba-bruma · features[1].geometry.coordinates[0] · [10.5,45.2] · at most 40 km from "alba" · it is 45 km away: is the line reversed, or are longitude and latitude swapped?',
      'alba-bruma · features[1].geometry.coordinates[2] · [10.01,45.01] · at most 40 km from "bruma" · it is 44 km away: is the line reversed, or are longitude and latitude swapped?',
    ],
  ],
  [
    'a height in a position',
    { 'features[0].geometry.coordinates': [10, 45, 120] },
    [
      'alba · features[0].geometry.coordinates · [10,45,120] · [longitude, latitude] · give these two numbers only',
    ],
  ],
  [
    'a feature that is null',
    { 'features[2]': null },
    [
      'story · features[2] · null · an object with type, id, geometry, properties · correct it',
      'story · story.itinerary[2] · "bruma" · an id of a feature: alba, alba-bruma · correct it, or add the feature',
      'alba-bruma · features[1].properties.to · "bruma" · an id of a place: alba · correct it, or add the place',
    ],
  ],
  [
    'an unknown kind',
    { 'features[1].properties.kind': 'flight' },
    [
      'alba-bruma · features[1].properties.kind · "flight" · "place" with a Point or "leg" with a LineString · correct it',
    ],
  ],
  [
    'a place drawn as a polygon',
    { 'features[0].geometry.type': 'Polygon' },
    ['alba · features[0].geometry.type · "Polygon" · "Point" for a place · correct it'],
  ],
  [
    'an id used twice',
    { 'features[2].id': 'alba' },
    [
      'alba · features[2].id · "alba" · an id that no other feature has · rename one: links could not tell them apart',
      'story · story.itinerary[2] · "bruma" · an id of a feature: alba, alba-bruma · correct it, or add the feature',
      'alba-bruma · features[1].properties.to · "bruma" · an id of a place: alba, alba · correct it, or add the place',
    ],
  ],
  [
    'an id that no address can hold',
    { 'story.id': 'Market day' },
    [
      'story · story.id · "Market day" · lower-case letters, digits and single hyphens, at most 60 · correct it',
    ],
  ],
  [
    'an id that the site needs itself',
    { 'story.aliases': { en: 'alba' } },
    [
      'story · story.aliases.en · "en" · any id but 404, assets, basemap, constructor, embed, en, fonts, fr, og · the site uses these words itself: choose another',
    ],
  ],
  [
    'a leg to a place that is not there',
    { 'features[1].properties.to': 'brumo' },
    [
      'story · story.itinerary[2] · "bruma" · "brumo" · the leg before it leads to "brumo": put that place here, or another leg before',
      'alba-bruma · features[1].properties.to · "brumo" · an id of a place: alba, bruma · correct it, or add the place',
    ],
  ],
  [
    'a stop that the itinerary forgets',
    { 'story.itinerary': ['alba', 'alba-bruma'] },
    [
      'bruma · features[2].id · "bruma" · an id that story.itinerary names · add it there: the stop would never be shown',
    ],
  ],
  [
    'a stop that the itinerary names twice',
    { 'story.itinerary': ['alba', 'alba-bruma', 'bruma', 'alba'] },
    [
      'story · story.itinerary[3] · "alba" · each stop once · a place stands where it is first visited; the way back is another leg',
    ],
  ],
  [
    'an itinerary that jumps',
    { 'story.itinerary': ['bruma', 'alba-bruma', 'alba'] },
    [
      'story · story.itinerary[1] · "alba-bruma" · a leg from "bruma" · the journey would jump: reorder the itinerary',
      'story · story.itinerary[2] · "alba" · "bruma" · the leg before it leads to "bruma": put that place here, or another leg before',
    ],
  ],
  [
    'more stations than positions',
    { 'features[1].properties.stations': ['Alba', 'Halfway', 'Bruma', 'Beyond'] },
    [
      'alba-bruma · features[1].properties.stations · "4 names" · 3 names, one for each position · name every position, in order of travel',
    ],
  ],
  [
    'a station at two positions',
    { 'features[1].properties.stations[1]': 'Alba' },
    [
      'alba-bruma · features[1].geometry.coordinates[1] · [10.2,45.1] · [10.01,45.01], as elsewhere in the story · "Alba" cannot lie at two positions',
      'story · story.stations.Halfway · "estimated ± 2 km" · a station of a leg · no leg passes through it: remove it',
    ],
  ],
  [
    'a station from nowhere',
    { 'story.stations.Halfway': undefined },
    [
      'alba-bruma · features[1].properties.stations[1] · "Halfway" · a name in story.stations · add story.stations["Halfway"]: where do its coordinates come from?',
    ],
  ],
  [
    'a date that no calendar has',
    { 'features[0].properties.when.start': '2024-02-30' },
    [
      'alba · features[0].properties.when.start · "2024-02-30" · a real date, YYYY-MM-DD, or a local time with its offset, YYYY-MM-DDThh:mm+hh:mm · correct it',
    ],
  ],
  [
    'a time without its offset',
    { 'features[0].properties.when.start': '2024-05-04T10:00' },
    [
      'alba · features[0].properties.when.start · "2024-05-04T10:00" · a real date, YYYY-MM-DD, or a local time with its offset, YYYY-MM-DDThh:mm+hh:mm · correct it',
    ],
  ],
  [
    'an end before its start',
    { 'features[1].properties.when.end': '2024-05-03' },
    [
      'alba-bruma · features[1].properties.when.end · "2024-05-03" · a moment not before its start · swap the two, or correct one',
    ],
  ],
  [
    'dates that go back along the itinerary',
    { 'features[2].properties.when': { start: '2024-05-01' } },
    [
      'bruma · features[2].properties.when.start · "2024-05-01" · not before 2024-05-04, the start of "alba-bruma" · a stop earlier in the itinerary begins later: correct a date or the order',
    ],
  ],
  [
    'a source that is not listed',
    { 'features[2].properties.claims[1].source': 'gazete' },
    [
      'bruma · features[2].properties.claims[1].source · "gazete" · an id in story.sources: article, gazette, map · name the source there',
    ],
  ],
  [
    'a source named like a property of every object',
    { 'features[2].properties.claims[1].source': 'valueof' },
    [
      'bruma · features[2].properties.claims[1].source · "valueof" · an id in story.sources: article, gazette, map · name the source there',
    ],
  ],
  [
    'a reported fact that nobody can look up',
    { 'story.sources.gazette.url': undefined },
    [
      'bruma · features[2].properties.claims[1].source · "gazette" · a source with a url · add story.sources.gazette.url: readers must be able to look it up',
    ],
  ],
  [
    'no article among the sources',
    { 'story.sources.article': undefined },
    [
      'story · story.sources.article · nothing · the article itself · add it: quotes come from it',
      ...[0, 1].map(
        (index) =>
          `alba · features[0].properties.claims[${index}].source · "article" · an id in story.sources: gazette, map · name the source there`,
      ),
      'alba-bruma · features[1].properties.claims[0].source · "article" · an id in story.sources: gazette, map · name the source there',
      'bruma · features[2].properties.claims[0].source · "article" · an id in story.sources: gazette, map · name the source there',
    ],
  ],
  [
    'a status that is none',
    { 'features[0].properties.claims[0].status': 'rumoured' },
    [
      'alba · features[0].properties.claims[0].status · "rumoured" · one of attested, reported, announced, inferred · correct it',
    ],
  ],
  [
    'another source that attests',
    { 'features[2].properties.claims[1].status': 'attested' },
    [
      'bruma · features[2].properties.claims[1].status · "attested" · reported or inferred for any source but the article · the article alone attests or announces',
    ],
  ],
  [
    'an address that is a script',
    { 'story.sources.gazette.url': 'javascript:alert(1)' },
    [
      'story · story.sources.gazette.url · "javascript:alert(1)" · an address that begins with https:// or http:// · correct it',
    ],
  ],
  [
    'an address with a password',
    { 'story.sources.gazette.url': 'https://ada:secret@gazette.example/' },
    [
      'story · story.sources.gazette.url · "https://ada:secret@gazette.example/" · a whole address without a password · copy it from the browser',
    ],
  ],
  [
    'a leg that ends where it begins',
    { 'features[1].properties.to': 'alba', 'features[1].geometry.coordinates[2]': [10, 45] },
    [
      'story · story.itinerary[2] · "bruma" · "alba" · the leg before it leads to "alba": put that place here, or another leg before',
      'alba-bruma · features[1].properties.to · "alba" · another place than from · a leg joins two places: correct one',
    ],
  ],
  [
    'the same position twice running',
    { 'features[1].geometry.coordinates[1]': [10.01, 45.01] },
    [
      'alba-bruma · features[1].geometry.coordinates[1] · [10.01,45.01] · another position than the one before · remove one of the two: a line cannot turn on the spot',
    ],
  ],
  [
    'a name missing in one language',
    { 'features[0].properties.names.fr': undefined },
    [
      'alba · features[0].properties.names.fr · nothing · plain text of 1 to 1000 characters · it is missing: add it',
    ],
  ],
  [
    'a text that hides its direction',
    { 'story.title.en': 'Market \u202Eyad' },
    [
      'story · story.title.en · "Market \\u202eyad" · plain text of 1 to 1000 characters, no line breaks or control characters · correct it',
    ],
  ],
  [
    'no claims at all',
    { 'features[2].properties.claims': [] },
    [
      'bruma · features[2].properties.claims · [] · at least one claim · a stop without a source is not shown: add a quote or a fact, or remove the stop',
    ],
  ],
  [
    'a quote without its paragraph',
    { 'features[0].properties.claims[0].paragraph': undefined },
    [
      "alba · features[0].properties.claims[0].paragraph · nothing · a line number of the article's text, from 1 · it is missing: add it",
    ],
  ],
  [
    'a quote id used twice',
    { 'features[2].properties.claims[0].id': 'slow-train' },
    [
      'bruma · features[2].properties.claims[0].id · "slow-train" · an id that no other quote of the story has · rename it: links could not tell them apart',
    ],
  ],
  [
    'a quote that is not translated',
    { 'features[0].properties.claims[0].translation': {} },
    [
      'alba · features[0].properties.claims[0].translation.fr · nothing · the quote in "fr" · pages in that language need it: translate it',
    ],
  ],
  [
    'a quote from another publisher',
    {
      'features[0].properties.claims[0].source': 'gazette',
      'features[0].properties.claims[0].status': 'reported',
    },
    [
      'alba · features[0].properties.claims[0].source · "gazette" · "article" for a quote · say what other sources establish as a fact in your own words',
    ],
  ],
  [
    'the departure of a place',
    { 'features[0].properties.claims[0].about': 'departure' },
    [
      'alba · features[0].properties.claims[0].about · "departure" · left out for a place · remove it: only a leg has a departure and an arrival',
    ],
  ],
  [
    'an alias to nowhere that also hides a stop',
    { 'story.aliases': { bruma: 'brumo' } },
    [
      'story · story.aliases.bruma · "bruma" · an id that no stop has · remove it: it would hide that stop',
      'story · story.aliases.bruma · "brumo" · an id of a stop: alba, alba-bruma, bruma · old links would lead nowhere: name a stop',
    ],
  ],
  [
    'a property that the story does not know',
    { 'features[0].properties.colour': 'red' },
    [
      'alba · features[0].properties.colour · "red" · only kind, names, inSentence, description, timeZone, when, claims · remove or rename it',
    ],
  ],
  [
    'a time zone that is none',
    { 'features[0].properties.timeZone': 'Europe/Alba' },
    [
      'alba · features[0].properties.timeZone · "Europe/Alba" · an IANA time zone, as Asia/Vladivostok · correct it',
    ],
  ],
  [
    'a version from the future',
    { 'story.schemaVersion': 2 },
    ['story · story.schemaVersion · 2 · 1 · a newer file needs a newer version of this program'],
  ],
];

describe('a story with a fault is refused in plain words', () => {
  it.each(CASES)('%s', (_name, changes, expected) => {
    expect(report(marketDayWith(changes))).toEqual(expected);
  });

  it('reports every fault, not only the first', () => {
    const lines = report(fixture('four-faults.geojson'));
    const places = ['coordinates[1]', 'names.en ', 'names.eng ', 'claims[0].status', 'claims[1].source'];
    for (const place of places) expect(lines.filter((line) => line.includes(place))).toHaveLength(1);
  });
});

describe('a text that is no story', () => {
  it.each([
    ['nothing', '', 'the file is empty'],
    ['only a bracket', '{', 'line 1, column 2: the file stops too early: was it cut off?'],
    ['a web page', '<!doctype html>', 'look for a missing or superfluous comma, bracket or quotation mark'],
    [
      'a comma too many',
      '{\n  "type": "FeatureCollection",\n}',
      'line 3, column 1: look for a missing or superfluous comma',
    ],
    ['a truncated file', fixture('truncated.geojson'), 'the file stops too early: was it cut off?'],
    ['NaN', fixture('not-a-number.geojson'), 'write a number, or leave the property out'],
    [
      'a number beyond all numbers',
      fixture('market-day.geojson').replace('[10, 45]', '[1e400, 45]'),
      'Infinity',
    ],
    ['100 000 open brackets', '['.repeat(100_000), 'more than 20 levels'],
    ['a list', '[]', 'an object with $schema, type, story, features'],
    ['null', 'null', 'an object with $schema, type, story, features'],
    ['a key twice', '{"type": 1, "type": 2}', 'only the last of them would be read'],
    [
      'a key __proto__',
      '{"story": {"__proto__": {"a": 1}}}',
      'story.__proto__ · {"a":1} · any key but __proto__, constructor, prototype',
    ],
    ['a key constructor', '{"features": [{"constructor": 1}]}', 'features[0].constructor'],
  ])('%s', (_name, text, expected) => {
    expect(report(text).join('\n')).toContain(expected);
  });

  it('of 50 MB is refused before it is parsed', () => {
    const parse = JSON.parse;
    JSON.parse = () => {
      throw new Error('parsed');
    };
    try {
      expect(report(`"${'a'.repeat(50e6)}"`)).toEqual([
        'story · the file · 50.0 MB · at most 5 MB · the file was not read; is it another file, or does it hold a detailed track?',
      ]);
    } finally {
      JSON.parse = parse;
    }
  });

  it('a byte order mark does no harm', () => {
    expect(report(fixture('byte-order-mark.geojson'))).toEqual([]);
  });
});

describe('a story without fault', () => {
  it('has its stops in the order of the itinerary, each leg with its named stations', () => {
    const { features } = marketDay() as { features: unknown[] };
    const story = storyFrom(marketDayWith({ features: features.reverse() }));
    expect(story.stops.map((stop) => stop.id)).toEqual(['alba', 'alba-bruma', 'bruma']);
    expect(story.stops[0]).toMatchObject({ kind: 'place', position: [10, 45], timeZone: 'Europe/Rome' });
    expect(story.stops[1]).toMatchObject({
      kind: 'leg',
      stations: [
        { name: 'Alba', position: [10.01, 45.01], from: 'GeoNames 1' },
        { name: 'Halfway', position: [10.2, 45.1], from: 'estimated ± 2 km' },
        { name: 'Bruma', position: [10.5, 45.2], from: 'GeoNames 2' },
      ],
    });
  });

  it('may hold markup in its texts, which stay text', () => {
    const text = '<img src=x onerror=alert(1)>';
    expect(storyFrom(marketDayWith({ 'story.title.en': text })).title.en).toBe(text);
  });
});

/** Every spot in a JSON value at which something can be replaced: what holds it, and its key there. */
function spotsIn(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key], ...spotsIn(holder[key])]);
}

describe('whatever stands in the file', () => {
  const isHarmless = (text: string): boolean => {
    const parsed = parseStory(text);
    if ('story' in parsed) return true;
    // One line each, whatever the value.
    return (
      parsed.faults.length > 0 && parsed.faults.every((fault) => !/[\r\n]/.test(formatFault('f', fault)))
    );
  };

  it('a story with any three values replaced or removed gives a story or faults, never an exception', () => {
    const change = fc.record({ spot: fc.nat(), value: fc.option(fc.jsonValue(), { nil: undefined }) });
    const check = (changes: { spot: number; value: unknown }[]) => {
      const file = marketDay();
      for (const { spot, value } of changes) {
        const spots = spotsIn(file);
        const found = spots[spot % spots.length];
        if (found) found[0][found[1]] = value;
      }
      return isHarmless(JSON.stringify(file));
    };
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), check), { numRuns: 1000 });
  });

  it('any text, and any beginning of a story, gives a story or faults, never an exception', () => {
    const text = fixture('market-day.geojson');
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), isHarmless), { numRuns: 500 });
    fc.assert(
      fc.property(fc.nat(text.length), (end) => isHarmless(text.slice(0, end))),
      { numRuns: 300 },
    );
  });
});

describe('the place where a text stops being JSON', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('is found wherever JSON.parse refuses a text, and nowhere else', () => {
    const spoilt = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.string({ maxLength: 2 }))
      .map(([json, at, inserted]) => {
        const index = at % (json.length + 1);
        return json.slice(0, index) + inserted + json.slice(index + 1);
      });
    const check = (text: string) => {
      const index = firstNonJson(text);
      return index >= -1 && index <= text.length && (index === -1) === isJson(text);
    };
    fc.assert(fc.property(fc.oneof(fc.json(), spoilt), check), { numRuns: 3000 });
  });
});

describe('the published JSON Schema', () => {
  it('is the one that the program checks with (if not: npx tsx geo/check.ts --schema)', () => {
    const file = join(import.meta.dirname, '..', '..', 'geo', 'story.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(storyJsonSchema())));
  });

  it('is named by the story, beside which it lies', () => {
    const file: unknown = JSON.parse(readFileSync(REAL_STORY, 'utf8'));
    expect(file).toHaveProperty('$schema', '../story.schema.json');
  });
});
