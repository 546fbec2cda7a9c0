/** Positions that are none of WGS 84 all through a file: metres of a projection, texts, latitude before longitude. */
import { type Fault, faultOfFile, shortValue } from '../fault.ts';
import { isMembers, type Members } from '../members.ts';

const DEGREES = '[longitude, latitude] in degrees of WGS 84';
const EXPORT = 'export the file again as WGS 84 (EPSG:4326)';

/** The one finding about all of a file's positions, undefined if most of them are meant as RFC 7946 has them. */
export function positionsFault(file: Members): Fault | undefined {
  const positions = positionsIn(file);
  const isMost = (isKind: (position: unknown[]) => boolean): boolean =>
    positions.filter(isKind).length > positions.length / 2;
  const [first] = positions;
  const fault = (value: string, advice: string): Fault => faultOfFile(value, DEGREES, advice);
  const code = projectedCode(file);
  if (first && (code !== undefined || isMost(isFarBeyondDegrees))) {
    const system = code ?? 'a projection, perhaps EPSG:3857';
    return fault(`coordinates in metres of ${system}, as ${shortValue(first)}`, EXPORT);
  }
  if (isMost(hasText)) {
    const advice = 'write numbers without quotation marks, with a decimal point: [2.35, 48.85]';
    return fault(`coordinates as text, as ${shortValue(positions.find(hasText))}`, advice);
  }
  // One of them alone is told where it stands.
  if (positions.filter(isSwapped).length > 1 && isMost(isSwapped) && positions.every(isRightSwapped)) {
    const advice = 'longitude comes first: swap the two numbers of every position';
    return fault(`latitude before longitude, it seems, as ${shortValue(first)}`, advice);
  }
  return undefined;
}

/** All positions of a file's features, or of its own geometry. */
function positionsIn({ features, geometry, coordinates }: Members): unknown[][] {
  const holders: unknown[] = Array.isArray(features) ? features : [{ geometry: geometry ?? { coordinates } }];
  return holders.flatMap((holder) => {
    const own = isMembers(holder) && isMembers(holder.geometry) ? holder.geometry.coordinates : undefined;
    return positionsUnder(own);
  });
}

function positionsUnder(value: unknown): unknown[][] {
  if (!Array.isArray(value)) return [];
  const isPosition = value.length > 0 && !value.some((item) => typeof item === 'object');
  return isPosition ? [value as unknown[]] : value.flatMap(positionsUnder);
}

/** Degrees end at 180, or at 360 where they are counted eastward. */
const isFarBeyondDegrees = (position: unknown[]): boolean =>
  position.slice(0, 2).some((number) => typeof number === 'number' && Math.abs(number) > 360);

const hasText = (position: unknown[]): boolean =>
  position.slice(0, 2).some((number) => typeof number === 'string');

const isLatitude = (number: unknown): boolean => typeof number === 'number' && Math.abs(number) <= 90;
const isLongitude = (number: unknown): boolean => typeof number === 'number' && Math.abs(number) <= 180;
const isRightSwapped = ([first, second]: unknown[]): boolean => isLatitude(first) && isLongitude(second);
/** Impossible as it is, possible the other way round. */
const isSwapped = (position: unknown[]): boolean => isRightSwapped(position) && !isLatitude(position[1]);

/** The projected reference system that a file of the year 2008 names in `crs`: `EPSG:2154`. Codes from 4000 to 4999 are in degrees. */
function projectedCode({ crs }: Members): string | undefined {
  const name = isMembers(crs) && isMembers(crs.properties) ? crs.properties.name : undefined;
  const code = typeof name === 'string' ? /EPSG:[\d.]*:?(\d{4,6})$/i.exec(name)?.[1] : undefined;
  return code === undefined || /^4\d{3}$/.test(code) ? undefined : `EPSG:${code}`;
}
