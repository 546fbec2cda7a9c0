import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../geo/parse/fault.ts';
import { formatFault, parseStory, storyJsonSchema } from '../../../geo/parse/parse-story.ts';
import { PAYLOADS } from '../../fixtures/payloads.ts';
import { fixture, marketDay, marketDayWith, REAL_STORY, report, storyFrom } from '../stories.ts';

/** Each kind of fault by itself: `lint-fixtures.test.ts`. */
describe('a story with several faults', () => {
  it('reports every fault, not only the first', () => {
    const lines = report(fixture('four-faults.geojson'));
    const places = ['coordinates[1]', 'names.en ', 'names.eng ', 'claims[0].status', 'claims[1].source'];
    for (const place of places) expect(lines.filter((line) => line.includes(place))).toHaveLength(1);
  });
});

it('a fault that lists what is allowed names eight ids and counts the others', () => {
  const source = { author: 'Ada' };
  const ids = ['article', ...Array.from({ length: 22 }, (_, index) => `other-${index}`)];
  const sources = Object.fromEntries(ids.map((id) => [id, source]));
  const [line] = report(marketDayWith({ 'story.sources': sources }));
  expect(line).toContain('an id in story.sources: article, other-0, other-1,');
  expect(line).toContain('other-6 and 15 more ·');
});

describe('a text that is no story', () => {
  it.each([
    ['nothing', '', 'the file is empty'],
    ['only a bracket', '{', 'column 2: the file stops too early: was it cut off?'],
    ['a bracket too many', '{}}', 'look for a missing or superfluous comma, bracket or quotation mark'],
    ['a comma too many', '{\n  "type": "FeatureCollection",\n}', 'column 1: remove the comma before it'],
    ['a comma too few', '{\r\n  "a": 1\r\n  "b": 2 }', '3 · story · the file · "\\"b\\": 2 }"'],
    ['a comment', '{ // a note\n "a": 1 }', 'column 3: JSON has no comments: remove it'],
    [
      'an open string',
      '{ "a": "b\n }',
      '1 · story · the file · "\\"b\\n }" · JSON, whole and without comments',
    ],
    ['an open string in its last line', '{ "a": "b', 'the file stops too early: was it cut off?'],
    ['a truncated file', fixture('truncated.geojson'), 'the file stops too early: was it cut off?'],
    ['NaN', fixture('not-a-number.geojson'), 'write a number, or leave the property out'],
    [
      'a number beyond all numbers',
      fixture('market-day.geojson').replace('[10, 45]', '[1e400, 45]'),
      'Infinity',
    ],
    ['100 000 open brackets', `\n${'['.repeat(100_000)}`, '2 · story · the file · more than 20 levels'],
    ['brackets behind an open string', `["\n${'['.repeat(1_000_000)}`, 'quotation mark is missing'],
    ['brackets that do not match', '[},'.repeat(1_000_000), 'look for a missing or superfluous comma'],
    [
      'a key twice',
      '{"story": 1,\n "story": 2}',
      '2 · story · the file · "story" · each key once in an object',
    ],
    [
      'a key __proto__',
      '{"story": {"__proto__": {"a": 1}}}',
      'story.__proto__ · {"a":1} · any key but __proto__, constructor, prototype',
    ],
    ['a key constructor', '{"story": {}, "features": [{"constructor": 1}]}', 'features[0].constructor'],
  ])('%s', (_name, text, expected) => {
    expect(report(text).join('\n')).toContain(expected);
  });

  it('or one with more faults than a call can take arguments gives a report all the same', () => {
    const itinerary = Array.from({ length: 200_000 }, (_, index) => `x${index}`);
    expect(report(marketDayWith({ 'story.itinerary': itinerary })).length).toBeGreaterThan(200_000);
  });

  it('of 50 MB is refused before it is parsed', () => {
    const parse = JSON.parse;
    JSON.parse = () => {
      throw new Error('parsed');
    };
    try {
      expect(report(`"${'a'.repeat(50e6)}"`)).toEqual([
        'story · the file · 50.0 MB · at most 5 MB: readers load the story whole, one of a hundred stops has 0.3 · the file was not read; is it another file, or does it hold a detailed track?',
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
  it('has its stops in the order of the itinerary, each leg with its named points', () => {
    const { features } = marketDay() as { features: unknown[] };
    const story = storyFrom(marketDayWith({ features: features.reverse() }));
    expect(story.stops.map((stop) => stop.id)).toEqual(['alba', 'alba-bruma', 'bruma']);
    expect(story.stops[0]).toMatchObject({ kind: 'place', position: [10, 45], timeZone: 'Europe/Rome' });
    expect(story.stops[1]).toMatchObject({
      kind: 'leg',
      via: [
        { name: 'Alba', position: [10.01, 45.01], from: 'GeoNames 1' },
        { name: 'Halfway', position: [10.2, 45.1], from: 'estimated ± 2 km' },
        { name: 'Bruma', position: [10.5, 45.2], from: 'GeoNames 2' },
      ],
    });
  });

  it.each(PAYLOADS)('may hold %s in its texts, which stay text, and never as an address', (payload) => {
    expect(storyFrom(marketDayWith({ 'story.title.en': payload })).title.en).toBe(payload);
    expect(report(marketDayWith({ 'story.sources.gazette.url': payload })).join()).toContain('https://');
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
    // One line each, whatever the value, and each with the number of a line that there is.
    const lineCount = text.split(/\r\n?|\n/).length;
    const isRight = (fault: Fault): boolean =>
      !/[\r\n]/.test(formatFault('f', fault)) && fault.line! >= 1 && fault.line! <= lineCount;
    return parsed.faults.length > 0 && parsed.faults.every(isRight);
  };

  // Hundreds of stories: seconds alone, many times that beside other work.
  it(
    'a story with any three values replaced or removed gives a story or faults, never an exception',
    { timeout: 60_000 },
    () => {
      const change = fc.record({ spot: fc.nat(), value: fc.option(fc.jsonValue(), { nil: undefined }) });
      const check = (changes: { spot: number; value: unknown }[]) => {
        const file = marketDay();
        for (const { spot, value } of changes) {
          const spots = spotsIn(file);
          const found = spots[spot % spots.length];
          if (found) found[0][found[1]] = value;
        }
        return isHarmless(JSON.stringify(file, null, 2));
      };
      fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), check), { numRuns: 500 });
    },
  );

  it('any text, and any beginning of a story, gives a story or faults, never an exception', () => {
    const text = fixture('market-day.geojson');
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), isHarmless), { numRuns: 500 });
    fc.assert(
      fc.property(fc.nat(text.length), (end) => isHarmless(text.slice(0, end))),
      { numRuns: 300 },
    );
  });
});

describe('the published JSON Schema', () => {
  it('is the one that the program checks with (if not: npx tsx geo/check/check.ts --schema)', () => {
    const file = join(import.meta.dirname, '..', '..', '..', 'geo', 'parse', 'story.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(storyJsonSchema())));
  });

  it('is named by the story, beside which it lies', () => {
    const file: unknown = JSON.parse(readFileSync(REAL_STORY, 'utf8'));
    expect(file).toHaveProperty('$schema', '../story.schema.json');
  });
});
