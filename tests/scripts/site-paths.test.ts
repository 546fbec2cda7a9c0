import { describe, expect, it } from 'vitest';
import { pathFaults } from '../../scripts/pour/site-paths.ts';

const SOUND = [
  '404.html',
  'index.html',
  'alba/index.html',
  'en/alba/index.html',
  'og/en/alba.png',
  '_headers',
  'assets/a-B.js',
];

describe('the names of a site’s files', () => {
  it('serve everywhere', () => {
    expect(pathFaults(SOUND, ['alba'])).toEqual([]);
  });

  it.each([
    ['a folder that a stop may be named after', 'tiles/1.png', '/tiles: a stop may have this id'],
    ['a page that a stop may be named after', 'about.html', '/about: a stop may have this id'],
    ['a folder that differs from it in case only', 'Tiles/1.png', '/tiles: a stop may have this id'],
    [
      'another file in other case',
      'assets/A-b.js',
      '/assets/A-b.js: another file differs from it in case only',
    ],
    ['a device of Windows', 'og/en/aux.png', '/og/en/aux.png: Windows cannot hold a file of this name'],
    ['a sign that Windows has for itself', 'og/a:b', '/og/a:b: Windows cannot hold a file of this name'],
  ])('do not with %s', (_name, path, expected) => {
    expect(pathFaults([...SOUND, path], ['alba'])).toEqual([expect.stringContaining(expected)]);
  });
});
