/** What the map to place on shows of a draft, also while its story has faults. */
import { drawnLine } from '../../../geo/route/route.ts';
import { type Leg, type Position, type Status, statusOf, type Via } from '../../../geo/story/story.ts';
import { type Draft, featureById, isPlaceFeature, legsOf, nameOf } from '../draft/draft.ts';
import type { LegFeature, PlaceFeature } from '../../../geo/parse/schema/story-schema.ts';
import type { WorkLine, WorkPlace } from '../map/work-map.ts';

const statusOfClaims = ({ properties: { claims } }: PlaceFeature | LegFeature): Status =>
  statusOf({ claims } as Leg);

/** The places that have a position, numbered as the page numbers them: in the order of first visits. */
export function workPlaces(draft: Draft, selected: string | null): WorkPlace[] {
  const places = [...new Set(draft.story.story.itinerary)]
    .map((id) => featureById(draft, id))
    .filter((feature) => feature !== undefined && isPlaceFeature(feature));
  return places.flatMap((place, index) =>
    place.geometry
      ? [
          {
            id: place.id,
            name: nameOf(draft, place),
            numeral: index + 1,
            position: place.geometry.coordinates,
            isSelected: place.id === selected,
            status: statusOfClaims(place),
          },
        ]
      : [],
  );
}

/** The legs whose two places have positions, as the page draws them. */
export const workLines = (draft: Draft, selected: string | null): WorkLine[] =>
  legsOf(draft).flatMap((leg): WorkLine[] => {
    const via = pointsOf(draft, leg).map((position): Via => ({ name: '', position, from: '' }));
    if (via.length < 2) return [];
    const { properties, id } = leg;
    const { from, to, mode, path, track } = properties;
    const drawn: Leg = { kind: 'leg', id, from, to, mode, path, via, ...(track && { track }), claims: [] };
    return [
      { id, positions: drawnLine(drawn), status: statusOfClaims(leg), path, isSelected: id === selected },
    ];
  });

function pointsOf(draft: Draft, { geometry, properties }: LegFeature): Position[] {
  if (geometry) return geometry.coordinates;
  return [properties.from, properties.to].flatMap((id) => {
    const place = featureById(draft, id);
    return place && isPlaceFeature(place) && place.geometry ? [place.geometry.coordinates] : [];
  });
}
