/** Where the card of an opened stop stands: near its marker, and if possible not on it, its leg or other markers. */
import type { ScreenPoint, Size } from '../../../geo/projection/camera.ts';
import type { Box } from '../../../geo/projection/label-placement.ts';
import { FOOT_HEIGHT } from '../../viewport/insets.ts';

/** Free space between the card and the map's edges, CSS px. */
const EDGE = 12;
/** Horizontal distance between the card and its stop's marker, CSS px. */
const BESIDE = 36;
/** Where src/styles/card.css puts the card until the map's box has been measured, CSS px. */
export const CARD_REST = { top: 12, right: 62 };
/** Width of the controls along the map's right edge, CSS px. */
const CONTROLS = 60;
/** What standing left of the stop costs, as px of distance. */
const LEFT_COST = 300;
/** Heights to try, evenly spaced from the top. */
const STEPS = 8;

/** The card's box and its leader line, CSS px in the map's box; the line begins at `from`, relative to the stop. null: no line. */
export interface CardPlace extends Box {
  leader: { from: ScreenPoint; to: ScreenPoint } | null;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const cheapest = <Choice extends { cost: number }>(choices: Choice[]): Choice =>
  choices.reduce((one, other) => (other.cost < one.cost ? other : one));

/** How many of the points a card at this place would cover. */
function coverage(left: number, top: number, card: Size, points: ScreenPoint[]): number {
  const isUnder = ([x, y]: ScreenPoint): boolean =>
    x > left - EDGE && x < left + card.width + EDGE && y > top - EDGE && y < top + card.height + EDGE;
  return points.filter(isUnder).length;
}

/** Top left corners to choose from: beside the stop, beside what is kept visible with it, and along the box's edges. */
function candidates([x, y]: ScreenPoint, kept: ScreenPoint[], card: Size, size: Size): ScreenPoint[] {
  const rightmost = size.width - card.width - CONTROLS;
  const lowest = Math.max(size.height - card.height - EDGE - FOOT_HEIGHT, EDGE);
  const xs = [x, ...kept.map(([keptX]) => keptX)];
  const lefts = [
    x + BESIDE,
    x - BESIDE - card.width,
    Math.max(...xs) + BESIDE,
    Math.min(...xs) - BESIDE - card.width,
    EDGE,
    rightmost,
  ];
  const tops = [
    y - card.height / 3,
    ...Array.from({ length: STEPS + 1 }, (_, step) => (lowest * step) / STEPS),
  ];
  return lefts.flatMap((left) =>
    tops.map((top): ScreenPoint => [clamp(left, EDGE, Math.max(rightmost, EDGE)), clamp(top, EDGE, lowest)]),
  );
}

/**
 * The candidate that costs least: covering the anchor or what is kept counts most, then covering points, then standing left
 * of the stop, since cameras are fitted with room at the right, then the distance to the anchor. Points and sizes are CSS px in the map's box.
 * @param anchor the stop's marker
 * @param points what should stay visible: the leg, other markers and their names
 * @param size of the map's box
 * @param kept what must stay visible: marker and name of the stop, of its leg's ends, and of what has the keyboard focus
 * @param name box of the stop's name
 */
export function placeCard(
  anchor: ScreenPoint,
  points: ScreenPoint[],
  card: Size,
  size: Size,
  kept: ScreenPoint[] = [],
  name?: Box,
): CardPlace {
  const scored = candidates(anchor, kept, card, size).map(([left, top]) => {
    const away = Math.abs(left + card.width / 2 - anchor[0]) + Math.abs(top + card.height / 2 - anchor[1]);
    const onKept = coverage(left, top, card, [anchor, ...kept]);
    const aside = left < anchor[0] ? LEFT_COST : 0;
    return { left, top, cost: onKept * 1e6 + coverage(left, top, card, points) * 400 + aside + away };
  });
  const { left, top } = cheapest(scored);
  const box = { left, top, right: left + card.width, bottom: top + card.height };
  return { ...box, leader: leaderTo(anchor, box, size, name) };
}

const nearestIn = ({ left, top, right, bottom }: Box, [x, y]: ScreenPoint): ScreenPoint => [
  clamp(x, left, right),
  clamp(y, top, bottom),
];

/**
 * To the nearest point of the card, from the stop, or from its name where that is nearer: a line from the stop would strike the
 * name out. null if the stop is outside the map's box.
 */
function leaderTo(anchor: ScreenPoint, card: Box, size: Size, name: Box | undefined): CardPlace['leader'] {
  const [x, y] = anchor;
  if (x < 0 || y < 0 || x > size.width || y > size.height) return null;
  const box = { ...card, top: card.top + 16, bottom: card.bottom - 16 };
  const leaders = [anchor, ...(name ? [nearestIn(name, nearestIn(box, anchor))] : [])].map((from) => {
    const to = nearestIn(box, from);
    const cost = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return { from: [from[0] - x, from[1] - y] as ScreenPoint, to, cost };
  });
  return cheapest(leaders);
}
