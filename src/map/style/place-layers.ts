/** Places too many for markers of their own: the map draws them, grouped where they are dense. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { ZOOM_MAXIMUM } from '../../../geo/projection/camera-limits.ts';
import type { PlacePoints } from '../../../geo/route/place-points.ts';
import type { Language } from '../../../geo/story/story.ts';
import type { Palette } from '../../../geo/style/palette.ts';
import { GROUP_HALO_OPACITY, GROUP_RADIUS_PX, GROUP_SIZES, NUMERAL_SIZES } from '../../../geo/style/theme.ts';
import { FONTS } from './font-faces.ts';
import { BLANK_ICON } from './icons.ts';

/** Name of the source of places in the style. */
export const PLACES = 'places';
/** Layers that show, and take the click for, a group of places and a single one. */
export const GROUP = 'group';
export const PLACE = 'place';

const groups: FilterSpecification = ['has', 'point_count'];
const places: FilterSpecification = ['!', groups];

type Sizes = readonly [readonly [from: number, size: number], ...(readonly [from: number, size: number])[]];

/** A size by steps of a number that each feature has. */
function stepped(property: string, [[, first], ...later]: Sizes, more = 0): ExpressionSpecification {
  return ['step', ['get', property], first + more, ...later.flatMap(([from, size]) => [from, size + more])];
}

/** As much free space on each side. */
function padded(property: string, [[, first], ...later]: Sizes): ExpressionSpecification {
  const around = (px: number): ExpressionSpecification => ['literal', [px, px, px, px]];
  return [
    'step',
    ['get', property],
    around(first),
    ...later.flatMap(([from, px]) => [from, around(px)] as const),
  ];
}

const radii = (sizes: readonly (readonly [number, number, number])[]): Sizes =>
  sizes.map(([from, radius]) => [from, radius] as const) as unknown as Sizes;
const digits = (sizes: readonly (readonly [number, number, number])[]): Sizes =>
  sizes.map(([from, , px]) => [from, px] as const) as unknown as Sizes;

const groupRadii = radii(GROUP_SIZES);
const discRadii = radii(NUMERAL_SIZES);

const circle = (
  id: string,
  filter: FilterSpecification,
  paint: CircleLayerSpecification['paint'],
): CircleLayerSpecification => ({ id, type: 'circle', source: PLACES, filter, paint });

/** A number in a disc. The map's own names, placed after it, keep clear of the disc. */
const number = (
  id: string,
  filter: FilterSpecification,
  layout: SymbolLayerSpecification['layout'],
  color: ExpressionSpecification | string,
): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  source: PLACES,
  filter,
  layout: {
    'text-font': [FONTS.bold],
    'text-allow-overlap': true,
    'icon-image': BLANK_ICON,
    'icon-allow-overlap': true,
    ...layout,
  },
  paint: { 'text-color': color, 'icon-opacity': 0 },
});

/** A pale disc in a glow of the journey's colour: no place has it, so that a count is not taken for a numeral. */
const groupLayers = (palette: Palette): LayerSpecification[] => [
  circle('group-halo', groups, {
    'circle-radius': stepped('point_count', groupRadii, 5),
    'circle-color': palette.journey,
    'circle-opacity': GROUP_HALO_OPACITY,
  }),
  circle(GROUP, groups, {
    'circle-radius': stepped('point_count', groupRadii),
    'circle-color': palette.casing,
    'circle-stroke-color': palette.journey,
    'circle-stroke-width': 1.5,
  }),
];

const isStatus = (status: string): ExpressionSpecification => ['==', ['get', 'status'], status];

/** As MarkerDisc.svelte draws them. */
const discLayers = (palette: Palette): LayerSpecification[] => [
  circle(PLACE, places, {
    'circle-radius': stepped('numeral', discRadii, 1.5),
    'circle-color': palette.casing,
  }),
  circle('place-disc', places, {
    'circle-radius': stepped('numeral', discRadii, -2),
    'circle-color': ['case', isStatus('attested'), palette.journey, palette.casing],
    'circle-stroke-color': palette.journey,
    'circle-stroke-width': 2,
  }),
  circle('place-inner', ['all', places, isStatus('reported')], {
    'circle-radius': stepped('numeral', discRadii, -4.2),
    'circle-opacity': 0,
    'circle-stroke-color': palette.journey,
    'circle-stroke-width': 1.2,
  }),
];

/** Names of places, where there is room; the page itself writes those of the stops that it draws. */
const nameLayer = (palette: Palette, apart: string[]): SymbolLayerSpecification => ({
  id: 'place-name',
  type: 'symbol',
  source: PLACES,
  filter: ['all', places, ['!', ['in', ['get', 'place'], ['literal', apart]]]],
  layout: {
    'text-field': ['get', 'name'],
    'text-font': [FONTS.bold],
    'text-size': 13,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 1.5,
    'text-justify': 'auto',
    'text-max-width': 10,
    'text-padding': 3,
    'symbol-sort-key': ['get', 'numeral'],
  },
  paint: { 'text-color': palette.panelText, 'text-halo-color': palette.land, 'text-halo-width': 1.75 },
});

const numberLayers = (palette: Palette, language: Language): SymbolLayerSpecification[] => [
  number(
    'place-numeral',
    places,
    {
      'text-field': ['to-string', ['get', 'numeral']],
      'text-size': stepped('numeral', digits(NUMERAL_SIZES)),
      'icon-padding': padded('numeral', discRadii),
    },
    ['case', isStatus('attested'), palette.casing, palette.journey],
  ),
  number(
    'group-count',
    groups,
    {
      'text-field': ['number-format', ['get', 'point_count'], { locale: language }],
      'text-size': stepped('point_count', digits(GROUP_SIZES)),
      'icon-padding': padded('point_count', groupRadii),
    },
    palette.panelText,
  ),
];

/** Grouped by the worker, for each whole zoom. */
export const placeSource = (points: PlacePoints): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: points,
  cluster: true,
  clusterRadius: GROUP_RADIUS_PX,
  // Places that the nearest camera cannot tell apart stay one disc, which opens them one after the other.
  clusterMaxZoom: ZOOM_MAXIMUM,
});

/** @param apart ids of places whose names the page writes itself */
export const placeLayers = (palette: Palette, language: Language, apart: string[]): LayerSpecification[] => [
  ...groupLayers(palette),
  ...discLayers(palette),
  nameLayer(palette, apart),
  ...numberLayers(palette, language),
];
