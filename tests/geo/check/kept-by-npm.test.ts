import { describe, expect, it } from 'vitest';
import { filesWithKept, keptByNpm } from '../../../geo/check/kept-by-npm.ts';

describe('what npm kept of an option', () => {
  const environment = { npm_lifecycle_event: 'check', npm_config_article: 'a.txt' };

  it('is found in the environment of its own command only', () => {
    expect(keptByNpm('article', 'check', environment)).toBe('a.txt');
    expect(keptByNpm('article', 'build', environment)).toBeUndefined();
    expect(keptByNpm('before', 'check', environment)).toBeUndefined();
    expect(keptByNpm('article', 'check', {})).toBeUndefined();
  });
});

describe('where npm kept --article', () => {
  it.each([
    [['s.geojson', 'a.txt'], 'true', { stories: ['s.geojson'], article: 'a.txt' }],
    [['a.txt', 's.JSON'], 'true', { stories: ['s.JSON'], article: 'a.txt' }],
    [['a.txt'], 'true', { stories: [], article: 'a.txt' }],
    [['s.geojson'], 'a.txt', { stories: ['s.geojson'], article: 'a.txt' }],
    [[], 'a.txt', { stories: [], article: 'a.txt' }],
    [['s.geojson'], 'true', null],
    [['s.geojson', 't.geojson'], 'true', null],
    [['story', 'a.txt'], 'true', null],
    [['s.geojson'], '', null],
  ])('%j with %j is read as %j', (files, kept, expected) => {
    expect(filesWithKept(files, kept)).toEqual(expected);
  });
});
