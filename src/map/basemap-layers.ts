/** The ground under the story, from bottom to top: theme -> MapLibre layers. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../geo/theme.ts';
import { BASEMAP, between, kind, ranksFrom } from './expressions.ts';

const groundLayers = (palette: Palette): LayerSpecification[] => [
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

const riverLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'river',
    type: 'line',
    source: BASEMAP,
    filter: ['all', kind('river'), ranksFrom(3.5, 4.5)],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': palette.river,
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        3,
        ['match', ['get', 'rank'], 1, 0.9, 0.5],
        9,
        ['match', ['get', 'rank'], 1, 5, 2, 2.6, 1.8],
      ],
    },
  },
];

const shoreLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'region-border',
    type: 'line',
    source: BASEMAP,
    minzoom: 3.4,
    filter: kind('region-border'),
    paint: {
      'line-color': palette.regionBorder,
      'line-width': between(4, 0.7, 9, 1.4),
      'line-dasharray': [4, 1.5],
    },
  },
  // Over the region borders, which the data carry on across lakes; national borders do run through them.
  { id: 'lake', type: 'fill', source: BASEMAP, filter: kind('lake'), paint: { 'fill-color': palette.water } },
  {
    id: 'coast',
    type: 'line',
    source: BASEMAP,
    filter: kind('coast'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.coast, 'line-width': between(2, 0.4, 8, 1.1) },
  },
];

const borderLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'border',
    type: 'line',
    source: BASEMAP,
    filter: kind('border'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.countryBorder, 'line-width': between(2, 0.5, 8, 1.8) },
  },
  {
    id: 'border-disputed',
    type: 'line',
    source: BASEMAP,
    filter: kind('border-disputed'),
    paint: {
      'line-color': palette.countryBorder,
      'line-width': between(2, 0.6, 8, 1.6),
      'line-dasharray': [3, 2.5],
    },
  },
];

export const basemapLayers = (palette: Palette): LayerSpecification[] => [
  ...groundLayers(palette),
  ...riverLayers(palette),
  ...shoreLayers(palette),
  ...borderLayers(palette),
];
