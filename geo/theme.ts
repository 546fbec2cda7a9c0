/**
 * The look of the map as plain data: one theme for the MapLibre style, the SVG and the page's own style sheet,
 * so that a legend can never show another line than the map.
 */
import type { Status } from './story.ts';

export const THEME_NAMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Colours by role; contrasts are kept by a test. */
export interface Palette {
  water: string;
  land: string;
  coast: string;
  countryBorder: string;
  regionBorder: string;
  river: string;
  waterLabel: string;
  countryLabel: string;
  regionLabel: string;
  townLabel: string;
  journey: string;
  casing: string;
  /** Ties between a leg's end and its place, and leader lines of markers. */
  tie: string;
  panel: string;
  panelText: string;
  panelSecondary: string;
  panelRule: string;
  focus: string;
}

export const PALETTES: Record<ThemeName, Palette> = {
  light: {
    water: '#d3e0e6',
    land: '#f7f4ed',
    coast: '#93aebb',
    countryBorder: '#8d8171',
    regionBorder: '#cdc4b4',
    river: '#8fb0c0',
    waterLabel: '#3f6273',
    countryLabel: '#6b6052',
    regionLabel: '#746a5d',
    townLabel: '#5d564b',
    journey: '#b01f2b',
    casing: '#ffffff',
    tie: '#6d675e',
    panel: '#fffdf9',
    panelText: '#1f1c18',
    panelSecondary: '#5f584e',
    panelRule: '#ddd6c8',
    focus: '#1257a8',
  },
  dark: {
    water: '#15212a',
    land: '#25292c',
    coast: '#3d5566',
    countryBorder: '#7d7a75',
    regionBorder: '#43474a',
    river: '#3f6478',
    waterLabel: '#8fb6c9',
    countryLabel: '#aaa398',
    regionLabel: '#9a9489',
    townLabel: '#c3bdb3',
    journey: '#ff8077',
    casing: '#15181a',
    tie: '#a09a90',
    panel: '#1a1d1f',
    panelText: '#f2efe9',
    panelSecondary: '#b4aea4',
    panelRule: '#3a3f42',
    focus: '#8ec5ff',
  },
};

/** How a leg of one status is drawn, px at zoom 4. */
export interface LegPattern {
  width: number;
  /** Dash and gap in multiples of the width. */
  dash?: readonly number[];
  cap: 'butt' | 'round';
  /** Distance between two parallel lines; absent for one line. */
  hollow?: number;
}

export const LEG_PATTERNS: Record<Status, LegPattern> = {
  attested: { width: 4, cap: 'butt' },
  announced: { width: 4, cap: 'butt', dash: [3, 2] },
  reported: { width: 1.4, cap: 'butt', hollow: 2.4 },
  inferred: { width: 3, cap: 'round', dash: [0, 2] },
};

/** Widths grow gently: factor at a zoom, linear between. */
export const WIDTH_GROWTH = [
  [4, 1],
  [8, 1.6],
] as const;

/** How much wider the casing is than the line, px in all. */
export const CASING_EXTRA = 3;

/** A leg keeps to the right of its rails by this much, px at zoom 4, so that out and back run side by side. */
export const LEG_OFFSET = 4.2;

export const UNKNOWN_PATH_OPACITY = 0.6;

/** Legs that the train travels only after the moment shown, as a share of their strength. */
export const COMING_OPACITY = 0.3;

/** The glow around an opened leg, and around those on which the train can be: px at zoom 4. */
export const GLOW_WIDTH = 15;
export const GLOW_OPACITY = 0.28;

/** Radius of a place's disc and of a leg's arrow on the map, px. */
export const MARKER_RADIUS = 11;
export const ARROW_RADIUS = 8;

/** A long numeral has a larger disc and smaller digits: from this numeral on, the disc's radius and the digits, px. */
export const NUMERAL_SIZES = [
  [0, MARKER_RADIUS, 12],
  [100, 14, 11],
  [1000, 17, 10.5],
  [10_000, 18, 9.5],
] as const;

/** Radius of a place's disc and size of the digits in it, px. */
export function numeralSize(numeral: number): { radius: number; digits: number } {
  const [, radius, digits] = NUMERAL_SIZES.findLast(([from]) => numeral >= from)!;
  return { radius, digits };
}

/** Places nearer than this to each other become one disc, px at whole zooms. */
export const GROUP_RADIUS_PX = 64;
/** The disc of a group of places: from this many on, its radius and the digits in it, px. */
export const GROUP_SIZES = [
  [0, 15, 12],
  [10, 17, 12],
  [100, 20, 13],
  [1000, 24, 13],
  [10_000, 28, 13],
] as const;
export const GROUP_HALO_OPACITY = 0.22;

/** How a place's marker tells its status; every one keeps an outline, in forced colours too. */
export const MARKER_FILLS: Record<Status, 'filled' | 'ring' | 'double-ring' | 'plain'> = {
  attested: 'filled',
  announced: 'ring',
  reported: 'double-ring',
  inferred: 'plain',
};

/** Total width that a leg's pattern occupies, px at zoom 4. */
export const legExtent = ({ width, hollow = 0 }: LegPattern): number => (hollow ? hollow + 2 * width : width);

const cssName = (role: string): string =>
  `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The palettes as CSS custom properties that follow `color-scheme`. */
export function themeCss(): string {
  const roles = Object.keys(PALETTES.light) as (keyof Palette)[];
  const lines = roles.map(
    (role) => `  ${cssName(role)}: light-dark(${PALETTES.light[role]}, ${PALETTES.dark[role]});`,
  );
  return `:root {\n${lines.join('\n')}\n}\n`;
}

/** A style sheet with the palette's own colours in place of `var(--…)`, for pictures outside a page. */
export const themedCss = (css: string, palette: Palette): string =>
  (Object.keys(palette) as (keyof Palette)[]).reduce(
    (text, role) => text.replaceAll(`var(${cssName(role)})`, palette[role]),
    css,
  );
