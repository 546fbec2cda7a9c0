/** The basemap under the story, from bottom to top: theme -> MapLibre layers. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import {
  type BasemapLine,
  BORDER,
  COAST,
  DISPUTED_BORDER,
  REGION_BORDER,
  RIVERS,
} from '../../../geo/style/cartography.ts';
import type { Palette } from '../../../geo/style/palette.ts';
import { BASEMAP, byZoom, kind } from './expressions.ts';
import { graticuleLayer } from './graticule.ts';

const landLayers = (palette: Palette): LayerSpecification[] => [
  { id: 'background', type: 'background', paint: { 'background-color': palette.water } },
  {
    // Drawn everywhere, so that a camera over open sea can still prove that the basemap has arrived.
    id: 'ocean',
    type: 'fill',
    source: BASEMAP,
    filter: kind('ocean'),
    paint: { 'fill-color': palette.water, 'fill-antialias': false },
  },
  {
    id: 'land',
    type: 'fill',
    source: BASEMAP,
    filter: kind('land'),
    paint: { 'fill-color': palette.land, 'fill-antialias': false },
  },
];

/** A line of the basemap, with the widths and dashes of `geo/style/cartography.ts`. */
const lineLayer = (
  id: string,
  filter: FilterSpecification,
  color: string,
  { width, dash, fromZoom }: BasemapLine,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: BASEMAP,
  minzoom: fromZoom,
  filter,
  layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
  paint: { 'line-color': color, 'line-width': byZoom(width), ...(dash && { 'line-dasharray': [...dash] }) },
});

/** Filter: lines whose source is fine enough for the zoom. MapLibre evaluates it at whole zooms only. */
const isFineEnough: ExpressionSpecification = ['<', ['zoom'], ['coalesce', ['get', 'untilZoom'], 25]];

const riverLayers = (palette: Palette): LayerSpecification[] =>
  RIVERS.map((line, index) => {
    const isOfRank: ExpressionSpecification = ['==', ['get', 'rank'], index + 1];
    const filter: FilterSpecification = ['all', kind('river'), isOfRank, isFineEnough];
    return lineLayer(`river-${index + 1}`, filter, palette.river, line);
  });

const shoreLayers = (palette: Palette): LayerSpecification[] => [
  lineLayer('region-border', kind('region-border'), palette.regionBorder, REGION_BORDER),
  // Above region borders, which the data continue across lakes. National borders do cross lakes: they come later.
  { id: 'lake', type: 'fill', source: BASEMAP, filter: kind('lake'), paint: { 'fill-color': palette.water } },
  lineLayer('coast', kind('coast'), palette.coast, COAST),
];

const borderLayers = (palette: Palette): LayerSpecification[] => [
  lineLayer('border', kind('border'), palette.countryBorder, BORDER),
  lineLayer('border-disputed', kind('border-disputed'), palette.countryBorder, DISPUTED_BORDER),
];

export const basemapLayers = (palette: Palette): LayerSpecification[] => [
  ...landLayers(palette),
  graticuleLayer(palette),
  ...riverLayers(palette),
  ...shoreLayers(palette),
  ...borderLayers(palette),
];
