/** A story's positions in one copy of the world: over the date line longitudes go on, so that what is near has near numbers. */
import { wrappedLongitude } from '../projection/mercator.ts';
import { shortestArc } from '../route/positions.ts';
import { isLeg, isLocated, type Position, type Stop } from '../story/story.ts';

const DECIMALS = 1e9;

/** The stops with the longitudes of all positions within half a turn of the story's middle; the first place keeps its own. */
export function inOneCopy(stops: Stop[]): Stop[] {
  const longitudes = stops.filter(isLocated).map(({ position: [lon] }) => lon);
  const middle = middleOf(longitudes);
  const near = ([lon, lat]: Position): Position => {
    const turns = Math.round((middle - lon) / 360);
    return turns === 0 ? [lon, lat] : [Math.round((lon + 360 * turns) * DECIMALS) / DECIMALS, lat];
  };
  return stops.map((stop) => {
    if (isLeg(stop))
      return { ...stop, via: stop.via.map((via) => ({ ...via, position: near(via.position) })) };
    return isLocated(stop) ? { ...stop, position: near(stop.position) } : stop;
  });
}

/** The middle of the shortest arc that holds these longitudes, in the copy of the first. */
function middleOf(longitudes: number[]): number {
  const [west, east] = shortestArc(longitudes);
  const [first = 0] = longitudes;
  return first + wrappedLongitude((west + east) / 2 - first);
}
