/** A story as the file that an editor would have written: the way back of `geo/parse/parse-story.ts`. */
import { isLeg, isPlace, type Stop, type Story } from '../../geo/story/story.ts';

const featureOf = (stop: Stop): object => {
  if (isPlace(stop)) {
    const { id, position, ...properties } = stop;
    return { type: 'Feature', id, geometry: { type: 'Point', coordinates: position }, properties };
  }
  const { id, via, ...properties } = stop;
  const coordinates = via.map(({ position }) => position);
  const names = via.map(({ name }) => name);
  return {
    type: 'Feature',
    id,
    geometry: { type: 'LineString', coordinates },
    properties: { ...properties, via: names },
  };
};

export function storyFileText({ stops, ...head }: Story): string {
  const points = stops.filter(isLeg).flatMap((leg) => leg.via.map(({ name, from }) => [name, from]));
  const story = {
    schemaVersion: 2,
    ...head,
    itinerary: stops.map(({ id }) => id),
    points: Object.fromEntries(points) as Record<string, string>,
  };
  return JSON.stringify({ type: 'FeatureCollection', story, features: stops.map(featureOf) });
}
