/** What keeps several stories from standing in one site: one line each, before anything is built. */
import { describe, expect, it } from 'vitest';
import { type NamedStory, requireOneSite } from '../../../scripts/command/several-stories.ts';
import { fixture, marketDayWith, report, storyFrom } from '../../geo/stories.ts';

const named = (file: string, changes: Record<string, unknown> = {}): NamedStory => ({
  file,
  story: storyFrom(marketDayWith(changes)),
});
const lake: NamedStory = { file: 'lake.geojson', story: storyFrom(fixture('lake-orchestra.geojson')) };

describe('several stories', () => {
  it('stand in one site, whichever of them has its root', () => {
    for (const home of [undefined, 'lake-orchestra', 'market-day'])
      expect(() => requireOneSite([lake, named('market.geojson')], home)).not.toThrow();
    expect(() => requireOneSite([lake], 'lake-orchestra')).not.toThrow();
  });

  it('do not with one id for two', () => {
    expect(() => requireOneSite([named('a.geojson'), lake, named('b.geojson')], undefined)).toThrow(
      '--story "b.geojson": its id "market-day" is that of "a.geojson" too',
    );
  });

  it('do not where a stop, or a former one, of the story at the root has the id of another story', () => {
    for (const id of ['konstanz-zuerich', 'zurich'])
      expect(() => requireOneSite([lake, named('b.geojson', { 'story.id': id })], 'lake-orchestra')).toThrow(
        `--home "lake-orchestra": its stop "${id}" has the address /${id}/, and the story of "b.geojson" has the same id`,
      );
    expect(() =>
      requireOneSite([lake, named('b.geojson', { 'story.id': 'zurich' })], 'zurich'),
    ).not.toThrow();
  });

  it.each(['assets', 'stories', 'en', 'con'])('no story is called %s, which is the site’s', (id) => {
    expect(report(marketDayWith({ 'story.id': id }))).toEqual([expect.stringContaining(`"${id}"`)]);
  });
});
