/** Theme, language and story -> a MapLibre style, as a pure function. */
import type { FeatureCollection, LineString, Point } from 'geojson';
import type { StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { ScreenPoint } from '../../../geo/projection/camera.ts';
import type { Box } from '../../../geo/projection/label-placement.ts';
import type { PlacePoints } from '../../../geo/route/place-points.ts';
import type { StoryLines } from '../../../geo/route/story-lines.ts';
import type { Language, Position } from '../../../geo/story/story.ts';
import { PALETTES, type ThemeName } from '../../../geo/style/palette.ts';
import { basemapAddress } from './basemap-address.ts';
import { basemapLabels } from './basemap-labels.ts';
import { basemapLayers } from './basemap-layers.ts';
import { BASEMAP } from './expressions.ts';
import { fontFaces } from './font-faces.ts';
import { graticuleSource } from './graticule.ts';
import { BLANK_ICON } from './icons.ts';
import { placeLayers, PLACES, placeSource } from './place-layers.ts';
import { isPart, REACH, STORY, storyLayers } from './story-layers.ts';

/** Everything that decides what the map draws, apart from its camera. */
export interface Drawing {
  lines: StoryLines;
  /** Id of the opened leg, which glows; null: none. */
  openLeg: string | null;
  /** Lines where the traveller can be at the moment shown. */
  underway: Position[][];
  /** Ids of the legs still to come at the moment shown. */
  coming: string[];
  theme: ThemeName;
  language: Language;
  /** Boxes that the page draws over the map; the map's own labels keep clear of them. */
  obstacles: Obstacle[];
  /** The places, if they are too many for the page to draw as markers; else null. */
  points: PlacePoints | null;
  /** Ids of the stops that the page draws even then: the map leaves out their names. */
  apart: string[];
}

/** Boxes on the screen that stay where they are beside a position. */
export interface Obstacle {
  position: Position;
  /** Its point on the screen for which the boxes were measured, CSS px as they are. */
  at: ScreenPoint;
  boxes: Box[];
}

const OBSTACLES = 'obstacles';
/** Free space between the map's own labels and an obstacle, CSS px. */
const CLEARANCE = 3;

/** One point for each box, whose icon's padding reaches from the position to the box's edges; below 0 where it lies beside. */
const obstaclePoints = (obstacles: Obstacle[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: obstacles.flatMap(({ position, at: [x, y], boxes }) =>
    boxes.map(({ left, top, right, bottom }) => ({
      type: 'Feature' as const,
      properties: {
        padding: [y - top, right - x, bottom - y, x - left].map((px) => Math.round(px) + CLEARANCE),
      },
      geometry: { type: 'Point' as const, coordinates: position },
    })),
  ),
});

const stretchLines = (lines: Position[][]): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features: lines.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  })),
});

/** Invisible icons along the journey's lines, 10 px apart, which keep labels off them. */
const routeObstacleLayer: SymbolLayerSpecification = {
  id: 'route-obstacle',
  type: 'symbol',
  source: STORY,
  filter: ['all', isPart('leg'), ['!=', ['get', 'path'], 'unknown']],
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 10,
    'icon-image': BLANK_ICON,
    'icon-allow-overlap': true,
    'icon-padding': 3,
  },
  paint: { 'icon-opacity': 0 },
};

/**
 * Invisible icons, placed before all labels; only their padding counts. One layer for all: MapLibre fails when a layer
 * is re-added before its tiles reload, as would happen to a layer for each obstacle when their number changes.
 */
const obstacleLayer: SymbolLayerSpecification = {
  id: OBSTACLES,
  type: 'symbol',
  source: OBSTACLES,
  layout: { 'icon-image': BLANK_ICON, 'icon-allow-overlap': true, 'icon-padding': ['get', 'padding'] },
  paint: { 'icon-opacity': 0 },
};

/** @param basemap address of the basemap, absolute */
export function mapStyle(drawing: Drawing, basemap = basemapAddress()): StyleSpecification {
  const { lines, theme, language, obstacles, points, apart } = drawing;
  const palette = PALETTES[theme];
  return {
    version: 8,
    'font-faces': fontFaces(),
    sources: {
      [BASEMAP]: { type: 'geojson', data: basemap, tolerance: 0.2, buffer: 64 },
      [STORY]: { type: 'geojson', data: lines, tolerance: 0.2 },
      [REACH]: { type: 'geojson', data: stretchLines(drawing.underway) },
      [OBSTACLES]: { type: 'geojson', data: obstaclePoints(obstacles) },
      ...graticuleSource,
      ...(points && { [PLACES]: placeSource(points) }),
    },
    layers: [
      ...basemapLayers(palette),
      ...storyLayers(palette, drawing),
      ...basemapLabels(palette, language),
      ...(points ? placeLayers(palette, language, apart) : []),
      routeObstacleLayer,
      obstacleLayer,
    ],
    transition: { duration: 0, delay: 0 },
  };
}
