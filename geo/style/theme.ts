/**
 * The lines and markers of the map as plain data. The MapLibre style, the chart, the legend and the page's style sheet
 * all read it, so a legend always shows the map's own lines.
 */
import type { Status } from '../story/story.ts';

/** How a leg of one status is drawn, px at zoom 4. */
export interface LegPattern {
  width: number;
  /** Dash and gap in multiples of the width. */
  dash?: readonly number[];
  /** `butt` without it. */
  cap?: 'round';
  /** Distance between two parallel lines; absent for one line. */
  hollow?: number;
  casingOpacity: number;
}

export const LEG_PATTERNS: Record<Status, LegPattern> = {
  attested: { width: 4, casingOpacity: 0.9 },
  announced: { width: 4, dash: [3, 2], casingOpacity: 0.9 },
  reported: { width: 1.4, hollow: 2.4, casingOpacity: 0.9 },
  inferred: { width: 3, cap: 'round', dash: [0, 2], casingOpacity: 0.55 },
};

/** Factor of all line widths at a zoom, linear between and constant beyond. */
export const WIDTH_GROWTH = [
  [4, 1],
  [8, 1.6],
] as const;

/** How much wider the casing is than the line, both sides together, px at zoom 4. */
export const CASING_EXTRA = 3;

/** A leg is offset to the right of its path, px at zoom 4, so that the ways out and back run side by side. */
export const LEG_OFFSET = 4.2;

export const UNKNOWN_PATH_OPACITY = 0.6;

/** Factor of the opacity of legs that are travelled only after the moment shown. */
export const COMING_OPACITY = 0.3;

/** The glow around the opened leg, and around the parts of legs where the traveller can be; its width is px at zoom 4. */
export const GLOW_WIDTH = 15;
export const GLOW_OPACITY = 0.28;

/** Width of the line that ties a leg's end to a place apart from it, px. */
export const TIE_WIDTH = 1.2;

/** Width of the invisible line that takes presses on a leg, px: a thin line would be hard to hit. */
export const LEG_TARGET_WIDTH = 18;

/** Radius of a place's disc and of a leg's arrow on the map, px. */
const MARKER_RADIUS = 11;
export const ARROW_RADIUS = 8;

/** A longer numeral has a larger disc and smaller digits: [from this numeral on, disc radius px, font size px]. */
export const NUMERAL_SIZES = [
  [0, MARKER_RADIUS, 12],
  [100, 14, 11],
  [1000, 17, 10.5],
  [10_000, 18, 9.5],
] as const;

/** Radius of a place's disc and font size of the digits in it, px. */
export function numeralSize(numeral: number): { radius: number; digits: number } {
  const [, radius, digits] = NUMERAL_SIZES.findLast(([from]) => numeral >= from)!;
  return { radius, digits };
}

/** Places nearer to each other than this become one group, px at whole zooms (MapLibre groups at no others). */
export const GROUP_RADIUS_PX = 64;
/** The disc of a group of places: [from this many places on, disc radius px, font size px]. */
export const GROUP_SIZES = [
  [0, 15, 12],
  [10, 17, 12],
  [100, 20, 13],
  [1000, 24, 13],
  [10_000, 28, 13],
] as const;
export const GROUP_HALO_OPACITY = 0.22;

/** How a place's marker shows its status. Each has an outline, so that it can be seen in forced colours too. */
export const MARKER_FILLS: Record<Status, 'filled' | 'ring' | 'double-ring' | 'plain'> = {
  attested: 'filled',
  announced: 'ring',
  reported: 'double-ring',
  inferred: 'plain',
};

/** Total width that a leg's pattern occupies, px at zoom 4. */
export const legExtent = ({ width, hollow = 0 }: LegPattern): number => (hollow ? hollow + 2 * width : width);
