/** Pieces of style expressions that several layers share. */
import type { ExpressionSpecification } from 'maplibre-gl';

/** Name of the basemap's source in the style. */
export const BASEMAP = 'basemap';

/** Features of the basemap of these kinds. */
export const kind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/** Sizes and widths that grow evenly between two zooms. */
export const between = (
  fromZoom: number,
  from: number,
  toZoom: number,
  to: number,
): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], fromZoom, from, toZoom, to];

/** Rank 1 shows always, rank n from the nth of these zooms on. */
export const ranksFrom = (...zooms: number[]): ExpressionSpecification => [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], 1, ...zooms.flatMap((zoom, index) => [zoom, index + 2])],
];
