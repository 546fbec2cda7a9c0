import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import { datesIn } from '../../../geo/article/dates.ts';
import { placeNamesIn } from '../../../geo/article/place-names.ts';
import { checkArticle } from '../../../geo/check/check-article.ts';
import { isQuote } from '../../../geo/story/story.ts';
import { chosenPlaces } from '../../../geo/suggest/chosen-places.ts';
import { idOf, quoteOf, skeletonOf } from '../../../geo/suggest/skeleton.ts';
import { toDoList } from '../../../geo/suggest/to-do-list.ts';
import { SMALL_GAZETTEER } from '../article/small-gazetteer.ts';
import { report, storyFrom } from '../stories.ts';

const TEXT = [
  'Un voyage *long*',
  '',
  'M. Dupont est parti d’Yokohama. Il est arrivé à Paris le 3 mai 2020, par le train de nuit.',
  'Il dort au camp Nord, puis à Khasan, en Russie.',
].join('\n');
const paragraphs = paragraphsOf(TEXT);
const names = placeNamesIn(paragraphs, 'fr', SMALL_GAZETTEER);

function skeleton(wanted: string[], languages: ('fr' | 'en')[] = ['fr']): string {
  const chosen = chosenPlaces(wanted, names, paragraphs, 'fr');
  if ('fault' in chosen) throw new Error(chosen.fault);
  const input = { id: 'voyage', language: 'fr', languages, paragraphs, places: chosen.places };
  return JSON.stringify(skeletonOf(input));
}

const fault = (wanted: string) => chosenPlaces([wanted], names, paragraphs, 'fr');

describe('a story to begin with', () => {
  it('lacks what only its author knows, and the check names just that', () => {
    expect(report(skeleton(['Yokohama', 'Paris=15'])).map((line) => line.split(' · ')[2])).toEqual([
      'story.standfirst.fr',
      'story.sources.article.author',
    ]);
  });

  it('is a story once that is there, its quotes verbatim in the article, and claims the least', () => {
    const text = skeleton(['Yokohama', 'Paris=8', 'camp Nord']).replaceAll(':""', ':"…"');
    const story = storyFrom(text);
    expect(checkArticle(story, `${TEXT}\n${'Le reste du texte. '.repeat(20)}`).faults).toEqual([]);
    expect(story.title.fr).toBe('Un voyage *long*');
    expect(
      story.stops.map(({ id, claims }) => [id, claims.filter(isQuote)[0]!.quote, claims[0]!.status]),
    ).toEqual([
      ['yokohama', 'M. Dupont est parti d’Yokohama.', 'inferred'],
      ['paris', 'Il est arrivé à Paris le 3 mai 2020, par le train de nuit.', 'inferred'],
      ['camp-nord', 'Il dort au camp Nord, puis à Khasan, en Russie.', 'inferred'],
    ]);
  });

  it('places nothing, unless its author picks a candidate', () => {
    const features = (wanted: string[]) =>
      (JSON.parse(skeleton(wanted)) as { features: { geometry: unknown; properties: object }[] }).features;
    expect(features(['Paris', 'Khasan']).map(({ geometry }) => geometry)).toEqual([null, null]);
    const [picked] = features(['Paris=15']);
    expect(picked!.geometry).toEqual({ type: 'Point', coordinates: [15, -15] });
    expect(picked!.properties).toMatchObject({ sameAs: ['https://sws.geonames.org/15/'] });
    expect(features(['Russie=0'])[0]!.geometry).toBeNull();
  });

  it('leaves names and translations in another language to its author', () => {
    expect(report(skeleton(['Paris=8'], ['fr', 'en'])).map((line) => line.split(' · ')[2])).toEqual([
      'story.title.en',
      'story.standfirst.fr',
      'story.standfirst.en',
      'story.sources.article.author',
      'features[0].properties.names.en',
      'features[0].properties.claims[0].translation.en',
    ]);
  });

  it('has an id for each place, even one called like another or in other letters', () => {
    const text = JSON.stringify(
      skeletonOf({
        id: 'x',
        language: 'fr',
        languages: ['fr'],
        paragraphs,
        places: ['Paris', 'Pâris', '평양'].map((name) => ({ name, mention: names[0]!.mentions[0]! })),
      }),
    );
    expect((JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => id)).toEqual([
      'paris',
      'paris-2',
      'place-3',
    ]);
    expect(idOf('a'.repeat(80))).toHaveLength(57);
  });
});

describe('the places that an author wants', () => {
  it.each([
    ['Pariss', '"Pariss": is "Paris" meant? the article does not have these words'],
    ['Paris=99', '"Paris=99": Paris has the candidates 8, 15'],
    ['camp Nord=1', '"camp Nord=1": it has no candidates'],
  ])('%s: one line says what is wrong', (wanted, line) => {
    expect(fault(wanted)).toEqual({ fault: line });
  });
});

describe('the id of a name', () => {
  it('is none of those that the site uses itself', () => {
    expect(['Journey', 'OG', 'Košice'].map(idOf)).toEqual(['journey-1', 'og-1', 'kosice']);
  });
});

describe('the quote of a name', () => {
  it('of a sentence that is too long is cut at words, around the name', () => {
    const text = `${'mot '.repeat(100)}à Paris ${'fin '.repeat(100)}`.trim();
    const start = text.indexOf('Paris');
    const mention = {
      paragraph: 1,
      name: { start, end: start + 5 },
      sentence: { start: 0, end: text.length },
    };
    const quote = quoteOf(text, mention);
    expect(quote.length).toBeLessThanOrEqual(300);
    expect(quote.length).toBeGreaterThan(280);
    expect(quote).toMatch(/^mot .* à Paris .* fin$/);
    expect(text).toContain(quote);
  });
});

describe('the list of what to decide', () => {
  const list = toDoList({
    article: 'voyage.txt',
    typed: { new: 'parcours new', check: 'parcours check' },
    language: 'fr',
    knowsDates: true,
    paragraphs,
    names,
    dates: datesIn(paragraphs, 'fr'),
  });

  it('has each name with paragraph, sentence and candidates', () => {
    expect(list).toContain(
      '- **Paris**, paragraph 2: Il est arrivé à Paris le 3 mai 2020, par le train de nuit.',
    );
    expect(list).toContain('  - `=8` town Paris · FR · 2,100,000 people · -8, 8 (latitude, longitude)');
    expect(list).toContain('  - `=0` country Russia');
  });

  it('has the commands with the article’s own name, as they are typed here', () => {
    expect(list).toContain('`parcours new "voyage.txt" --language fr --places ');
    expect(list).toContain('`parcours check STORY.geojson --article "voyage.txt"`');
  });

  it('has each date, and asks when the article was published', () => {
    expect(list).toContain('- `2020-05-03` “3 mai 2020”, paragraph 2: ');
    expect(list).toContain('--published YYYY-MM-DD');
  });

  it('shows the article’s words as they are, not as Markdown', () => {
    const titled = toDoList({
      article: 'a_b.txt',
      typed: { new: 'parcours new', check: 'parcours check' },
      language: 'ru',
      knowsDates: false,
      paragraphs: paragraphsOf('*À Paris* <b>.'),
      names: placeNamesIn(paragraphsOf('*À Paris* <b>.'), 'fr', SMALL_GAZETTEER),
      dates: [],
    });
    expect(titled).toContain('\\*À Paris\\* \\<b\\>.');
    expect(titled).toContain('Dates are not looked for in the language ru.');
  });
});
