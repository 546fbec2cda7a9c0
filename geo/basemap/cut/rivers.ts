import type { Position } from 'geojson';
import { readData } from '../sources/packages.ts';
import { drawnWaterLine, waterLines } from '../sources/water-source.ts';
import type { World } from '../sources/world.ts';
import { lengthPx } from './detail.ts';
import { type BasemapFeature, groupByCell, lineFeature, type Names } from './features.ts';
import { nearestOnLine, sectionOfLine } from './line-section.ts';

/**
 * A part of a river, in the direction of its flow. Where the river is the border of two countries, `border` names them and
 * the part follows that border's line: borders are at 1:10m, rivers at 1:50m, and the two would run side by side.
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

/** `data/rivers.json`: the source has no names, so positions identify a river. */
interface Rivers {
  named: (Names & { rank: number; parts: RiverPart[] })[];
  /** A position on each 1:50m line that a border replaces. */
  replaced: Position[];
}

/** A line passes a position if it is nearer than this. */
const SAME_PLACE_DEGREES = 0.06;
/** Shorter unnamed rivers are left out. */
const MIN_LENGTH_PX = 36;
/** Longer unnamed rivers have rank 2, others rank 3. */
const LONG_PX = 150;

export function riverFeatures(world: World): BasemapFeature[] {
  const { named, replaced } = readData<Rivers>('rivers.json');
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

/** Finds the line that passes both ends of a part, and its section between them. @throws Error if no line does */
function courseAlong(
  lines: readonly Position[][],
  { from, to }: RiverPart,
): { line: Position[]; course: Position[] } {
  const line = lines.find((candidate) => passes(candidate, from) && passes(candidate, to));
  if (!line) throw new Error(`rivers.json: no line passes both ${from.join(', ')} and ${to.join(', ')}`);
  return { line, course: sectionOfLine(line, from, to) };
}

/** Joins a river's parts to one line, along which its name can run. Parts that are no border are joined before smoothing. */
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
