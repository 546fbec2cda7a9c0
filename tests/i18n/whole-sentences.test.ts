/** Whatever a story file may leave out: no sentence of any language is left with a hole, "(after )" or "by ·". */
import { describe, expect, it } from 'vitest';
import { claimsCsv } from '../../geo/export/claims-csv.ts';
import { routeGpx } from '../../geo/export/gpx.ts';
import { routeKml } from '../../geo/export/kml.ts';
import { type Language, LANGUAGES, type Story } from '../../geo/story/story.ts';
import { homeView } from '../../geo/view/view.ts';
import { pagePath } from '../../geo/view/link.ts';
import { sentenceOf } from '../../geo/words/itinerary-sentence.ts';
import { dictionaries, sheetWords } from '../dictionaries.ts';
import { pageProperties } from '../../src/page-properties.ts';
import { PageState } from '../../src/page-state.svelte.ts';
import { embedFoot } from '../../src/share/embed/embed-foot.ts';
import { citationOf } from '../../src/share/sheet/citation.ts';
import { PageWords } from '../../src/state/page-words.svelte.ts';
import { renderPage } from '../../src/still/render-page.ts';
import { fixture, marketDayWith, storyFrom } from '../geo/stories.ts';

const fact = { fact: { fr: 'Un fait.', en: 'A fact.' }, status: 'inferred', source: 'map', distanceKm: 50 };
/** No more than a story file must have, and a distance from a source without a publisher. */
const BARE: Record<string, unknown> = {
  'story.sources': {
    article: { author: 'Ada Quill', language: 'en' },
    map: { author: 'Bo Pen' },
  },
  'story.aliases': {},
  'features[0].properties.description': undefined,
  'features[0].properties.timeZone': undefined,
  'features[0].properties.when': undefined,
  'features[0].properties.claims': [fact],
  'features[1].properties.when': undefined,
  'features[1].properties.claims': [fact, fact],
  'features[2].properties.description': undefined,
  'features[2].properties.timeZone': undefined,
  'features[2].properties.when': undefined,
  'features[2].properties.claims': [fact],
};
const STORIES: [string, Story][] = [
  ['with no more than it must have, whose article has an author alone', storyFrom(marketDayWith(BARE))],
  [
    'with no more than it must have, whose article has a publisher alone',
    storyFrom(
      marketDayWith({ ...BARE, 'story.sources.article': { publisher: 'The Alba Times', language: 'en' } }),
    ),
  ],
  ['with places that nobody can locate', storyFrom(fixture('unlocated.geojson'))],
  ['with places that are visited again', storyFrom(fixture('visited-again.geojson'))],
];

/** Signs that a word is missing: empty brackets or quotation marks, a preposition before a stop, what code calls nothing. */
const HOLES =
  /\(\s*\)|\((?:after|d’après|nach|según)\s*\)|[“«„]\s*[”»“]|\b(?:by|after|according to|de|du|d’après|selon)\s*(?:[.,;:·)]|$)|undefined|\bnull\b|NaN|\[object/imu;

/** Each hole with the words around it. */
const holesIn = (text: string): string[] =>
  Array.from(
    text.matchAll(new RegExp(`.{0,40}(?:${HOLES.source}).{0,20}`, `${HOLES.flags}g`)),
    ([found]) => found,
  );

const textOf = (html: string): string =>
  html.replace(/<(?:script|style|svg)\b.*?<\/(?:script|style|svg)>/gs, '').replace(/<[^>]*>/g, '\n');

function pageText(story: Story, language: Language, stop: string | null): string {
  const properties = pageProperties(story, {
    path: pagePath(story, language, stop, '/'),
    base: '/',
    site: '',
  });
  const { head, body } = renderPage(
    new PageState({ ...properties, page: new PageWords(dictionaries[language]) }),
  );
  return `${head}${textOf(body)}`;
}

describe.each(STORIES)('a story %s', (_name, story) => {
  it.each(story.languages)('is told in whole sentences (%s)', (language) => {
    const words = { ...dictionaries[language], sheet: sheetWords[language] };
    for (const stop of [null, ...story.stops.map(({ id }) => id)]) {
      const view = { ...homeView(language), stop };
      for (const text of [
        pageText(story, language, stop),
        textOf(embedFoot(language, words, 'Ada Quill', '/')),
        citationOf(story, view, 'https://maps.example/', words),
      ]) {
        expect(holesIn(text)).toEqual([]);
      }
    }
    for (const stop of story.stops) expect(holesIn(sentenceOf(story, stop, words.story))).toEqual([]);
  });

  it('goes away in whole sentences', () => {
    for (const text of [
      textOf(routeGpx(story, '', dictionaries.en.story)),
      textOf(routeKml(story, '', dictionaries.fr.story)),
      claimsCsv(story),
    ]) {
      expect(holesIn(text)).toEqual([]);
    }
  });

  it.each(story.languages)('credits who made the article (%s)', (language) => {
    const { author, publisher } = story.sources.article!;
    const texts = [
      pageText(story, language, null),
      citationOf(story, homeView(language), 'https://maps.example/', {
        story: dictionaries[language].story,
        sheet: sheetWords[language],
      }),
      routeGpx(story, '', dictionaries[language].story),
    ];
    for (const text of texts) expect(text).toContain(author ?? publisher);
  });
});

it.each(LANGUAGES)(
  'the credits say after whom the article was written where the story does (%s)',
  (language) => {
    const { attributionArticle } = dictionaries[language].page;
    expect(attributionArticle('Ada Quill', undefined)).toMatch(/^\S+ (?:by |d’|von |de )Ada Quill\.$/);
    expect(attributionArticle('Ada Quill', 'TASS')).toMatch(
      /^\S+ (?:by |d’|von |de )Ada Quill \((?:after|d’après|nach|según) TASS\)\.$/,
    );
  },
);

it.each(LANGUAGES)('an empty height is not quoted (%s)', (language) => {
  const { embedHeightFault } = sheetWords[language].share;
  expect(holesIn(embedHeightFault('', 120, 4000))).toEqual([]);
  expect(embedHeightFault('80', 120, 4000)).toContain('80');
});
