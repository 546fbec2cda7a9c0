/** A story's positions in one copy of the world: over the date line longitudes go on, so that what is near has near numbers. */
import { wrappedLongitude } from '../projection/mercator.ts';
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

/** The middle of the globe without the widest range of longitudes that has none of these, in the copy of the first. */
function middleOf(longitudes: number[]): number {
  const [first = 0] = longitudes;
  const sorted = [...longitudes].sort((one, other) => one - other);
  let [widest, middle] = [-1, first];
  for (const [index, lon] of sorted.entries()) {
    const before = sorted[index - 1] ?? sorted.at(-1)! - 360;
    if (lon - before <= widest) continue;
    widest = lon - before;
    middle = lon + (360 - widest) / 2;
  }
  const apart = wrappedLongitude(middle - first);
  return first + apart;
}
