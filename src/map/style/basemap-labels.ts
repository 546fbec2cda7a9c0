/** The basemap's names: theme and language -> MapLibre layers. The last layer's names are placed first. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../../../geo/story/story.ts';
import {
  COUNTRY_NAME,
  NAME_HALO,
  type NameLook,
  REGION_NAME,
  RIVER_NAME,
  TOWN_NAME,
  WATER_NAME,
  type ZoomStops,
} from '../../../geo/style/cartography.ts';
import type { Palette } from '../../../geo/style/palette.ts';
import { BASEMAP, byZoom, kind, ranksFrom } from './expressions.ts';
import { FONTS } from './font-faces.ts';
import { TOWN_ICON } from './icons.ts';

/** Size of a town's dot, as a factor of its icon's size. */
const TOWN_DOT_SCALE: ZoomStops = [
  [4, 0.45],
  [9, 0.75],
];
/** Distance of a town's name from its dot's middle, em: 6 px, as on the chart. */
const TOWN_NAME_DISTANCE: ZoomStops = [
  [4, 0.57],
  [9, 0.46],
];

interface LabelColors {
  color: string;
  halo: string;
  font: string;
}

/** A name in a language, else in English: a basemap may have been cut for other languages. */
const nameIn = (language: Language): ExpressionSpecification => [
  'coalesce',
  ['get', `name_${language}`],
  ['get', 'name_en'],
];

/** The names of one kind; rank 1 is placed first. */
function labelLayer(
  id: string,
  { size, rankZooms, untilZoom, spacing, capitals }: NameLook,
  { color, halo, font }: LabelColors,
  language: Language,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: BASEMAP,
    filter: ['all', kind(id), ranksFrom(rankZooms)],
    minzoom: rankZooms[0]!,
    ...(untilZoom !== undefined && { maxzoom: untilZoom }),
    layout: {
      'text-field': nameIn(language),
      'text-font': [font],
      'text-size': byZoom(size),
      'text-letter-spacing': spacing,
      'text-transform': capitals ? 'uppercase' : 'none',
      'text-max-width': 8,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': NAME_HALO },
  };
}

/** Towns; each rank appears at a higher zoom than the one before it. */
const townLayer = (palette: Palette, language: Language): LayerSpecification => ({
  id: 'town',
  type: 'symbol',
  source: BASEMAP,
  minzoom: TOWN_NAME.rankZooms[0]!,
  filter: ['all', kind('town'), ranksFrom(TOWN_NAME.rankZooms)],
  layout: {
    'icon-image': TOWN_ICON,
    'icon-size': byZoom(TOWN_DOT_SCALE),
    'icon-padding': 0,
    // A town's dot stays even on the journey's line; its name moves to a free side.
    'icon-allow-overlap': true,
    'text-field': nameIn(language),
    'text-font': [FONTS.regular],
    'text-size': byZoom(TOWN_NAME.size),
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': byZoom(TOWN_NAME_DISTANCE),
    'text-justify': 'auto',
    'text-padding': 4,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: {
    'text-color': palette.townLabel,
    'text-halo-color': palette.land,
    'text-halo-width': NAME_HALO,
    'icon-color': palette.townLabel,
    'icon-halo-color': palette.land,
    'icon-halo-width': 1,
  },
});

const riverLabelLayer = (palette: Palette, language: Language): LayerSpecification => ({
  id: 'river-label',
  type: 'symbol',
  source: BASEMAP,
  minzoom: RIVER_NAME.rankZooms[0]!,
  filter: ['all', kind('river'), ['!=', nameIn(language), null], ranksFrom(RIVER_NAME.rankZooms)],
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 360,
    'text-field': nameIn(language),
    'text-font': [FONTS.italic],
    'text-size': byZoom(RIVER_NAME.size),
    'text-letter-spacing': RIVER_NAME.spacing,
    'text-max-angle': 32,
    'text-padding': 8,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: { 'text-color': palette.waterLabel, 'text-halo-color': palette.land, 'text-halo-width': NAME_HALO },
});

export const basemapLabels = (palette: Palette, language: Language): LayerSpecification[] => {
  const { land, water } = palette;
  const region = { color: palette.regionLabel, halo: land, font: FONTS.regular };
  const sea = { color: palette.waterLabel, halo: water, font: FONTS.italic };
  const country = { color: palette.countryLabel, halo: land, font: FONTS.bold };
  return [
    labelLayer('region-label', REGION_NAME, region, language),
    riverLabelLayer(palette, language),
    townLayer(palette, language),
    labelLayer('water-label', WATER_NAME, sea, language),
    labelLayer('country-label', COUNTRY_NAME, country, language),
  ];
};
