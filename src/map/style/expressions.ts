/** Pieces of style expressions that several layers share. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { ZoomStops } from '../../../geo/style/cartography.ts';

/** Name of the basemap's source in the style. */
export const BASEMAP = 'basemap';

/** Features of the basemap of these kinds. */
export const kind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/** Sizes and widths that change evenly from zoom to zoom. */
export const byZoom = (stops: ZoomStops): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops.flat(),
];

/** Features of rank n from the nth of these zooms on; those without a rank count as rank 1. */
export function ranksFrom(zooms: readonly number[]): ExpressionSpecification {
  const shownAt = (zoom: number): number => zooms.filter((each) => each <= zoom).length;
  const [first, ...later] = [...new Set(zooms)] as [number, ...number[]];
  const shown: ExpressionSpecification | number =
    later.length > 0
      ? ['step', ['zoom'], shownAt(first), ...later.flatMap((zoom) => [zoom, shownAt(zoom)])]
      : shownAt(first);
  return ['<=', ['coalesce', ['get', 'rank'], 1], shown];
}
