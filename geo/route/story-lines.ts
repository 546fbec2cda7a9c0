/** Story -> what the map draws: the legs with their ties and stubs, one FeatureCollection for one map source. */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { stopById } from '../story/lookup.ts';
import {
  departureIsAttested,
  isDrawn,
  type Leg,
  type Position,
  type Status,
  statusOf,
  type Story,
} from '../story/story.ts';
import { partsOnMap } from './positions.ts';
import { drawnLine, type LegPart, lengthKm, pathUncertaintyKm, sliceKm, tiesOf } from './route.ts';

/** An attested departure is drawn as a solid stub: this share of its leg, at most STUB_MAX_KM. */
const STUB_SHARE = 0.12;
const STUB_MAX_KM = 70;

export interface LineProperties {
  /** Id of the leg that the line belongs to. */
  leg: string;
  /** `leg` the leg itself, `stub` its attested departure, `tie` the join to a place apart from the line. */
  part: 'leg' | 'stub' | 'tie';
  status: Status;
  path: Leg['path'];
  /** How far from the drawn line the way may be, km; 0 where no figure is known. */
  uncertaintyKm: number;
  /** The zoom from which the map shows the line; absent where it always does. */
  fromZoom?: number;
}

export type StoryLines = FeatureCollection<LineString, LineProperties>;

const line = (properties: LineProperties, coordinates: Position[]): Feature<LineString, LineProperties> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});

function linesOfLeg(story: Story, leg: Leg): StoryLines['features'] {
  const drawn = drawnLine(leg);
  const uncertaintyKm = pathUncertaintyKm(leg);
  const common = { leg: leg.id, status: statusOf(leg), path: leg.path, uncertaintyKm };
  const ties = tiesOf(story, leg).map((tie) => line({ ...common, part: 'tie' }, tie));
  const stubKm = Math.min(lengthKm(drawn) * STUB_SHARE, STUB_MAX_KM);
  const stubs = departureIsAttested(leg) ? partsOnMap(sliceKm(drawn, 0, stubKm)) : [];
  return [
    ...ties,
    ...partsOnMap(drawn).map((part) => line({ ...common, part: 'leg' }, part)),
    ...stubs.map((part) => line({ ...common, part: 'stub', status: 'attested' }, part)),
  ];
}

/** Every line of the story in itinerary order, or those of some of its stops. A leg that is not drawn has none. */
export const storyLines = (story: Story, stops = story.stops): StoryLines => ({
  type: 'FeatureCollection',
  features: stops.filter(isDrawn).flatMap((leg) => linesOfLeg(story, leg)),
});

/** Parts of legs as they are drawn; a leg that it does not have, or not draw, is left out. */
export const partLines = (story: Story, parts: LegPart[]): Position[][] =>
  parts.flatMap(({ leg, fromKm, toKm }) => {
    const stop = stopById(story, leg);
    return stop && isDrawn(stop) ? partsOnMap(sliceKm(drawnLine(stop), fromKm, toKm)) : [];
  });
