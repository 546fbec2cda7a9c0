import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fault, keysOf, pathText } from '../../../geo/parse/fault.ts';
import { firstJsonError, lineFinder, withLines } from '../../../geo/parse/json-lines.ts';

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
    const inserted = fc.oneof(
      fc.string({ maxLength: 2 }),
      fc.constantFrom(
        ',',
        '//',
        '/**/',
        '"',
        '\n',
        '\t',
        '0',
        '.',
        '-',
        'e',
        '\\',
        '\\u12',
        '\u00A0',
        '\uFEFF',
      ),
    );
    const spoilt = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), inserted, fc.nat(1))
      .map(([json, at, text, removed]) => {
        const index = at % (json.length + 1);
        return json.slice(0, index) + text + json.slice(index + removed);
      });
    const check = (text: string) => {
      const error = firstJsonError(text);
      if (!error) return isJson(text);
      return !isJson(text) && error.index >= 0 && error.index <= error.end && error.end <= text.length;
    };
    fc.assert(fc.property(fc.oneof(fc.json(), spoilt), check), { numRuns: 3000 });
  });
});

describe('the keys of a path', () => {
  it('are those that it was written from', () => {
    const key = fc.oneof(fc.nat(), fc.string({ unit: 'binary' }), fc.constantFrom('a.b', '"', '][', '0', ''));
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(keysOf(pathText(keys))).toEqual(keys);
      }),
    );
  });
});

describe('the line of an index', () => {
  it('counts the line ends of every system', () => {
    const lineAt = lineFinder('a\nb\r\nc\rd');
    expect([0, 1, 2, 3, 4, 5, 6, 7, 100].map(lineAt)).toEqual([1, 1, 2, 2, 2, 3, 3, 4, 4]);
  });
});

describe('a fault in a text', () => {
  const TEXT = `{
  "story": {
    "stations": { "a b": "x",
      "c": "y" }
  },
  "features": [
    { "id": "alba",
      "properties": {
        "claims":
          [
            { "quote": "no" }
          ]
      }
    },
    { "id": "bruma" }
  ]
}`;
  const faultAt = (path: string, feature?: string): Fault => ({
    ...(feature && { feature }),
    path,
    value: '',
    allowed: '',
    advice: '',
  });
  const lineOf = (path: string, feature?: string) => withLines(TEXT, [faultAt(path, feature)])[0]!.line;

  it.each([
    ['the file', '', undefined, 1],
    ['a value', 'story.stations.c', undefined, 4],
    ['a key that is no word', 'story.stations["a b"]', undefined, 3],
    ['a path from the file although the feature is known', 'features[1].id', 'bruma', 15],
    ['a path from the feature', 'properties.claims[0].quote', 'alba', 11],
    ['a feature without an id in the fault', 'features[0].properties', undefined, 8],
  ])('has the line of its value: %s', (_name, path, feature, line) => {
    expect(lineOf(path, feature)).toBe(line);
  });

  it.each([
    ['a member', 'story.title.en', undefined, 2],
    ['an item', 'features[7].id', undefined, 6],
    ['something in a value that holds nothing', 'features[1].id.x[3]', undefined, 15],
    ['something in a feature', 'properties.when', 'bruma', 15],
    ['a list begins below its key', 'properties.claims[3]', 'alba', 10],
    ['a feature that is not there', 'properties.when', 'nobody', 1],
  ])('has the line of what is around it where it is missing: %s', (_name, path, feature, line) => {
    expect(lineOf(path, feature)).toBe(line);
  });

  it('keeps a line that it has, and all else', () => {
    const fault = { ...faultAt('story'), line: 77, severity: 'warning' };
    expect(withLines(TEXT, [fault, faultAt('story')])).toEqual([fault, { ...faultAt('story'), line: 2 }]);
  });

  it('has the same line behind a byte order mark', () => {
    expect(withLines(`\uFEFF${TEXT}`, [faultAt('story.stations.c')])[0]!.line).toBe(4);
  });
});
