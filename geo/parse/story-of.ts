/** Makes the Story of a file without faults. */
import {
  type Claim,
  inLanguage,
  type Position,
  type Stop,
  type Story,
  type Via,
  type When,
} from '../story/story.ts';
import { inOneCopy } from './world-copy.ts';
import type { LegFeature, PlaceFeature, StoryFeature, StoryHead } from './schema/story-schema.ts';
import { asWholeUnit } from './whole-unit.ts';

/** The Story of a file of which every part has been read without a fault. */
export function storyOf(story: StoryHead, features: StoryFeature[]): Story {
  const { id, languages, title, standfirst, sources, speeds = [], aliases, corrections = [] } = story;
  const byId = new Map(features.map((feature) => [feature.id, stopOf(feature, story, features)]));
  const named = [...new Set(story.itinerary)];
  return {
    id,
    languages,
    title,
    standfirst,
    // Near the page's text, whose words it repeats: a page is smaller so.
    stops: inOneCopy(named.map((stop) => byId.get(stop)!)),
    ...(named.length < story.itinerary.length && { itinerary: story.itinerary }),
    sources,
    speeds,
    aliases,
    corrections: [...corrections].sort((one, other) => (one.date < other.date ? 1 : -1)),
  };
}

function stopOf(feature: StoryFeature, story: StoryHead, features: StoryFeature[]): Stop {
  const { id, properties } = feature;
  const claims: Claim[] = properties.claims.map(withWholeUnit);
  if (properties.kind === 'place') {
    return { ...withWholeUnit(properties), id, claims, position: positionOf(feature as PlaceFeature) };
  }
  return { ...withWholeUnit(properties), id, claims, via: viaOf(feature as LegFeature, story, features) };
}

const withWholeUnit = <Dated extends { when?: When | undefined }>(dated: Dated): Dated =>
  dated.when ? { ...dated, when: asWholeUnit(dated.when) } : dated;

const positionOf = ({ geometry }: PlaceFeature): Position | null => geometry?.coordinates ?? null;

/**
 * The points of a leg: named ones, those of a recorded line, or the two places themselves; none if nobody can locate one
 * of these.
 */
function viaOf({ geometry, properties }: LegFeature, story: StoryHead, features: StoryFeature[]): Via[] {
  const { from, to, via, track } = properties;
  if (!geometry) {
    const places = [from, to].map((id) => features.find((feature) => feature.id === id) as PlaceFeature);
    const ends = places.flatMap((place): Via[] => {
      const position = positionOf(place);
      return position
        ? [{ name: inLanguage(place.properties.names, story.languages[0]), position, from: '' }]
        : [];
    });
    return ends.length === places.length ? ends : [];
  }
  return geometry.coordinates.map((position, index) => {
    const name = via?.[index];
    if (name === undefined) return { name: '', position, from: track?.source ?? '' };
    return { name, position, from: story.points[name]! };
  });
}
