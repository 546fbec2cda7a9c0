/** What the map makes of a leg's line that its author may not expect: ships that cross land, flights that leave the map. */
import { shortValue } from '../parse/fault.ts';
import { MAP_EDGE_LATITUDE, wrappedLongitude } from '../projection/mercator.ts';
import { greatCircleKm } from '../route/positions.ts';
import { drawnLine, lengthKm, pointAtKm } from '../route/route.ts';
import { placeById } from '../story/lookup.ts';
import { isDrawn, type Leg, type Mode, type Position, type Story } from '../story/story.ts';
import type { Finding } from './fact-check.ts';
import { isOnLand, withBox } from './regions/region-areas.ts';

const AFLOAT: Mode[] = ['ship', 'ferry'];
/** Coasts are simplified, and harbours lie behind them, km. */
const TOLERANCE_KM = 15;
/** Distance between the points of a line that are held against the land, km. */
const SAMPLE_KM = 3;

/**
 * One warning for each leg by water that crosses land, and for each leg that leaves the map near a pole.
 * @param land the polygons of the basemap's land, each as its rings
 */
export function unexpectedLines(story: Story, land: Position[][][]): Finding[] {
  const polygons = land.map(withBox);
  const isOver = ([lon, lat]: Position): boolean => isOnLand([wrappedLongitude(lon), lat], { polygons });
  return story.stops.filter(isDrawn).flatMap((leg) => {
    const warning = crossedLand(story, leg, isOver) ?? beyondEdge(leg);
    return warning ? [{ severity: 'warning' as const, feature: leg.id, ...warning }] : [];
  });
}

type Warning = Omit<Finding, 'severity' | 'feature'>;

/** A line of unknown path says nothing of the way, and is an arc over whatever lies there. */
function crossedLand(story: Story, leg: Leg, isOver: (position: Position) => boolean): Warning | undefined {
  if (!AFLOAT.includes(leg.mode) || leg.path === 'unknown') return undefined;
  const accuracies = [leg.from, leg.to].map((id) => placeById(story, id).accuracyKm ?? 0);
  const toleranceKm = Math.max(TOLERANCE_KM, ...accuracies);
  const stretch = longestStretch(drawnLine(leg), isOver);
  if (stretch.km <= toleranceKm) return undefined;
  return {
    path: 'geometry.coordinates',
    value: `${Math.round(stretch.km)} km over land at ${shortValue(stretch.middle)}`,
    allowed: `a ${leg.mode} on water, within ${toleranceKm} km`,
    advice: 'add the points that it passes, unless it goes by a river or a canal',
  };
}

/** The longest stretch of a line that lies on land. */
function longestStretch(
  line: Position[],
  isOver: (position: Position) => boolean,
): { km: number; middle: Position } {
  const totalKm = lengthKm(line);
  let [longest, beginsKm]: [{ from: number; to: number }, number | undefined] = [
    { from: 0, to: 0 },
    undefined,
  ];
  for (let km = 0; km <= totalKm; km += SAMPLE_KM) {
    if (!isOver(pointAtKm(line, km))) beginsKm = undefined;
    else {
      beginsKm ??= km;
      if (km - beginsKm > longest.to - longest.from) longest = { from: beginsKm, to: km };
    }
  }
  const [lon, lat] = pointAtKm(line, (longest.from + longest.to) / 2);
  const middle: Position = [Number(wrappedLongitude(lon).toFixed(1)), Number(lat.toFixed(1))];
  return { km: longest.to - longest.from, middle };
}

function beyondEdge(leg: Leg): Warning | undefined {
  const line = drawnLine(leg);
  const farthest = line.reduce((one, other) => (Math.abs(other[1]) > Math.abs(one[1]) ? other : one));
  if (Math.abs(farthest[1]) <= MAP_EDGE_LATITUDE) return undefined;
  const km = greatCircleKm(line[0]!, line.at(-1)!);
  return {
    path: 'geometry',
    value: `latitude ${farthest[1].toFixed(1)} on the shortest way of ${Math.round(km)} km`,
    allowed: `a line between latitudes -${MAP_EDGE_LATITUDE} and ${MAP_EDGE_LATITUDE}`,
    advice:
      'the map ends there and shows the line with a gap: add the points that it passes, if they are known',
  };
}
