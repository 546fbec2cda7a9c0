/** What a page is about, for search engines: schema.org terms as JSON-LD. */
import { wrappedLongitude } from '../../geo/projection/mercator.ts';
import { stopById } from '../../geo/story/lookup.ts';
import {
  ARTICLE,
  articleLanguage,
  inLanguage,
  isPlace,
  type Language,
  type Place,
  type Story,
} from '../../geo/story/story.ts';
import { pagePath } from '../../geo/view/link.ts';
import { dataBlock } from './page-story.ts';

interface PageIdentity {
  story: Story;
  language: Language;
  stopId: string | null;
  /** Origin, or ''. */
  site: string;
  base: string;
}

const placeData = (place: Place, language: Language): object => ({
  '@type': 'Place',
  name: inLanguage(place.names, language),
  ...(place.position && {
    geo: {
      '@type': 'GeoCoordinates',
      latitude: place.position[1],
      longitude: wrappedLongitude(place.position[0]),
    },
  }),
});

/** The map, the article that it is based on (author, headline and language only) and its places, or the place of the page. */
function jsonLd({ story, language, stopId, site, base }: PageIdentity): object {
  const stop = stopById(story, stopId);
  const places = stop && isPlace(stop) ? [stop] : story.stops.filter(isPlace);
  const article = story.sources[ARTICLE];
  return {
    '@context': 'https://schema.org',
    '@type': 'Map',
    name: inLanguage(story.title, language),
    description: inLanguage(story.standfirst, language),
    inLanguage: language,
    url: site + pagePath(story, language, stopId, base),
    isBasedOn: {
      '@type': 'NewsArticle',
      inLanguage: articleLanguage(story),
      ...(article?.headline && { headline: article.headline }),
      ...(article?.author && { author: { '@type': 'Person', name: article.author } }),
    },
    about: places.map((place) => placeData(place, language)),
  };
}

export const jsonLdBlock = (identity: PageIdentity): string =>
  dataBlock('type="application/ld+json"', jsonLd(identity));
