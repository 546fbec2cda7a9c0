import type { Position } from 'geojson';
import { readData } from '../sources/packages.ts';
import type { Unit } from '../sources/units.ts';

/** `data/disputed.json`, which also gives the reason for each entry. */
interface Disputed {
  countries: { pair: [string, string] }[];
  units: { country: string; names: string[]; against: string }[];
  lines: { coordinates: Position[] }[];
}

const disputed = readData<Disputed>('disputed.json');

/** Names of units that are drawn apart from their country, because a border of theirs is disputed. */
export const DISPUTED_UNITS: ReadonlySet<string> = new Set(disputed.units.flatMap(({ names }) => names));

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

/** The parts of a line whose vertices are accepted. Segments are kept or dropped whole. */
export function partsWhere(line: Position[], accepts: (position: Position) => boolean): Position[][] {
  const parts: Position[][] = [[]];
  for (const position of line) {
    if (accepts(position)) parts.at(-1)!.push(position);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts.filter(({ length }) => length > 1);
}
