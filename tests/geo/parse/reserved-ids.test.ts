import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../geo/story/story.ts';
import { marketDayWith, report } from '../stories.ts';

/** The small story with another id for its first place. */
const withId = (id: string): string =>
  marketDayWith({
    'features[0].id': id,
    'story.itinerary[0]': id,
    'features[1].properties.from': id,
    'story.aliases': {},
  });

const USED = 'the site uses these words itself: choose another';
const WINDOWS =
  'Windows can hold no folder of this name, and the site would not unpack there: choose another';

describe('no stop may be named', () => {
  it.each([
    'index',
    'journey',
    '404',
    'assets',
    'og',
    'oembed',
    'icons',
    'editor',
    'parcours',
    'stories',
    ...LANGUAGES,
  ])('%s, as the site’s own folders, pages, pictures and languages are', (id) => {
    expect(report(withId(id))).toEqual([
      expect.stringMatching(new RegExp(`"${id}" · any id but .*${id}.* · ${USED}$`)),
    ]);
  });

  it.each(['con', 'aux', 'nul', 'prn', 'com1', 'com9', 'lpt1', 'lpt9'])(
    '%s, which is a device of Windows',
    (id) => {
      expect(report(withId(id))).toEqual([expect.stringContaining(`${id}" · any id but aux, con,`)]);
      expect(report(withId(id))[0]).toContain(WINDOWS);
    },
  );

  it('so in a former id or a story’s id either', () => {
    expect(report(marketDayWith({ 'story.aliases': { nul: 'alba' } }))).toEqual([
      expect.stringContaining(WINDOWS),
    ]);
    expect(report(marketDayWith({ 'story.id': 'og' }))).toEqual([expect.stringContaining(USED)]);
  });
});

describe('a name that no folder bears may be', () => {
  it.each(['con-city', 'com', 'lpt10', 'indexes', 'us', 'a'])('a stop’s: %s', (id) => {
    expect(report(withId(id))).toEqual([]);
  });

  it('a quote’s and a source’s: index, con', () => {
    const text = marketDayWith({ 'features[0].properties.claims[0].id': 'index' }).replaceAll(
      '"gazette"',
      '"con"',
    );
    expect(report(text)).toEqual([]);
  });
});
