/**
 * What a page is about, for search engines: schema.org terms as JSON-LD. A map of an article, and the trip that it tells, or
 * its places where there is none. Never a `ClaimReview`: nothing here judges the article. A trip has no times, since
 * schema.org knows them only to the second.
 */
import { wrappedLongitude } from '../../geo/projection/mercator.ts';
import { itineraryOf, placeById, stopById } from '../../geo/story/lookup.ts';
import {
  ARTICLE,
  articleLanguage,
  inLanguage,
  isLeg,
  isPlace,
  type Language,
  type Mode,
  type Place,
  type Stop,
  type Story,
} from '../../geo/story/story.ts';
import { travelThrough } from '../../geo/story/travel.ts';
import { isoMoment } from '../../geo/time/moment.ts';
import { pagePath } from '../../geo/view/link.ts';
import { stopTitle } from '../../geo/words/stop-words.ts';
import { dataBlock } from './page-story.ts';

interface PageIdentity {
  story: Story;
  language: Language;
  stopId: string | null;
  /** Origin, or ''. */
  site: string;
  base: string;
}

/** Kinds of trips; any other mode is a trip. */
const TRIPS: Partial<Record<Mode, string>> = {
  train: 'TrainTrip',
  bus: 'BusTrip',
  plane: 'Flight',
  ship: 'BoatTrip',
  ferry: 'BoatTrip',
};

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

/** The places with these ids in their order, each described once: where it comes again, its name in the data stands. */
function visitsData(story: Story, ids: string[], language: Language): object {
  const items = ids.map((id, index) => {
    const isFirst = ids.indexOf(id) === index;
    const comesAgain = ids.lastIndexOf(id) !== index;
    return {
      '@type': 'ListItem',
      position: index + 1,
      item: {
        ...((comesAgain || !isFirst) && { '@id': `#${id}` }),
        ...(isFirst && placeData(placeById(story, id), language)),
      },
    };
  });
  return { '@type': 'ItemList', itemListElement: items };
}

function aboutStop(story: Story, stop: Stop, language: Language): object {
  if (isPlace(stop)) return placeData(stop, language);
  return {
    '@type': TRIPS[stop.mode] ?? 'Trip',
    name: stopTitle(story, stop, language),
    itinerary: visitsData(story, [stop.from, stop.to], language),
  };
}

function aboutJourney(story: Story, language: Language): object {
  if (!story.stops.some(isLeg)) return story.stops.filter(isPlace).map((place) => placeData(place, language));
  return {
    '@type': 'Trip',
    name: inLanguage(story.title, language),
    itinerary: visitsData(story, travelThrough(itineraryOf(story)).visits, language),
  };
}

/** What the story says of the article; never its text. */
function articleData(story: Story): object {
  const { headline, author, publisher, published, url } = story.sources[ARTICLE]!;
  return {
    '@type': 'NewsArticle',
    inLanguage: articleLanguage(story),
    ...(headline && { headline }),
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published && { datePublished: isoMoment(published) }),
    ...(url && { url }),
  };
}

function jsonLd({ story, language, stopId, site, base }: PageIdentity): object {
  const stop = stopById(story, stopId);
  return {
    '@context': 'https://schema.org',
    '@type': 'Map',
    name: inLanguage(story.title, language),
    description: inLanguage(story.standfirst, language),
    inLanguage: language,
    url: site + pagePath(story, language, stopId, base),
    isBasedOn: articleData(story),
    about: stop ? aboutStop(story, stop, language) : aboutJourney(story, language),
  };
}

export const jsonLdBlock = (identity: PageIdentity): string =>
  dataBlock('type="application/ld+json"', jsonLd(identity));
