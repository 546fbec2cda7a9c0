/** A story as the file that an editor would have written: the way back of `geo/parse/parse-story.ts`. */
import { isLeg, isPlace, type Stop, type Story } from '../../geo/story/story.ts';

const featureOf = (stop: Stop): object => {
  if (isPlace(stop)) {
    const { id, position, ...properties } = stop;
    return { type: 'Feature', id, geometry: { type: 'Point', coordinates: position }, properties };
  }
  const { id, stations, ...properties } = stop;
  const coordinates = stations.map(({ position }) => position);
  const names = stations.map(({ name }) => name);
  return {
    type: 'Feature',
    id,
    geometry: { type: 'LineString', coordinates },
    properties: { ...properties, stations: names },
  };
};

export function storyFileText({ stops, ...head }: Story): string {
  const stations = stops.filter(isLeg).flatMap((leg) => leg.stations.map(({ name, from }) => [name, from]));
  const story = {
    schemaVersion: 1,
    ...head,
    itinerary: stops.map(({ id }) => id),
    stations: Object.fromEntries(stations) as Record<string, string>,
  };
  return JSON.stringify({ type: 'FeatureCollection', story, features: stops.map(featureOf) });
}
