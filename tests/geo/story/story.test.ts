import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../geo/route/positions.ts';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { numeralOf, placeById, stopById } from '../../../geo/story/lookup.ts';
import {
  ARTICLE,
  type Claim,
  departureIsAttested,
  isLeg,
  isPlace,
  isQuote,
  type Leg,
  type Localized,
  type Place,
  statusOf,
} from '../../../geo/story/story.ts';
import { marketDayWith, REAL_STORY, storyFrom } from '../stories.ts';

const story = storyFrom(readFileSync(REAL_STORY, 'utf8'));
const legs = story.stops.filter(isLeg);
const places = story.stops.filter(isPlace);
const claims = story.stops.flatMap((stop) => stop.claims);
const quotes = claims.filter(isQuote);
const idsOf = (stops: { id: string }[]): string[] => stops.map((stop) => stop.id);
const leg = (id: string): Leg => legs.find((found) => found.id === id)!;

describe("a stop's status", () => {
  const withClaims = (...found: Partial<Claim>[]): Place => ({
    ...placeById(story, 'khasan'),
    claims: found as Claim[],
  });

  it('is the strongest among its claims', () => {
    expect(statusOf(withClaims({ status: 'announced' }, { status: 'inferred' }))).toBe('announced');
    expect(statusOf(withClaims({ status: 'announced' }, { status: 'reported' }))).toBe('reported');
    expect(statusOf(withClaims({ status: 'reported' }, { status: 'attested' }))).toBe('attested');
  });

  it('is never set by a departure or an arrival', () => {
    const departure = { status: 'attested', about: 'departure' } as const;
    expect(statusOf(withClaims(departure, { status: 'announced' }))).toBe('announced');
    expect(statusOf(withClaims(departure))).toBe('inferred');
  });

  it('is inferred where nobody says anything', () => {
    expect(statusOf(withClaims())).toBe('inferred');
  });
});

describe('the questions asked of a story', () => {
  it('numerals count places only', () => {
    expect(places.map((place) => numeralOf(story, place))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('a stop is found by its id, and nothing by none', () => {
    expect(stopById(story, 'khasan')?.id).toBe('khasan');
    expect(stopById(story, 'nowhere')).toBeUndefined();
    expect(stopById(story, null)).toBeUndefined();
  });

  it('a place that is not there is an error that names it', () => {
    expect(() => placeById(story, 'khasan-vostochny')).toThrow(
      'story "kim-2023" has no place "khasan-vostochny"',
    );
  });
});

describe('the story as the article alone tells it', () => {
  const article = articleOnly(story);

  it('keeps the cosmodrome, the two announced places and the legs to them', () => {
    expect(idsOf(article.stops)).toEqual([
      'vostochny',
      'vostochny-komsomolsk',
      'komsomolsk',
      'komsomolsk-vladivostok',
      'vladivostok',
    ]);
  });

  it('has no claim and no source but the article', () => {
    expect(new Set(article.stops.flatMap((stop) => stop.claims.map((claim) => claim.source)))).toEqual(
      new Set([ARTICLE]),
    );
    expect(Object.keys(article.sources)).toEqual([ARTICLE]);
  });

  it('attests the cosmodrome and announces the rest', () => {
    expect(article.stops.map(statusOf)).toEqual(['attested', ...Array<string>(4).fill('announced')]);
  });

  it('knows no path, no station and no date but 13 September', () => {
    for (const found of article.stops.filter(isLeg)) {
      expect(found.path).toBe('unknown');
      expect(found.via).toHaveLength(2);
    }
    expect(article.stops.flatMap((stop) => stop.when ?? [])).toEqual([{ start: '2023-09-13' }]);
  });

  it('counts numerals anew', () => {
    expect(article.stops.filter(isPlace).map((place) => numeralOf(article, place))).toEqual([1, 2, 3]);
  });

  it('has no leg without both of its places', () => {
    const fact = { fact: { fr: 'x', en: 'x' }, source: 'map', status: 'inferred' };
    const spoilt = storyFrom(
      marketDayWith({
        'features[2].properties.claims': [fact],
        'features[1].properties.claims[0].about': undefined,
      }),
    );
    expect(idsOf(articleOnly(spoilt).stops)).toEqual(['alba']);
  });
});

describe('the story of this repository', () => {
  it('has the stops that links rely on', () => {
    expect(idsOf(story.stops)).toEqual([
      'pyongyang',
      'pyongyang-khasan',
      'khasan',
      'khasan-vostochny',
      'vostochny',
      'vostochny-komsomolsk',
      'komsomolsk',
      'komsomolsk-vladivostok',
      'vladivostok',
      'vladivostok-artyom',
      'artyom',
      'artyom-khasan',
      'khasan-pyongyang',
    ]);
    expect(story.aliases).toEqual({ vostotchny: 'vostochny' });
  });

  it('quotes at least twelve passages from at least nine paragraphs', () => {
    expect(quotes.length).toBeGreaterThanOrEqual(12);
    expect(new Set(quotes.map((quote) => quote.paragraph)).size).toBeGreaterThanOrEqual(9);
  });

  it('attests one place and one departure, nothing more', () => {
    expect(idsOf(story.stops.filter((stop) => statusOf(stop) === 'attested'))).toEqual(['vostochny']);
    expect(idsOf(legs.filter(departureIsAttested))).toEqual(['vostochny-komsomolsk']);
  });

  it('announces what the article announces', () => {
    const announced = story.stops.filter((stop) => stop.claims.some((claim) => claim.status === 'announced'));
    expect(idsOf(announced)).toEqual([
      'vostochny-komsomolsk',
      'komsomolsk',
      'komsomolsk-vladivostok',
      'vladivostok',
    ]);
    expect(statusOf(leg('komsomolsk-vladivostok'))).toBe('announced');
  });

  it('tells that the sources contradict each other on how Komsomolsk was reached', () => {
    const facts = leg('vostochny-komsomolsk').claims.flatMap((claim) =>
      isQuote(claim) ? [] : claim.fact.en!,
    );
    expect(facts.filter((fact) => /contradict/.test(fact) && /fly/.test(fact))).toHaveLength(1);
  });

  it('has every text in both languages, and every quote translated', () => {
    const texts: Localized[] = [
      story.title,
      story.standfirst,
      ...places.flatMap((place) => [place.names, place.description!]),
      ...claims.flatMap((claim) => (isQuote(claim) ? (claim.speaker ?? []) : claim.fact)),
      ...[...story.stops, ...claims].flatMap((dated) => dated.when?.words ?? []),
    ];
    for (const text of texts) for (const language of story.languages) expect(text[language]).toMatch(/\S/);
    for (const quote of quotes) expect(quote.translation.en).toMatch(/\S/);
  });

  it('sets French as French is printed: narrow spaces before high punctuation, curly apostrophes', () => {
    const french = [
      story.title,
      story.standfirst,
      ...places.map((place) => place.description!),
      ...claims.flatMap((claim) => (isQuote(claim) ? (claim.speaker ?? []) : claim.fact)),
    ].map((text) => text.fr);
    for (const text of french) expect(text).not.toMatch(/'|[^\u202F:][;:!?»]|«[^\u202F]/);
  });

  it('gives each report a publisher and an address', () => {
    for (const claim of claims.filter((found) => found.status === 'reported')) {
      expect(story.sources[claim.source]).toMatchObject({
        publisher: expect.stringMatching(/\S/) as string,
        url: expect.stringMatching(/^https:\/\//) as string,
      });
    }
  });

  it('tells nothing of the article that nobody knows', () => {
    expect(Object.keys(story.sources[ARTICLE]!).sort()).toEqual(['after', 'author', 'language']);
  });

  it('draws no railway through North Korea, and every Russian leg as probable', () => {
    const unknown = legs.filter((found) => found.path === 'unknown');
    expect(idsOf(unknown)).toEqual(['pyongyang-khasan', 'khasan-pyongyang']);
    expect(legs.filter((found) => found.path === 'known')).toEqual([]);
  });

  it('begins and ends each leg near its places', () => {
    for (const { from, to, via } of legs) {
      const ends = [via[0]!, via.at(-1)!];
      const limitKm = (id: string): number => (id === 'vostochny' ? 40 : 2);
      expect(greatCircleKm(ends[0]!.position, placeById(story, from).position!)).toBeLessThan(limitKm(from));
      expect(greatCircleKm(ends[1]!.position, placeById(story, to).position!)).toBeLessThan(limitKm(to));
    }
  });

  it('names for every station where its coordinates come from', () => {
    for (const station of legs.flatMap((found) => found.via)) expect(station.from).toMatch(/\S{3}/);
  });
});
