import type { Position } from 'geojson';
import { readJson } from '../sources/packages.ts';
import { drawnWaterLine, waterLines } from '../sources/water-source.ts';
import type { World } from '../sources/world.ts';
import { lengthPx } from './detail.ts';
import { type BasemapFeature, groupByCell, lineFeature, type Names } from './features.ts';
import { nearestOnLine, sectionOfLine } from './line-section.ts';

/**
 * A part of a river, in the direction of its flow. It follows the border of two countries where the river is that
 * border: borders come at 1:10m, rivers only at 1:50m, and the two must not run side by side.
 */
interface RiverPart {
  border?: [string, string];
  from: Position;
  to: Position;
}

interface Course {
  isBorder: boolean;
  positions: Position[];
}

/** `data/rivers.json`: the source has no names, so a river is told by where it flows. */
interface Rivers {
  named: (Names & { rank: number; parts: RiverPart[] })[];
  /** A position on each 1:50m line that a border replaces. */
  replaced: Position[];
}

const SAME_PLACE_DEGREES = 0.06;
const MIN_LENGTH_PX = 36;
const LONG_PX = 150;

export function riverFeatures(world: World): BasemapFeature[] {
  const { named, replaced } = readJson<Rivers>('data', 'rivers.json');
  const lines = waterLines('rivers');
  const unnamed = new Set(lines.filter((line) => !replaced.some((position) => passes(line, position))));
  const features = named.map(({ parts, rank, name_fr, name_en }) => {
    const courses = parts.map((part): Course => {
      if (part.border)
        return { isBorder: true, positions: courseAlong(bordersBetween(world, part.border), part).course };
      const { line, course } = courseAlong(lines, part);
      unnamed.delete(line);
      return { isBorder: false, positions: course };
    });
    return lineFeature({ kind: 'river', rank, name_fr, name_en }, [joinCourses(courses)]);
  });
  return [...features, ...unnamedRivers([...unnamed])];
}

function passes(line: readonly Position[], position: Position): boolean {
  return nearestOnLine(line, position).distanceDegrees < SAME_PLACE_DEGREES;
}

function bordersBetween(world: World, pair: [string, string]): Position[][] {
  return world.linesBetween(
    (a, b) => a.country !== b.country && pair.includes(a.country) && pair.includes(b.country),
  );
}

/** Finds the line that passes both ends of a part, and the stretch of it between them. Throws if there is none. */
function courseAlong(
  lines: readonly Position[][],
  { from, to }: RiverPart,
): { line: Position[]; course: Position[] } {
  const line = lines.find((candidate) => passes(candidate, from) && passes(candidate, to));
  if (!line) throw new Error(`rivers.json: no line passes both ${from.join(', ')} and ${to.join(', ')}`);
  return { line, course: sectionOfLine(line, from, to) };
}

/** One line, so that a name can run along it. What isn't a border is joined before it is smoothed, or its joints would show. */
function joinCourses(courses: readonly Course[]): Position[] {
  const stretches: Course[] = [];
  for (const { isBorder, positions } of courses) {
    const last = stretches.at(-1);
    if (last && !last.isBorder && !isBorder) last.positions = joined(last.positions, positions);
    else stretches.push({ isBorder, positions });
  }
  return stretches
    .map(({ isBorder, positions }) => (isBorder ? positions : drawnWaterLine(positions)))
    .reduce(joined);
}

function joined(upstream: readonly Position[], downstream: readonly Position[]): Position[] {
  const meet = upstream.at(-1)!.join() === downstream[0]!.join();
  return [...upstream, ...downstream.slice(meet ? 1 : 0)];
}

function unnamedRivers(lines: readonly Position[][]): BasemapFeature[] {
  return [2, 3].flatMap((rank) => {
    const drawn = lines.filter((line) => rankOf(line) === rank).map(drawnWaterLine);
    return groupByCell(drawn, (line) => line[0]!).map((group) => lineFeature({ kind: 'river', rank }, group));
  });
}

function rankOf(line: readonly Position[]): number | undefined {
  const length = lengthPx(line);
  if (length < MIN_LENGTH_PX) return undefined;
  return length > LONG_PX ? 2 : 3;
}
