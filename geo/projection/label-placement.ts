/**
 * Where the markers and names of stops stand on the screen. Markers that overlap are pushed apart, and a leader line
 * joins each to its true position. A name takes the best free side of its marker, or is left out.
 */
import type { ScreenPoint, Size } from './camera.ts';

export interface Marker {
  id: string;
  /** True position, CSS px. */
  anchor: ScreenPoint;
  /** CSS px. */
  radius: number;
  /** Of two markers that overlap, the heavier moves less. */
  weight: number;
  /** Width of the name, CSS px; null for a marker without one. */
  labelWidth: number | null;
}

type LabelSide =
  'right' | 'left' | 'below' | 'above' | 'right-above' | 'right-below' | 'left-above' | 'left-below';

export interface PlacedLabel {
  side: LabelSide;
  box: Box;
}

export interface PlacedMarker {
  id: string;
  anchor: ScreenPoint;
  /** Centre of the marker, CSS px. */
  centre: ScreenPoint;
  radius: number;
  label: PlacedLabel | null;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Free space between two markers, CSS px. */
const GAP = 2;
/** Most passes over all pairs; in a crowd some markers may still overlap after them. */
const SPREAD_ROUNDS = 80;
const LABEL_HEIGHT = 18;
const LABEL_GAP = 6;
/** Distance of a diagonal name along each axis, as a share of that of a straight one. */
const DIAGONAL = 0.72;
/** How far from the box's edge a name stays, CSS px. */
const EDGE = 4;
/** Cost of a side: this for each point of a drawn line that the name covers, plus its place in SIDES, which decides among equals. */
const LINE_COST = 10;
const SIDES: LabelSide[] = [
  'right',
  'left',
  'right-below',
  'right-above',
  'left-below',
  'left-above',
  'below',
  'above',
];

/**
 * Pushes two markers apart along the line between their centres, coincident ones along `angle` (radians).
 * @returns whether they overlapped
 */
function pushApart(
  one: PlacedMarker & { weight: number },
  two: PlacedMarker & { weight: number },
  angle: number,
): boolean {
  const apart = one.radius + two.radius + GAP;
  let [dx, dy] = [two.centre[0] - one.centre[0], two.centre[1] - one.centre[1]];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart - 0.01) return false;
  if (distance < 0.5) [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const norm = Math.hypot(dx, dy);
  const push = (apart - distance) / norm;
  const share = two.weight / (one.weight + two.weight);
  one.centre = [one.centre[0] - dx * push * share, one.centre[1] - dy * push * share];
  two.centre = [two.centre[0] + dx * push * (1 - share), two.centre[1] + dy * push * (1 - share)];
  return true;
}

function spread(markers: Marker[], rounds: number): PlacedMarker[] {
  const placed = markers.map(({ id, anchor, radius, weight }) => ({
    id,
    anchor,
    radius,
    weight,
    centre: anchor,
    label: null,
  }));
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let index = 0; index < placed.length; index++) {
      for (let other = index + 1; other < placed.length; other++) {
        moved = pushApart(placed[index]!, placed[other]!, 0.7 + 2.4 * (other - 1)) || moved;
      }
    }
    if (!moved) break;
  }
  return placed.map(({ id, anchor, radius, centre, label }) => ({ id, anchor, radius, centre, label }));
}

/** The box of a name on one side of a marker, CSS px. On a diagonal side it begins near the disc's rim. */
function labelBox(side: LabelSide, [x, y]: ScreenPoint, radius: number, width: number): Box {
  const isDiagonal = side.includes('-');
  const distance = radius + LABEL_GAP;
  const across = isDiagonal ? distance * DIAGONAL : distance;
  const down = isDiagonal ? distance * DIAGONAL + LABEL_HEIGHT / 2 - 2 : distance + LABEL_HEIGHT / 2 - 2;
  const top = (side.endsWith('below') ? y + down : side.endsWith('above') ? y - down : y) - LABEL_HEIGHT / 2;
  const left = side.startsWith('right')
    ? x + across
    : side.startsWith('left')
      ? x - across - width
      : x - width / 2;
  return { left, right: left + width, top, bottom: top + LABEL_HEIGHT };
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The box of a disc, with some clearance around it, CSS px. */
const discBox = ({ centre: [x, y], radius }: PlacedMarker, clearancePx = 0): Box => ({
  left: x - radius - clearancePx,
  right: x + radius + clearancePx,
  top: y - radius - clearancePx,
  bottom: y + radius + clearancePx,
});

/** What markers and their names take up on the screen: names of the basemap keep clear of it. CSS px. */
export const takenBoxes = (markers: PlacedMarker[], clearancePx = 0): Box[] =>
  markers.flatMap((marker) => [discBox(marker, clearancePx), ...(marker.label ? [marker.label.box] : [])]);

/** Beyond the edges of a box, and closer to them than the margin, CSS px. */
export const beyondEdges = ({ width, height }: Size, marginPx = 0): Box[] => [
  { left: -Infinity, right: marginPx, top: -Infinity, bottom: Infinity },
  { left: width - marginPx, right: Infinity, top: -Infinity, bottom: Infinity },
  { left: -Infinity, right: Infinity, top: -Infinity, bottom: marginPx },
  { left: -Infinity, right: Infinity, top: height - marginPx, bottom: Infinity },
];

export const contains = (box: Box, [x, y]: ScreenPoint): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

const isInside = (box: Box, { width, height }: Size): boolean =>
  box.left >= EDGE && box.top >= EDGE && box.right <= width - EDGE && box.bottom <= height - EDGE;

interface Side {
  side: LabelSide;
  box: Box;
  cost: number;
}

/** The sides on which a name stays in the map's box and covers no taken box, cheapest first. */
function freeSides(
  marker: PlacedMarker,
  width: number,
  taken: Box[],
  lines: ScreenPoint[],
  size: Size,
): Side[] {
  const sides = SIDES.map((side, order) => {
    const box = labelBox(side, marker.centre, marker.radius, width);
    const covered = lines.filter((point) => contains(box, point)).length;
    return { side, box, cost: covered * LINE_COST + order };
  });
  return sides
    .filter(({ box }) => isInside(box, size) && !taken.some((other) => overlaps(box, other)))
    .sort((a, b) => a.cost - b.cost);
}

/** Places one name at a time, next the one with the fewest free sides left. A name without a free side is left out. */
function placeLabels(
  named: Named[],
  taken: Box[],
  lines: ScreenPoint[],
  size: Size,
): Map<string, PlacedLabel> {
  const labels = new Map<string, PlacedLabel>();
  let waiting = named.map(({ marker, width }) => ({
    id: marker.id,
    sides: freeSides(marker, width, taken, lines, size),
  }));
  while (waiting.length > 0) {
    const next = waiting.reduce((one, other) => (other.sides.length < one.sides.length ? other : one));
    const [best] = next.sides;
    waiting = waiting.filter((other) => other !== next);
    if (!best) continue;
    labels.set(next.id, { side: best.side, box: best.box });
    for (const other of waiting) other.sides = other.sides.filter(({ box }) => !overlaps(box, best.box));
  }
  return labels;
}

interface Named {
  marker: PlacedMarker;
  width: number;
}

/**
 * Every marker with its screen position, and with its name where there is room; in the order of `markers`.
 * @param lines points of the drawn legs, CSS px, which names avoid covering
 * @param blocked boxes that names must not overlap
 * @param spreadRounds how hard markers are moved apart; 0 leaves each where it is
 */
export function layoutStops(
  markers: Marker[],
  lines: ScreenPoint[],
  size: Size,
  blocked: Box[] = [],
  spreadRounds = SPREAD_ROUNDS,
): PlacedMarker[] {
  const placed = spread(markers, spreadRounds);
  const named = placed.flatMap((marker, index): Named[] => {
    const width = markers[index]!.labelWidth;
    return width === null ? [] : [{ marker, width }];
  });
  const labels = placeLabels(named, [...placed.map((marker) => discBox(marker)), ...blocked], lines, size);
  return placed.map((marker) => ({ ...marker, label: labels.get(marker.id) ?? null }));
}

/** Han, Kana, Hangul and pictures are as wide as they are high. */
const SQUARE = /[\u2e80-\ud7ff\u{1f000}-\u{3ffff}]/u;
/** Marks above and below letters, and signs that only join or turn them. */
const NO_WIDTH = /[\p{Mn}\p{Cf}]/u;

/** Estimated width of a name in the map's bold sans, CSS px: good enough to keep names apart, and needs no browser. */
export function textWidth(text: string, fontPx: number): number {
  const widths = [...text].map((letter): number => {
    if (NO_WIDTH.test(letter)) return 0;
    if (SQUARE.test(letter)) return 1;
    if (/[ijlt.,'’|! ]/.test(letter)) return 0.31;
    if (/[mwMW]/.test(letter)) return 0.92;
    return /\p{Lu}/u.test(letter) ? 0.68 : 0.58;
  });
  return widths.reduce((sum, width) => sum + width, 0) * fontPx;
}
