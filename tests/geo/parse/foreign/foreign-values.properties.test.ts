/** Whatever a file of JSON holds, it is answered. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { parseStory } from '../../../../geo/parse/parse-story.ts';

describe('any value whatsoever', () => {
  const value = fc.jsonValue({ maxDepth: 6 });
  const isAnswered = (file: unknown): boolean => {
    const parsed = parseStory(JSON.stringify(file));
    return 'faults' in parsed && parsed.faults.length > 0 && parsed.faults.every(({ line }) => line! >= 1);
  };

  it('gives findings, each with its line, and never throws', () => {
    fc.assert(fc.property(value, isAnswered), { numRuns: 500 });
  });

  it('also as the parts of a map', () => {
    const part = fc.oneof(
      value,
      fc.constantFrom('FeatureCollection', 'Feature', 'Point', 'umap', 'Topology'),
    );
    const feature = fc.record(
      {
        type: part,
        geometry: fc.oneof(part, fc.record({ type: part, coordinates: value })),
        properties: fc.oneof(part, fc.dictionary(fc.constantFrom('claims', 'kind', 'names', 'from'), value)),
      },
      { requiredKeys: [] },
    );
    const members = {
      type: part,
      crs: fc.oneof(value, fc.record({ properties: fc.record({ name: value }) })),
      story: value,
      features: fc.oneof(value, fc.array(feature)),
      generator: value,
      storymap: value,
    };
    fc.assert(fc.property(fc.record(members, { requiredKeys: [] }), isAnswered), { numRuns: 500 });
  });
});
