/**
 * The route: a leg's points -> drawn line, its length and its parts. turf measures between two positions; its functions for
 * whole lines throw or give wrong results for degenerate ones, so walking along a line is done here.
 */
import { bearing } from '@turf/turf';
import { mercator, unmercator } from '../projection/mercator.ts';
import { endsOf } from '../story/lookup.ts';
import { isDrawn, type Leg, type Mode, type Position, type Story } from '../story/story.ts';
import { type LineGeometry, MODE_GEOMETRIES } from '../style/modes.ts';
import { greatCircleThrough, straightThrough } from './long-lines.ts';
import { greatCircleKm, positionFrom, roundPosition, unwrapped, withoutRepeats } from './positions.ts';

/** Points of the curve for each segment from one point to the next. */
const CURVE_STEPS = 12;
/** Shortest knot interval: the square root of a millimetre at the equator, in widths of the world. */
const SHORTEST_KNOT = 5e-6;
const ARC_STEPS = 48;
/** Height of the arc of an unknown path, as a share of its chord. */
const ARC_BULGE = 0.14;
/** A leg's end no farther than this from its place gets no tie. */
const TIE_FROM_KM = 2;

/** A point of the Mercator plane. */
type Point = ReturnType<typeof mercator>;

/**
 * How far the way deviates from the drawn line, as a share of the distance from one station to the next. Measured for
 * railways alone, against Natural Earth's: about 95 % of the railway is within this distance. Nobody has measured it for
 * roads and paths; a flight or a voyage leaves no line to measure.
 */
const STRAY_SHARES: Partial<Record<Mode, number>> = { train: 0.15 };

/** How far from the drawn line the way may be, km; 0 where no figure would mean anything, or the line was recorded. */
export function pathUncertaintyKm(leg: Leg): number {
  const share = leg.path === 'unknown' || leg.track ? undefined : STRAY_SHARES[leg.mode];
  return share === undefined ? 0 : (share * lengthKm(drawnLine(leg))) / (leg.via.length - 1);
}

const measuredLines = new WeakMap<Position[], number[]>();

/** Distance of each vertex from the line's start, along the line, km. Cached by line: lines are never mutated. */
function vertexKms(line: Position[]): number[] {
  const known = measuredLines.get(line);
  if (known) return known;
  let km = 0;
  const kms = line.map(
    (position, index) => (km += index === 0 ? 0 : greatCircleKm(line[index - 1]!, position)),
  );
  measuredLines.set(line, kms);
  return kms;
}

/** Length of a line along its vertices, km; 0 for fewer than two different points. */
export const lengthKm = (line: Position[]): number => vertexKms(line).at(-1) ?? 0;

/**
 * A smooth curve exactly through every given point. Computed in Mercator, so that it looks equally smooth in all
 * directions on the map. Two points give a straight line, one gives its own position.
 */
export function curveThrough(given: Position[]): Position[] {
  const clean = withoutRepeats(given);
  if (clean.length < 3) return clean;
  const flat = clean.map(mercator);
  const segments = flat.slice(1).map((to, index) => {
    const from = flat[index]!;
    // At either end the missing neighbour is mirrored, which lets the curve run out straight.
    const before = flat[index - 1] ?? mirror(to, from);
    const after = flat[index + 2] ?? mirror(from, to);
    return splineSegment(before, from, to, after);
  });
  const curve = [flat[0]!, ...segments.flat()];
  // Given points keep their exact coordinates; the points between are rounded.
  return withoutRepeats(
    curve.map((point, index) => clean[index / CURVE_STEPS] ?? roundPosition(unmercator(point))),
  );
}

const mirror = (point: Point, around: Point): Point => [2 * around[0] - point[0], 2 * around[1] - point[1]];

/**
 * The segment from `from` to `to` of a centripetal Catmull-Rom spline, without its first point. turf's bezierSpline
 * overshoots where a long segment follows a short one. This one stays nearer to the railway: between Volochayevka and
 * Komsomolsk it is 1.9 km off on average, turf's 3.1 km.
 * Source: Barry and Goldman, "A recursive evaluation algorithm for a class of Catmull-Rom splines", 1988.
 */
function splineSegment(before: Point, from: Point, to: Point, after: Point): Point[] {
  // Points that nearly coincide would make an interval of 0, by which the shares below divide.
  const knot = (a: Point, b: Point): number =>
    Math.max(Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])), SHORTEST_KNOT);
  const t1 = knot(before, from);
  const t2 = t1 + knot(from, to);
  const t3 = t2 + knot(to, after);
  return Array.from({ length: CURVE_STEPS }, (_, step) => {
    const t = t1 + ((t2 - t1) * (step + 1)) / CURVE_STEPS;
    const a1 = blend(before, from, t / t1);
    const a2 = blend(from, to, (t - t1) / (t2 - t1));
    const a3 = blend(to, after, (t - t2) / (t3 - t2));
    const b1 = blend(a1, a2, t / t2);
    const b2 = blend(a2, a3, (t - t1) / (t3 - t1));
    return blend(b1, b2, (t - t1) / (t2 - t1));
  });
}

const blend = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** The arc that stands for an unknown path. It bulges to the right of travel, so that out and back do not coincide. */
export function arcBetween(from: Position, to: Position): Position[] {
  const [start, end] = [mercator(from), mercator(to)];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const middle = blend(start, end, 0.5);
  const control: Point = [middle[0] + 2 * ARC_BULGE * dy, middle[1] - 2 * ARC_BULGE * dx];
  const points = Array.from({ length: ARC_STEPS - 1 }, (_, index) => {
    const share = (index + 1) / ARC_STEPS;
    return blend(blend(start, control, share), blend(control, end, share), share);
  });
  return [from, ...points.map((point) => roundPosition(unmercator(point))), to];
}

/** A part of a leg's drawn line, as distances from its start, km. */
export interface LegPart {
  /** Id of the leg. */
  leg: string;
  fromKm: number;
  toKm: number;
}

const LINES: Record<LineGeometry, (positions: Position[]) => Position[]> = {
  curve: curveThrough,
  'great-circle': greatCircleThrough,
  straight: straightThrough,
};

const drawnLines = new WeakMap<Leg, Position[]>();

/**
 * The line of a leg as the map draws it, in order of travel; computed once for each leg; empty for a leg that it does not
 * draw. A recorded line is drawn as it is. Longitudes are continuous: over the date line they go on beyond ±180°.
 */
export function drawnLine(leg: Leg): Position[] {
  const known = drawnLines.get(leg);
  if (known) return known;
  if (!isDrawn(leg)) return [];
  const points = leg.via.map(({ position }) => position);
  const [from, to] = unwrapped([points[0]!, points.at(-1)!]) as [Position, Position];
  const geometry = leg.track ? 'straight' : MODE_GEOMETRIES[leg.mode];
  const line = leg.path === 'unknown' ? arcBetween(from, to) : LINES[geometry](unwrapped(points));
  drawnLines.set(leg, line);
  return line;
}

/**
 * The part of a line between two distances from its start, km. Distances are clamped to the line;
 * an empty part is its one point, twice.
 */
export function sliceKm(line: Position[], fromKm: number, toKm: number): Position[] {
  const kms = vertexKms(line);
  const start = clamp(fromKm, kms.at(-1)!);
  const stop = Math.max(clamp(toKm, kms.at(-1)!), start);
  const between = line.filter((_, index) => kms[index]! > start && kms[index]! < stop);
  return [pointAtKm(line, start), ...withoutRepeats(between), pointAtKm(line, stop)];
}

/** The point of a line at a distance from its start, km, clamped to the line. */
export function pointAtKm(line: Position[], km: number): Position {
  if (!(km > 0)) return line[0]!;
  const kms = vertexKms(line);
  if (km >= kms.at(-1)!) return line.at(-1)!;
  const next = kms.findIndex((vertexKm) => vertexKm > km);
  const [from, to] = [line[next - 1]!, line[next]!];
  return positionFrom(from, km - kms[next - 1]!, bearing(from, to));
}

const clamp = (km: number, totalKm: number): number =>
  Math.min(Math.max(Number.isNaN(km) ? 0 : km, 0), totalKm);

/** What a reader is told of a leg's length. */
export interface LegDistances {
  /** Along the drawn line; null where there is none, or the path is unknown and a length along it would be invented. */
  alongKm: number | null;
  /** Between its two places as the crow flies; null where nobody can locate one of them. */
  greatCircleKm: number | null;
}

export function distancesOf(story: Story, leg: Leg): LegDistances {
  const ends = endsOf(story, leg);
  return {
    alongKm: leg.path === 'unknown' || !ends ? null : lengthKm(drawnLine(leg)),
    greatCircleKm: ends && greatCircleKm(...ends),
  };
}

/** Short lines that join a drawn leg's ends to their places where the line ends apart from the place. */
export function tiesOf(story: Story, leg: Leg): Position[][] {
  const line = drawnLine(leg);
  const [from, to] = endsOf(story, leg)!;
  const ends = [unwrapped([line[0]!, from]).reverse(), unwrapped([line.at(-1)!, to])] as [
    Position,
    Position,
  ][];
  return ends.filter(([a, b]) => greatCircleKm(a, b) > TIE_FROM_KM);
}
