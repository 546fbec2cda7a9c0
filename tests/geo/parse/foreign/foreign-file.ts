/** Files that are no story, for the tests of what is said about them. */
import { expect } from 'vitest';
import { report } from '../../stories.ts';

export type ForeignFile = [kind: string, text: string, what: string, advice: string];

export const PARIS = [2.35, 48.85];

export const point = (coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
});
export const collection = (features: object[], members: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...members, features });

/** Holds that the report on a text is one line, which says what it is and what to do. */
export function expectOneFinding(...[, text, what, advice]: ForeignFile): void {
  const lines = report(text);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(what.replaceAll('"', lines[0]!.includes('\\"') ? '\\"' : '"'));
  expect(lines[0]).toContain(advice);
  expect(lines[0]).toMatch(/^\d+ · story · /);
}
