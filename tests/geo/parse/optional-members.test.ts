/** What a story file may say or leave out in version 2, and the rules of it. */
import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { citedSources } from '../../../geo/story/lookup.ts';
import { isLeg, LANGUAGES } from '../../../geo/story/story.ts';
import { journeyOf } from '../../../geo/time/journey.ts';
import { reachAt } from '../../../geo/time/reach.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { marketDay, marketDayWith, report, storyFrom } from '../stories.ts';

const ALBA = 'features[0].properties';
const LEG = 'features[1].properties';
const ONE_LINE = /^1 · /;

/** The small story in English alone, as its JSON. */
function inEnglish(): unknown {
  const withoutFrench = (key: string, value: unknown): unknown => (key === 'fr' ? undefined : value);
  const file = JSON.parse(JSON.stringify(marketDay(), withoutFrench)) as { story: { languages: string[] } };
  file.story.languages = ['en'];
  return file;
}

it('a story without former ids, named points and translations need not say so', () => {
  const emptied = (key: string, value: unknown): unknown =>
    ['aliases', 'points', 'translation', 'via'].includes(key) ? undefined : value;
  const file = JSON.parse(JSON.stringify(inEnglish(), emptied)) as {
    features: { geometry: unknown; properties: { kind: string } }[];
  };
  for (const feature of file.features) if (feature.properties.kind === 'leg') feature.geometry = null;
  const story = storyFrom(JSON.stringify(file));
  expect(story.aliases).toEqual({});
  expect(story.stops.flatMap(({ claims }) => claims)).toContainEqual(
    expect.objectContaining({ translation: {} }),
  );
});

describe('the languages of a story', () => {
  it('may be one alone, in which every text then is', () => {
    const story = storyFrom(JSON.stringify(inEnglish()));
    expect(story.languages).toEqual(['en']);
    expect(story.title).toEqual({ en: 'Market day' });
  });

  it('are those of its texts: no fewer and no more', () => {
    const file = inEnglish() as { story: { languages: string[] } };
    file.story.languages = ['en', 'fr'];
    expect(report(JSON.stringify(file)).join('\n')).toContain('story.title.fr · nothing');
    const lines = report(marketDayWith({ 'story.languages': ['fr'] })).join('\n');
    expect(lines).toContain('story.title.en · "Market day" · only fr · remove or rename it');
  });

  it.each([
    [
      ['fr', 'tlh'],
      `story.languages[1] · "tlh" · one of ${LANGUAGES.join(', ')} · the page has no words in another; to add one, give it a folder in src/i18n and its tag to LANGUAGES`,
    ],
    [
      ['fr', 'fr'],
      'story.languages · ["fr","fr"] · a list of languages, the one of the page at / first, each',
    ],
    [[], 'story.languages'],
    ['fr', 'story.languages · "fr" · a list of languages'],
  ])('are not %j, which is one fault and not one at each text', (languages, expected) => {
    const lines = report(marketDayWith({ 'story.languages': languages }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(expected);
  });

  it('need not hold that of the article, whose quotes are then translated for every page', () => {
    const lines = report(marketDayWith({ 'story.sources.article.language': 'ko' }));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toContain('.translation.en · nothing · the quote in "en"');
  });

  it('of an article that names none is a fault', () => {
    const [line, ...more] = report(marketDayWith({ 'story.sources.article.language': undefined }));
    expect(line).toContain('story.sources.article.language · nothing · the language of the article');
    expect(more).toEqual([]);
  });

  it('may have other names beside them, by tags in their usual form', () => {
    const named = (tag: string) => marketDayWith({ [`${ALBA}.names.${tag}`]: 'Alba' });
    for (const tag of ['ar', 'zh-Hant', 'sr-Latn', 'nio']) expect(report(named(tag))).toEqual([]);
    expect(report(named('ZH-hant')).join()).toContain(
      'a language tag, as fr, ko or zh-Hant · write "zh-Hant"',
    );
    expect(report(named('r_u')).join()).toContain('names.r_u · "Alba" · a language tag');
  });
});

describe('a place', () => {
  it('may do without description and time zone, and say how near it lies and what others call it', () => {
    const story = storyFrom(
      marketDayWith({
        [`${ALBA}.description`]: undefined,
        [`${ALBA}.timeZone`]: undefined,
        [`${ALBA}.accuracyKm`]: 2.5,
        [`${ALBA}.sameAs`]: ['https://sws.geonames.org/1/'],
        [`${ALBA}.when`]: { start: '2024-05-04', uncertain: true },
        [`${ALBA}.claims[0].visit`]: 1,
        [`${ALBA}.claims[0].prefix`]: 'It was said that',
        'story.sources.article.headline': 'Crowds at the market',
      }),
    );
    expect(story.stops[0]).toMatchObject({ accuracyKm: 2.5, when: { uncertain: true } });
    expect(story.sources.article!.headline).toBe('Crowds at the market');
  });

  it.each([
    ['of its own', { [`${ALBA}.when`]: { start: '2024-05-04T09:00+02:00' } }],
    ['of a claim', { [`${ALBA}.claims[1].when`]: { start: '2024-05-04', end: '2024-05-04T09:00+02:00' } }],
  ])('without a time zone gives no hour %s', (_name, changes) => {
    const lines = report(marketDayWith({ ...changes, [`${ALBA}.timeZone`]: undefined }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(
      'properties.timeZone · nothing · a time zone wherever an hour is given · add it',
    );
  });

  it.each([
    ['accuracyKm', 0, 'more than 0 km'],
    ['sameAs', ['javascript:alert(1)'], 'an address that begins with https:// or http://'],
    ['sameAs', 'https://a.example/', 'a list of addresses'],
  ])('has no %s of %j', (member, value, expected) => {
    const [line, ...more] = report(marketDayWith({ [`${ALBA}.${member}`]: value }));
    expect(line).toContain(expected);
    expect(more).toEqual([]);
  });
});

describe('a leg', () => {
  const straight = { 'features[1].geometry': null, [`${LEG}.via`]: undefined, 'story.points': {} };
  const recorded = { [`${LEG}.via`]: undefined, [`${LEG}.track`]: { source: 'gazette' }, 'story.points': {} };
  const legOf = (changes: Record<string, unknown>) => storyFrom(marketDayWith(changes)).stops.find(isLeg)!;

  it('without a geometry goes straight from place to place', () => {
    expect(drawnLine(legOf(straight))).toEqual([[10, 45], [10.5, 45.2]]); // prettier-ignore
  });

  it('that was recorded has a source, which is cited, and no names', () => {
    const story = storyFrom(marketDayWith(recorded));
    const leg = story.stops.find(isLeg)!;
    expect(leg.track).toEqual({ source: 'gazette' });
    expect(leg.via.map(({ name, from }) => [name, from])).toEqual(Array(3).fill(['', 'gazette']));
    expect(citedSources(story)).toContain('gazette');
    expect(articleOnly(story).stops.find(isLeg)?.track).toBeUndefined();
  });

  it('may name its vehicle', () => {
    const vehicle = { fr: 'omnibus', en: 'slow train' };
    expect(legOf({ [`${LEG}.vehicle`]: vehicle }).vehicle).toEqual(vehicle);
  });

  it.each([
    [
      'names without a line',
      { ...straight, [`${LEG}.via`]: ['Alba'] },
      'left out where the geometry is null',
    ],
    ['names beside a track', { ...recorded, [`${LEG}.via`]: ['Alba'] }, 'left out beside a track'],
    ['a track without a line', { ...straight, [`${LEG}.track`]: { source: 'gazette' } }, 'properties.track'],
    ['a track from nowhere', { ...recorded, [`${LEG}.track`]: { source: 'x' } }, 'an id in story.sources'],
    [
      'neither names nor track',
      { [`${LEG}.via`]: undefined, 'story.points': {} },
      'properties.via · nothing',
    ],
    ['a visit', { [`${LEG}.claims[0].visit`]: 1 }, 'only a place is visited'],
  ])('has no %s', (_name, changes, expected) => {
    const [line, ...more] = report(marketDayWith(changes));
    expect(line).toContain(expected);
    expect(line).toMatch(ONE_LINE);
    expect(more).toEqual([]);
  });
});

it('a story may have no legs at all', () => {
  const { features } = marketDay() as { features: unknown[] };
  const story = storyFrom(
    marketDayWith({
      features: [features[0], features[2]],
      'story.itinerary': ['alba', 'bruma'],
      'story.points': {},
    }),
  );
  expect(journeyOf(story).legs).toEqual([null]);
  expect(reachAt(story, { startMs: 0, endMs: 1 })).toEqual({ parts: [], coming: [] });
});
