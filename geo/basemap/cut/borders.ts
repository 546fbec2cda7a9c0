import type { Position } from 'geojson';
import { readData } from '../sources/packages.ts';
import type { Unit } from '../sources/units.ts';
import type { World } from '../sources/world.ts';
import { isInside, lengthPx, REGION } from './detail.ts';
import { type BasemapFeature, groupByCell, type Kind, lineFeature } from './features.ts';
import { simplifyLine } from './simplify.ts';

/** `data/disputed.json`, which also gives the reason for each entry. */
interface Disputed {
  countries: { pair: [string, string] }[];
  units: { country: string; names: string[]; against: string }[];
  lines: { coordinates: Position[] }[];
}

const MIN_LENGTH_PX = 2;
/** Tolerance for region borders, px: larger, since they are the faintest lines and share no vertices with other shapes. */
const REGIONAL_ERROR_PX = 1.5;

const disputed = readData<Disputed>('disputed.json');

/** Names of units that are drawn apart from their country, because a border of theirs is disputed. */
export const DISPUTED_UNITS: ReadonlySet<string> = new Set(disputed.units.flatMap(({ names }) => names));

/** Country borders, disputed borders, and the borders of regions near the story. */
export function borderFeatures(world: World): BasemapFeature[] {
  const agreed = world.linesBetween((a, b) => a.country !== b.country && !isDisputed(a, b));
  const contested = world.linesBetween(isDisputed);
  const regional = world.linesBetween((a, b) => a.country === b.country && !isDisputed(a, b));
  return [
    ...borderLines('border', agreed),
    ...borderLines('border-disputed', [...contested, ...disputedLines()]),
    ...borderLines(
      'region-border',
      regional.flatMap(partsInRegion).map((line) => simplifyLine(line, REGIONAL_ERROR_PX)),
    ),
  ];
}

/** Whether the border between two units is disputed. */
export const isDisputed = (a: Unit, b: Unit): boolean => matches(a, b) || matches(b, a);

/** Disputed lines that are nobody's edge in the data. */
export const disputedLines = (): Position[][] => disputed.lines.map((line) => line.coordinates);

function matches(a: Unit, b: Unit): boolean {
  const { countries, units } = disputed;
  return (
    countries.some(({ pair }) => pair[0] === a.country && pair[1] === b.country) ||
    units.some(
      ({ country, names, against }) =>
        a.country === country && names.includes(a.name) && b.country === against && !names.includes(b.name),
    )
  );
}

function borderLines(kind: Kind, lines: Position[][]): BasemapFeature[] {
  const visible = lines.filter((line) => lengthPx(line) > MIN_LENGTH_PX);
  return groupByCell(visible, (line) => line[0]!).map((group) => lineFeature({ kind }, group));
}

const partsInRegion = (line: Position[]): Position[][] =>
  partsWhere(line, (position) => isInside(position, REGION));

/** The parts of a line whose vertices are accepted. Segments are kept or dropped whole. */
export function partsWhere(line: Position[], accepts: (position: Position) => boolean): Position[][] {
  const parts: Position[][] = [[]];
  for (const position of line) {
    if (accepts(position)) parts.at(-1)!.push(position);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts.filter(({ length }) => length > 1);
}
