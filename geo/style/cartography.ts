/**
 * What the basemap looks like at each zoom, as plain data for the MapLibre style and the SVG chart alike: widths and
 * dashes of its lines, sizes and ranks of its names. Colours are in `palette.ts`.
 */

import { metresPerPx } from '../projection/camera.ts';

/** Values at zooms, ascending; linear between them and constant beyond. */
export type ZoomStops = readonly (readonly [zoom: number, value: number])[];

/** The value at a zoom. `stops` holds at least one. */
export function valueAt(stops: ZoomStops, zoom: number): number {
  const after = stops.findIndex(([stop]) => stop >= zoom);
  if (after === 0) return stops[0]![1];
  const [fromZoom, from] = stops.at(after < 0 ? -1 : after - 1)!;
  if (after < 0) return from;
  const [toZoom, to] = stops[after]!;
  return from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
}

export interface BasemapLine {
  /** CSS px. */
  width: ZoomStops;
  /** Dash and gap in multiples of the width. */
  dash?: readonly number[];
  fromZoom: number;
}

export const COAST: BasemapLine = {
  width: [
    [2, 0.4],
    [8, 1.1],
  ],
  fromZoom: 0,
};
export const BORDER: BasemapLine = {
  width: [
    [2, 0.5],
    [8, 1.8],
  ],
  fromZoom: 0,
};
export const DISPUTED_BORDER: BasemapLine = {
  width: [
    [2, 0.6],
    [8, 1.6],
  ],
  dash: [3, 2.5],
  fromZoom: 0,
};
export const REGION_BORDER: BasemapLine = {
  width: [
    [4, 0.7],
    [9, 1.4],
  ],
  dash: [4, 1.5],
  fromZoom: 3.4,
};

/** By rank: rank 1, rivers like the Amur, first. */
export const RIVERS: readonly BasemapLine[] = [
  {
    width: [
      [3, 0.9],
      [9, 5],
    ],
    fromZoom: 0,
  },
  {
    width: [
      [3, 0.5],
      [9, 2.6],
    ],
    fromZoom: 3.5,
  },
  {
    width: [
      [3, 0.5],
      [9, 1.8],
    ],
    fromZoom: 4.5,
  },
];

export interface NameLook {
  /** Font size, CSS px. */
  size: ZoomStops;
  /** Zoom from which each rank shows, rank 1 first. */
  rankZooms: readonly number[];
  untilZoom?: number;
  /** Letter spacing, em. */
  spacing: number;
  capitals: boolean;
}

/**
 * The zoom from which the names of a rank (from 1) are shown; Infinity for a rank that never is. MapLibre evaluates a
 * layer's filter at whole zooms only, so every rank after the layer's first appears at a whole zoom. The chart has to
 * do the same.
 */
export function nameShowsFrom({ rankZooms }: NameLook, rank: number): number {
  const zoom = rankZooms[rank - 1] ?? Infinity;
  return zoom === rankZooms[0] ? zoom : Math.ceil(zoom);
}

export const COUNTRY_NAME: NameLook = {
  size: [
    [2, 10],
    [6, 15],
  ],
  rankZooms: [0, 2.6, 3.4, 4.4],
  untilZoom: 9,
  spacing: 0.2,
  capitals: true,
};
export const WATER_NAME: NameLook = {
  size: [
    [2, 10.5],
    [7, 15],
  ],
  rankZooms: [0, 3.2, 4.2, 5.5],
  spacing: 0.06,
  capitals: false,
};
export const REGION_NAME: NameLook = {
  size: [
    [4.6, 9],
    [8, 12],
  ],
  rankZooms: [4.6, 4.6, 4.6, 4.6],
  spacing: 0.16,
  capitals: true,
};
export const TOWN_NAME: NameLook = {
  size: [
    [4, 10.5],
    [9, 13],
  ],
  rankZooms: [3.8, 4.6, 5.6, 6.8],
  spacing: 0,
  capitals: false,
};
export const RIVER_NAME: NameLook = {
  size: [
    [4, 11],
    [9, 14],
  ],
  rankZooms: [4.2, 5.5, 6.5],
  spacing: 0.08,
  capitals: false,
};

/** Halo around names, CSS px. */
export const NAME_HALO = 1.25;

/**
 * Opacity of the outline of a leg's band of uncertainty, and of its line. At high zooms the line is off by more than a few
 * pixels, so it fades while a band as wide as its uncertainty appears. An outline lies on the ground more quietly than a
 * filled band, several of which would add up.
 */
export const BAND_OPACITY: ZoomStops = [
  [7, 0],
  [8, 0.8],
];
/** Of that opacity: SVG has no outline of a stroke, so the chart fills its bands, faintly. */
export const BAND_FILL = 0.12;
/** CSS px, around the band; its dots and gaps are multiples of it. */
export const BAND_OUTLINE_WIDTH = 1;
export const BAND_OUTLINE_DASH: readonly number[] = [1.5, 3];
export const LINE_IN_BAND_OPACITY: ZoomStops = [
  [7, 1],
  [9, 0.5],
];
/** Degrees. A band's width is exact at this latitude; it is off by 2 % for each degree away from it. */
const BAND_LATITUDE = 47;

/** Width of a band at zoom 0, CSS px: the uncertainty to each side of the line. It doubles with each zoom. */
export const bandPxAtZoom0 = (uncertaintyKm: number): number =>
  (2 * uncertaintyKm * 1000) / metresPerPx(0, BAND_LATITUDE);
