/** The legs as drawn, and the places, as GeoJSON (RFC 7946) with sources and licence. */
import type { FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { drawnLine, lengthKm } from '../route/route.ts';
import {
  isDrawn,
  isLeg,
  isPlace,
  type Position,
  type Source,
  statusOf,
  type Stop,
  type Story,
  type When,
} from '../story/story.ts';
import { isoMoment } from '../time/moment.ts';
import { LICENCE } from './credits.ts';
import { cutAtDateLine, withinDateLine } from './date-line.ts';

interface Credited {
  licence: string;
  sources: Record<string, Source>;
}

const sourcesOf = ({ claims }: Stop): string[] => [...new Set(claims.map(({ source }) => source))];

/** The geometry of a line, cut at the date line. */
function lineGeometry(line: Position[]): LineString | MultiLineString {
  const parts = cutAtDateLine(line);
  return parts.length === 1
    ? { type: 'LineString', coordinates: parts[0]! }
    : { type: 'MultiLineString', coordinates: parts };
}

/** `/route.geojson`: the legs, in itinerary order. `distanceKm` is along the drawn line, null where the path is unknown; both are null of a leg that is not drawn. */
export function routeGeoJson(
  story: Story,
): FeatureCollection<LineString | MultiLineString | null> & Credited {
  return {
    type: 'FeatureCollection',
    licence: LICENCE,
    sources: story.sources,
    features: story.stops.filter(isLeg).map((leg) => {
      const line = drawnLine(leg);
      return {
        type: 'Feature',
        id: leg.id,
        properties: {
          id: leg.id,
          from: leg.from,
          to: leg.to,
          status: statusOf(leg),
          path: leg.path,
          distanceKm: leg.path === 'unknown' || !isDrawn(leg) ? null : Math.round(lengthKm(line)),
          sources: sourcesOf(leg),
        },
        geometry: isDrawn(leg) ? lineGeometry(line) : null,
      };
    }),
  };
}

/** In ISO 8601, which counts a year 0. */
const isoWhen = (when: When): When => ({
  ...when,
  start: isoMoment(when.start),
  ...(when.end !== undefined && { end: isoMoment(when.end) }),
});

/** `/places.geojson`: id, names and status of each place, in itinerary order; null geometry where nobody can locate it. */
export function placesGeoJson(story: Story): FeatureCollection<Point | null> & Credited {
  return {
    type: 'FeatureCollection',
    licence: LICENCE,
    sources: story.sources,
    features: story.stops.filter(isPlace).map((place) => ({
      type: 'Feature',
      id: place.id,
      properties: {
        id: place.id,
        names: place.names,
        status: statusOf(place),
        when: place.when ? isoWhen(place.when) : null,
        sources: sourcesOf(place),
      },
      geometry: place.position && { type: 'Point', coordinates: withinDateLine(place.position) },
    })),
  };
}
