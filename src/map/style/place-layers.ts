/** The places of a story that has too many for markers: the map itself draws them, grouped where they are dense. */
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
/** Ids of the layers that draw, and take the clicks for, a group of places and a single place. */
export const GROUP = 'group';
export const PLACE = 'place';

const groups: FilterSpecification = ['has', 'point_count'];
const places: FilterSpecification = ['!', groups];

type Sizes = readonly [readonly [from: number, size: number], ...(readonly [from: number, size: number])[]];

/** Expression: a size by steps of one of the feature's numbers, each with `more` px added. */
function stepped(property: string, [[, first], ...later]: Sizes, more = 0): ExpressionSpecification {
  return ['step', ['get', property], first + more, ...later.flatMap(([from, size]) => [from, size + more])];
}

/** Expression: the same padding on all four sides, px, by steps of one of the feature's numbers. */
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

/** A number in a disc. Its blank icon covers the disc with padding, so that names placed later keep clear of it. */
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

/** A pale disc with a halo in the journey's colour. No place looks so: a count is not mistaken for a numeral. */
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

/** Has to look like MarkerDisc.svelte. */
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

/** Names of places, where there is room; without those in `apart`, which the page itself writes. */
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

/** The source of places; MapLibre's worker groups them for each whole zoom. */
export const placeSource = (points: PlacePoints): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: points,
  cluster: true,
  clusterRadius: GROUP_RADIUS_PX,
  // Places that the highest zoom cannot tell apart stay one group; each click on it opens the next of them.
  clusterMaxZoom: ZOOM_MAXIMUM,
});

/**
 * The layers of the places, from bottom to top.
 * @param apart ids of places whose names the page writes itself
 */
export const placeLayers = (palette: Palette, language: Language, apart: string[]): LayerSpecification[] => [
  ...groupLayers(palette),
  ...discLayers(palette),
  nameLayer(palette, apart),
  ...numberLayers(palette, language),
];
