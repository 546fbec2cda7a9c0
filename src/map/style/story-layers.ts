/** The journey's lines: their pattern shows the status, a casing sets them off from the basemap. */
import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import { ZOOM_MAXIMUM, ZOOM_MINIMUM } from '../../../geo/projection/camera-limits.ts';
import type { LineProperties } from '../../../geo/route/story-lines.ts';
import { type Status, STATUSES } from '../../../geo/story/story.ts';
import {
  BAND_OPACITY,
  BAND_OUTLINE_DASH,
  BAND_OUTLINE_WIDTH,
  bandPxAtZoom0,
  LINE_IN_BAND_OPACITY,
} from '../../../geo/style/cartography.ts';
import type { Palette } from '../../../geo/style/palette.ts';
import {
  CASING_EXTRA,
  COMING_OPACITY,
  GLOW_OPACITY,
  GLOW_WIDTH,
  LEG_OFFSET,
  LEG_PATTERNS,
  LEG_TARGET_WIDTH,
  legExtent,
  TIE_WIDTH,
  UNKNOWN_PATH_OPACITY,
  WIDTH_GROWTH,
} from '../../../geo/style/theme.ts';
import { byZoom } from './expressions.ts';

/** Name of the source of the journey's lines. */
export const STORY = 'story';
/** Name of the source of the lines where the traveller can be at the moment shown. */
export const REACH = 'reach';
/** Id of the layer that takes clicks on legs: wide and invisible, so that a thin line is easy to hit. */
export const LEG_TARGET = 'leg-target';

/** Expression: a width in px at zoom 4, which grows by WIDTH_GROWTH. */
const grown = (px: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...WIDTH_GROWTH.flatMap(([zoom, factor]) => [zoom, px * factor]),
];

/** Filter that hides legs shorter than the group radius, where places are grouped. */
const shown: ExpressionSpecification = ['>=', ['zoom'], ['coalesce', ['get', 'fromZoom'], 0]];
/** Filter: these parts of legs, from their `fromZoom` on. */
export const isPart = (...parts: LineProperties['part'][]): ExpressionSpecification => [
  'all',
  shown,
  ['in', ['get', 'part'], ['literal', parts]],
];
const legs = isPart('leg', 'stub');
const legsOf = (status: Status): FilterSpecification => ['all', legs, ['==', ['get', 'status'], status]];

const legIs = (id: string | null): FilterSpecification => [
  'all',
  isPart('leg'),
  ['==', ['get', 'leg'], id ?? ''],
];

const strengthInBand = (opacity: number): ExpressionSpecification => [
  'case',
  ['all', ['==', ['get', 'path'], 'unknown'], ['==', ['get', 'part'], 'leg']],
  UNKNOWN_PATH_OPACITY,
  ['==', ['get', 'path'], 'unknown'],
  1,
  opacity,
];

const strengthOf = (coming: string[]): ExpressionSpecification => [
  'case',
  ['in', ['get', 'leg'], ['literal', coming]],
  COMING_OPACITY,
  1,
];

/** Opaque until the line lies in its band of uncertainty; legs still to come are faint. */
const opacity = (coming: string[]): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...LINE_IN_BAND_OPACITY.flatMap(([zoom, value]) => [
    zoom,
    ['*', strengthInBand(value), strengthOf(coming)] satisfies ExpressionSpecification,
  ]),
];

/** The band of uncertainty, within which the way is, where that is known; it has the same width in km at every zoom. */
function bandLayer(palette: Palette): LineLayerSpecification {
  const widthAt = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', 'uncertaintyKm'],
    bandPxAtZoom0(1) * 2 ** zoom,
  ];
  return {
    id: 'band',
    type: 'line',
    source: STORY,
    minzoom: BAND_OPACITY[0]![0],
    filter: ['all', isPart('leg'), ['>', ['get', 'uncertaintyKm'], 0]],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.tie,
      'line-dasharray': [...BAND_OUTLINE_DASH],
      'line-opacity': byZoom(BAND_OPACITY),
      'line-width': BAND_OUTLINE_WIDTH,
      'line-gap-width': [
        'interpolate',
        ['exponential', 2],
        ['zoom'],
        ZOOM_MINIMUM,
        widthAt(ZOOM_MINIMUM),
        ZOOM_MAXIMUM,
        widthAt(ZOOM_MAXIMUM),
      ],
    },
  };
}

function casingLayer(palette: Palette, status: Status, coming: string[]): LineLayerSpecification {
  const width = legExtent(LEG_PATTERNS[status]) + CASING_EXTRA;
  return {
    id: `casing-${status}`,
    type: 'line',
    source: STORY,
    filter: legsOf(status),
    layout: { 'line-join': 'round', 'line-cap': LEG_PATTERNS[status].cap ?? 'butt' },
    paint: {
      'line-color': palette.casing,
      'line-opacity': ['*', LEG_PATTERNS[status].casingOpacity, strengthOf(coming)],
      'line-width': grown(width),
      'line-offset': grown(LEG_OFFSET),
    },
  };
}

/** A glow in the journey's colour: around the opened leg, and where the traveller can be. */
const glowLayer = (
  palette: Palette,
  lines: Pick<LineLayerSpecification, 'id' | 'source' | 'filter'>,
): LineLayerSpecification => ({
  ...lines,
  type: 'line',
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': palette.journey,
    'line-opacity': GLOW_OPACITY,
    'line-width': grown(GLOW_WIDTH),
    'line-offset': grown(LEG_OFFSET),
  },
});

function patternLayer(palette: Palette, status: Status, coming: string[]): LineLayerSpecification {
  const { width, dash, cap = 'butt', hollow } = LEG_PATTERNS[status];
  return {
    id: `leg-${status}`,
    type: 'line',
    source: STORY,
    filter: legsOf(status),
    layout: { 'line-join': 'round', 'line-cap': cap },
    paint: {
      'line-color': palette.journey,
      'line-opacity': opacity(coming),
      'line-width': grown(width),
      'line-offset': grown(LEG_OFFSET),
      ...(dash && { 'line-dasharray': [...dash] }),
      ...(hollow && { 'line-gap-width': grown(hollow) }),
    },
  };
}

const tieLayer = (palette: Palette): LineLayerSpecification => ({
  id: 'tie',
  type: 'line',
  source: STORY,
  filter: ['==', ['get', 'part'], 'tie'],
  paint: { 'line-color': palette.tie, 'line-width': TIE_WIDTH },
});

const targetLayer: LineLayerSpecification = {
  id: LEG_TARGET,
  type: 'line',
  source: STORY,
  filter: isPart('leg'),
  paint: { 'line-opacity': 0, 'line-width': LEG_TARGET_WIDTH, 'line-offset': grown(LEG_OFFSET) },
};

/** Ids of the legs that the map draws differently from the others. */
export interface LegEmphasis {
  openLeg: string | null;
  /** They are travelled after the moment shown. */
  coming: string[];
}

/** From bottom to top. The weakest status is lowest, so that attested legs lie on top. */
export function storyLayers(palette: Palette, { openLeg, coming }: LegEmphasis): LineLayerSpecification[] {
  const fromWeakest = [...STATUSES].reverse();
  return [
    bandLayer(palette),
    tieLayer(palette),
    ...fromWeakest.map((status) => casingLayer(palette, status, coming)),
    glowLayer(palette, { id: 'leg-reach', source: REACH }),
    glowLayer(palette, { id: 'leg-open', source: STORY, filter: legIs(openLeg) }),
    ...fromWeakest.map((status) => patternLayer(palette, status, coming)),
    targetLayer,
  ];
}
