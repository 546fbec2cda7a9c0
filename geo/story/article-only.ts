/** The story reduced to what its article says. */
import { placeById } from './lookup.ts';
import {
  ARTICLE,
  type Claim,
  inLanguage,
  isDrawn,
  isLocated,
  isPlace,
  type Stop,
  type Story,
  type When,
} from './story.ts';

/**
 * The story with the article's claims only. Drops every stop about which the article makes no claim (one about a
 * departure or an arrival alone does not keep a leg), then every leg that has lost one of its places. All paths become
 * `unknown`, since the article describes none, and a leg's points become its two places.
 */
export function articleOnly(story: Story): Story {
  const stops = story.stops
    .map((stop): Stop => {
      const claims = stop.claims.filter((claim) => claim.source === ARTICLE);
      if (isPlace(stop)) return { ...stop, claims, when: whenOf(claims) };
      const ends = isDrawn(stop) ? [placeById(story, stop.from), placeById(story, stop.to)] : [];
      const via = ends.filter(isLocated).map((place) => ({
        name: inLanguage(place.names, story.languages[0]),
        position: place.position,
        from: '',
      }));
      const { track: _, ...leg } = stop;
      return { ...leg, claims, when: whenOf(claims), path: 'unknown', via };
    })
    .filter((stop) => stop.claims.some((claim) => !claim.about));
  const there = new Set(stops.map(({ id }) => id));
  const joined = stops.filter((stop) => isPlace(stop) || (there.has(stop.from) && there.has(stop.to)));
  const sources = Object.fromEntries(Object.entries(story.sources).filter(([id]) => id === ARTICLE));
  const speeds = story.speeds.filter(({ source }) => source === ARTICLE);
  if (!story.itinerary) return { ...story, stops: joined, sources, speeds };
  const kept = new Set(joined.map(({ id }) => id));
  const itinerary = story.itinerary.filter((id) => kept.has(id));
  return { ...story, stops: joined, itinerary, sources, speeds };
}

const whenOf = (claims: Claim[]): When | undefined =>
  claims.find((claim) => claim.when && !claim.about)?.when;
