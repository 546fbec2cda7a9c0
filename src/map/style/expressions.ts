/** Pieces of style expressions that several layers share. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { ZoomStops } from '../../../geo/style/cartography.ts';

/** Name of the basemap's source in the style. */
export const BASEMAP = 'basemap';

/** Filter: features of the basemap of these kinds. */
export const kind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/** A size or width that is interpolated linearly between zooms. */
export const byZoom = (stops: ZoomStops): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops.flat(),
];

/** Filter: features of rank n from the nth of these zooms (ascending) on; those without a rank count as rank 1. */
export function ranksFrom(zooms: readonly number[]): ExpressionSpecification {
  const shownAt = (zoom: number): number => zooms.filter((each) => each <= zoom).length;
  const [first, ...later] = [...new Set(zooms)] as [number, ...number[]];
  const shown: ExpressionSpecification | number =
    later.length > 0
      ? ['step', ['zoom'], shownAt(first), ...later.flatMap((zoom) => [zoom, shownAt(zoom)])]
      : shownAt(first);
  return ['<=', ['coalesce', ['get', 'rank'], 1], shown];
}
