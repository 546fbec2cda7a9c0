/** Which addresses a story's worker answers for, where others stand in folders within its own. */
import { expect, it } from 'vitest';
import { SiteFiles } from '../../../src/offline/worker/site-files.ts';

it('a story owns what lies in its folder, but for the folders of other stories', () => {
  const files = new SiteFiles([['', 'r', 1]], 'https://example.org/maps/', 'assets/', ['lake/', 'stories/']);
  const isOwn = (path: string): boolean => files.owns(`https://example.org${path}`);
  expect(
    ['/maps/', '/maps/en/alba/?embed', '/maps/lakeside/', '/maps/nowhere'].filter((path) => !isOwn(path)),
  ).toEqual([]);
  expect(['/', '/other/', '/maps/lake/', '/maps/lake/es/#at=2024', '/maps/stories/'].filter(isOwn)).toEqual(
    [],
  );
  expect(files.owns('https://elsewhere.example/maps/')).toBe(false);
});
