/** The basemap's names, the ones placed first last: theme and language -> MapLibre layers. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../../geo/story.ts';
import type { Palette } from '../../geo/theme.ts';
import { BASEMAP, between, kind, ranksFrom } from './expressions.ts';
import { FONTS } from './font-faces.ts';
import { TOWN_ICON } from './icons.ts';

interface LabelLook {
  id: string;
  filter: ExpressionSpecification;
  color: string;
  halo: string;
  font: string;
  size: ExpressionSpecification;
  spacing?: number;
  capitals?: boolean;
  minzoom?: number;
  maxzoom?: number;
}

/** A label layer; labels of lower rank number are placed first. */
function labelLayer(look: LabelLook, language: Language): LayerSpecification {
  return {
    id: look.id,
    type: 'symbol',
    source: BASEMAP,
    filter: look.filter,
    ...(look.minzoom !== undefined && { minzoom: look.minzoom }),
    ...(look.maxzoom !== undefined && { maxzoom: look.maxzoom }),
    layout: {
      'text-field': ['get', `name_${language}`],
      'text-font': [look.font],
      'text-size': look.size,
      'text-letter-spacing': look.spacing ?? 0,
      'text-transform': look.capitals ? 'uppercase' : 'none',
      'text-max-width': 8,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': look.color, 'text-halo-color': look.halo, 'text-halo-width': 1.25 },
  };
}

/** Towns show by rank as the map comes nearer. */
const townLayer = (palette: Palette, language: Language): LayerSpecification => ({
  id: 'town',
  type: 'symbol',
  source: BASEMAP,
  minzoom: 3.8,
  filter: ['all', kind('town'), ranksFrom(4.6, 5.6, 6.8)],
  layout: {
    'icon-image': TOWN_ICON,
    'icon-size': between(4, 0.45, 9, 0.75),
    'icon-padding': 0,
    // A town on the line keeps its dot; its name takes the free side.
    'icon-allow-overlap': true,
    'text-field': ['get', `name_${language}`],
    'text-font': [FONTS.regular],
    'text-size': between(4, 10.5, 9, 13),
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': between(4, 0.6, 7, 1),
    'text-justify': 'auto',
    'text-padding': 4,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: {
    'text-color': palette.townLabel,
    'text-halo-color': palette.land,
    'text-halo-width': 1.25,
    'icon-color': palette.townLabel,
    'icon-halo-color': palette.land,
    'icon-halo-width': 1,
  },
});

const riverLabelLayer = (palette: Palette, language: Language): LayerSpecification => ({
  id: 'river-label',
  type: 'symbol',
  source: BASEMAP,
  minzoom: 4.2,
  filter: ['all', kind('river'), ['has', 'name_fr'], ranksFrom(5.5, 6.5)],
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 360,
    'text-field': ['get', `name_${language}`],
    'text-font': [FONTS.italic],
    'text-size': between(4, 11, 9, 14),
    'text-letter-spacing': 0.08,
    'text-max-angle': 32,
    'text-padding': 8,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: { 'text-color': palette.waterLabel, 'text-halo-color': palette.land, 'text-halo-width': 1.25 },
});

const regionLook = (palette: Palette): LabelLook => ({
  id: 'region-label',
  filter: kind('region-label'),
  minzoom: 4.6,
  color: palette.regionLabel,
  halo: palette.land,
  font: FONTS.regular,
  size: between(4.6, 9, 8, 12),
  spacing: 0.16,
  capitals: true,
});

const waterLook = (palette: Palette): LabelLook => ({
  id: 'water-label',
  filter: ['all', kind('water-label'), ranksFrom(3.2, 4.2, 5.5)],
  color: palette.waterLabel,
  halo: palette.water,
  font: FONTS.italic,
  size: between(2, 10.5, 7, 15),
  spacing: 0.06,
});

const countryLook = (palette: Palette): LabelLook => ({
  id: 'country-label',
  filter: ['all', kind('country-label'), ranksFrom(2.6, 3.4, 4.4)],
  maxzoom: 9,
  color: palette.countryLabel,
  halo: palette.land,
  font: FONTS.bold,
  size: between(2, 10, 6, 15),
  spacing: 0.2,
  capitals: true,
});

export const basemapLabels = (palette: Palette, language: Language): LayerSpecification[] => [
  labelLayer(regionLook(palette), language),
  riverLabelLayer(palette, language),
  townLayer(palette, language),
  labelLayer(waterLook(palette), language),
  labelLayer(countryLook(palette), language),
];
