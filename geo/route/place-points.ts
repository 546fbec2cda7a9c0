/** Story -> its places as points of one map source, which a map groups where they are dense. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { numeralOf } from '../story/lookup.ts';
import { inLanguage, isLocated, type Language, type Status, statusOf, type Story } from '../story/story.ts';

export interface PointProperties {
  /** Id of the place. */
  place: string;
  numeral: number;
  status: Status;
  name: string;
}

export type PlacePoints = FeatureCollection<Point, PointProperties>;

/** Every place of the story that somebody can locate, in itinerary order, with its name in one language. */
export const placePoints = (story: Story, language: Language): PlacePoints => ({
  type: 'FeatureCollection',
  features: story.stops.filter(isLocated).map((place): Feature<Point, PointProperties> => ({
    type: 'Feature',
    properties: {
      place: place.id,
      numeral: numeralOf(story, place),
      status: statusOf(place),
      name: inLanguage(place.names, language),
    },
    geometry: { type: 'Point', coordinates: place.position },
  })),
});
