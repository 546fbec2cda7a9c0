/** What each page says of itself to search engines, for every story: what the file says, and nothing that it does not. */
import { describe, expect, it } from 'vitest';
import { stopById } from '../../geo/story/lookup.ts';
import { inLanguage, isLeg, isPlace, type Language, type Story } from '../../geo/story/story.ts';
import { jsonLdBlock } from '../../src/site/json-ld.ts';
import { realStory } from '../geo/real-story.ts';
import { faultlessStories, fixture, marketDayWith, storyFrom } from '../geo/stories.ts';

interface Item {
  '@id'?: string;
  name?: string;
  geo?: { latitude: number; longitude: number };
}
interface About extends Item {
  '@type': string;
  itinerary: { itemListElement: { position: number; item: Item }[] };
}
interface Data {
  '@type': string;
  inLanguage: string;
  url: string;
  isBasedOn: Record<string, unknown>;
  about: About | About[];
}

function dataOf(story: Story, language: Language, stopId: string | null = null, site = ''): Data {
  const block = jsonLdBlock({ story, language, stopId, site, base: '/' });
  return JSON.parse(block.replace(/^<script [^>]*>|<\/script>$/g, '')) as Data;
}

const aboutOf = (story: Story, stopId: string | null): About => dataOf(story, 'en', stopId).about as About;

/** Ids of the stops of an itinerary, by their names in the data. */
function visited(story: Story, { itinerary }: About, language: Language): string[] {
  const items = itinerary.itemListElement.map(({ item }) => item);
  const described = (item: Item): Item => items.find((each) => each.name && each['@id'] === item['@id'])!;
  itinerary.itemListElement.forEach(({ position }, index) => expect(position).toBe(index + 1));
  return items.map((item) => {
    const { name, geo } = item.name ? item : described(item);
    const place = story.stops.filter(isPlace).find(({ names }) => inLanguage(names, language) === name)!;
    expect(geo !== undefined, place.id).toBe(place.position !== null);
    return place.id;
  });
}

/** Every value of `@type` in a page's data, and whether something is missing from it. */
function typesIn(data: unknown): Set<string> {
  const text = JSON.stringify(data);
  expect(text).not.toMatch(/null|NaN|undefined|ClaimReview/);
  return new Set(Array.from(text.matchAll(/"@type":"(\w+)"/g), ([, type]) => type!));
}

describe.each(faultlessStories())('the pages of %s', (_name, story) => {
  const pages = story.languages.flatMap((language) =>
    [null, ...story.stops.map(({ id }) => id)].map((stop) => ({ language, stop })),
  );

  it('are maps of an article in its own language, at their addresses', () => {
    for (const { language, stop } of pages) {
      const data = dataOf(story, language, stop, 'https://maps.example');
      expect(data['@type']).toBe('Map');
      expect(data.inLanguage).toBe(language);
      expect(data.url).toMatch(/^https:\/\/maps\.example\/(?:[a-z]{2}\/)?(?:[a-z0-9-]+\/)?$/);
      const { article } = story.sources;
      expect(data.isBasedOn).toEqual({
        '@type': 'NewsArticle',
        inLanguage: article!.language,
        ...(article!.headline && { headline: article!.headline }),
        ...(article!.author && { author: { '@type': 'Person', name: article!.author } }),
        ...(article!.publisher && { publisher: { '@type': 'Organization', name: article!.publisher } }),
        ...(article!.published && { datePublished: article!.published }),
        ...(article!.url && { url: article!.url }),
      });
    }
  });

  it('have what schema.org knows, whole', () => {
    const known = new Set(
      'Map NewsArticle Person Organization Place GeoCoordinates Trip TrainTrip BusTrip BoatTrip Flight ItemList ListItem'.split(
        ' ',
      ),
    );
    for (const { language, stop } of pages) {
      for (const type of typesIn(dataOf(story, language, stop))) expect(known).toContain(type);
    }
  });

  it('tell a place, or a trip between two', () => {
    for (const { language, stop: id } of pages) {
      const stop = stopById(story, id);
      if (!stop) continue;
      const about = dataOf(story, language, id).about as About;
      if (isLeg(stop)) {
        expect(visited(story, about, language)).toEqual([stop.from, stop.to]);
      } else {
        expect(about['@type']).toBe('Place');
        expect(about.name).toBe(inLanguage(stop.names, language));
        expect(about.geo !== undefined).toBe(stop.position !== null);
      }
    }
  });
});

describe('the page of the whole journey', () => {
  it.each([
    [realStory, 'pyongyang khasan vostochny komsomolsk vladivostok artyom khasan pyongyang'],
    [storyFrom(fixture('visited-again.geojson')), 'alba bruma alba casa alba bruma'],
    [storyFrom(fixture('pacific-chronometer.geojson')), 'tokyo honolulu palmyra apia suva'],
    [storyFrom(fixture('unlocated.geojson')), 'alba house casa delta camp'],
  ])('is about a trip through its places in their order, again where it comes again', (story, ids) => {
    const about = aboutOf(story, null);
    expect(about['@type']).toBe('Trip');
    expect(visited(story, about, 'en').join(' ')).toBe(ids);
  });

  it('is about its places where the story has no legs', () => {
    const story = storyFrom(fixture('seven-scripts.geojson'));
    const { about } = dataOf(story, 'en');
    expect((about as About[]).map((each) => each['@type'])).toEqual(story.stops.map(() => 'Place'));
  });

  it('has positions within ±180°, beyond the date line too', () => {
    const { itinerary } = aboutOf(storyFrom(fixture('pacific-chronometer.geojson')), null);
    for (const { item } of itinerary.itemListElement) {
      expect(Math.abs(item.geo!.longitude)).toBeLessThanOrEqual(180);
    }
  });
});

it.each([
  ['khasan-vostochny', realStory, 'TrainTrip'],
  ['tokyo-honolulu', storyFrom(fixture('pacific-chronometer.geojson')), 'Flight'],
])('the page of the leg %s is about a trip of its kind', (id, story, type) => {
  expect(aboutOf(story, id)['@type']).toBe(type);
});

it.each([['2023'], ['2023-09'], ['2023-09-13']])('an article of %s is dated as precisely', (published) => {
  const story = storyFrom(marketDayWith({ 'story.sources.article.published': published }));
  expect(dataOf(story, 'en').isBasedOn.datePublished).toBe(published);
});

it('an article of 44 BC is dated by a calendar with a year 0', () => {
  const story = storyFrom(marketDayWith({ 'story.sources.article.published': '-0044-03' }));
  expect(dataOf(story, 'en').isBasedOn.datePublished).toBe('-0043-03');
});
