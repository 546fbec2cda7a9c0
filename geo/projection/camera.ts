/**
 * Cameras from bounds, and where a camera puts a position on the screen. Web Mercator with MapLibre's zoom
 * (a world of 512 px at zoom 0), so that the SVG and the GL map coincide to the pixel.
 */
import type { Position } from '../story/story.ts';
import { type Camera, ZOOM_MAXIMUM, ZOOM_MINIMUM } from './camera-limits.ts';
import { MAP_EDGE_LATITUDE, mercator, unmercator } from './mercator.ts';

const WORLD_PX = 512;

/** Width and height of the map's box, CSS px. */
export interface Size {
  width: number;
  height: number;
}

/** How much of each edge of the box is covered, CSS px. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** [west, south, east, north], degrees. */
export type Bounds = [number, number, number, number];

/** CSS px from the top left of the map's box. */
export type ScreenPoint = [x: number, y: number];

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Edge of the world at a zoom, CSS px. */
export const worldPx = (zoom: number): number => WORLD_PX * 2 ** zoom;

/** Metres on the Earth for one CSS px at a latitude in degrees. 6378137 m is the equatorial radius of WGS 84. */
export const metresPerPx = (zoom: number, lat: number): number =>
  (2 * Math.PI * 6378137 * Math.cos(toRadians(lat))) / worldPx(zoom);

/** Screen point of a position, in the copy of the world nearest to the centre. Ignores the camera's pitch. */
export const toScreen = (camera: Camera, size: Size, [lon, lat]: Position): ScreenPoint =>
  toScreenAsIs(camera, size, [lon + 360 * Math.round((camera.lon - lon) / 360), lat]);

/** The same for a longitude that says itself, beyond ±180° if need be, in which copy it lies. */
export function toScreenAsIs(camera: Camera, { width, height }: Size, position: Position): ScreenPoint {
  const [x, y] = mercator(position);
  const [centreX, centreY] = mercator([camera.lon, camera.lat]);
  const [dx, dy] = [(x - centreX) * worldPx(camera.zoom), (y - centreY) * worldPx(camera.zoom)];
  const turn = -toRadians(camera.bearing);
  return [
    width / 2 + dx * Math.cos(turn) - dy * Math.sin(turn),
    height / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
  ];
}

/** The camera that shows the position at a point of the box, north up. */
export function cameraWithAt(
  position: Position,
  zoom: number,
  { width, height }: Size,
  [x, y]: ScreenPoint,
): Camera {
  const [px, py] = mercator(position);
  const world = worldPx(zoom);
  const [lon, lat] = unmercator([px + (width / 2 - x) / world, py + (height / 2 - y) / world]);
  return { zoom, lat, lon, bearing: 0, pitch: 0 };
}

/** The camera after the map has been dragged by so many CSS px, to the right and down. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  const turn = toRadians(camera.bearing);
  const [x, y] = mercator([camera.lon, camera.lat]);
  const world = worldPx(camera.zoom);
  const [lon, lat] = unmercator([
    x - (dx * Math.cos(turn) - dy * Math.sin(turn)) / world,
    y - (dx * Math.sin(turn) + dy * Math.cos(turn)) / world,
  ]);
  return { ...camera, lon, lat };
}

/** Centre of the part of the box that the insets leave free. */
export const freeCentre = ({ width, height }: Size, insets: Insets): ScreenPoint => [
  (insets.left + width - insets.right) / 2,
  (insets.top + height - insets.bottom) / 2,
];

/** Highest zoom of a fit on the finest ground, unless what it shows would be smaller than `LEAST_SPAN_PX` then. */
const CLOSEST_FIT_ZOOM = 9;
/** So large, CSS px, is what a fit shows, up to `ZOOM_MAXIMUM`: the places of a town would lie on one another. */
const LEAST_SPAN_PX = 240;

/**
 * The camera of highest zoom that shows the bounds between the insets, north up. Zoom is at least ZOOM_MINIMUM, at which large
 * bounds may not fit, and the map never ends within the box.
 * @param closestZoom at which the ground shows what is there
 */
export function fitBounds(
  [west, south, east, north]: Bounds,
  size: Size,
  insets: Insets,
  closestZoom = CLOSEST_FIT_ZOOM,
): Camera {
  const [left, top] = mercator([west, Math.min(north, MAP_EDGE_LATITUDE)]);
  const [right, bottom] = mercator([east, Math.max(south, -MAP_EDGE_LATITUDE)]);
  const freeWidth = Math.max(size.width - insets.left - insets.right, 1);
  const freeHeight = Math.max(size.height - insets.top - insets.bottom, 1);
  const [wide, tall] = [Math.max(right - left, 1e-9), Math.max(bottom - top, 1e-9)];
  const scale = Math.min(
    freeWidth / wide,
    freeHeight / tall,
    Math.max(worldPx(closestZoom), LEAST_SPAN_PX / Math.max(wide, tall)),
  );
  const zoom = Math.min(Math.max(Math.log2(scale / WORLD_PX), ZOOM_MINIMUM), ZOOM_MAXIMUM);
  const middle = unmercator([(left + right) / 2, (top + bottom) / 2]);
  return withinWorld(cameraWithAt(middle, zoom, size, freeCentre(size, insets)), size);
}

/** The camera moved north or south as far as the map would end within the box, as MapLibre does. */
export function withinWorld(camera: Camera, { height }: Size): Camera {
  const half = height / 2 / worldPx(camera.zoom);
  const [x, y] = mercator([camera.lon, camera.lat]);
  if (half > 0.5 || (y >= half && y <= 1 - half)) return camera;
  const [, lat] = unmercator([x, Math.min(Math.max(y, half), 1 - half)]);
  return { ...camera, lat };
}

/**
 * Bounds of the positions, whose longitudes are taken as they stand; infinite for none. Not `Math.min(...longitudes)`, which
 * throws for a long story: a call takes only so many arguments.
 */
export const boundsOf = (positions: Position[]): Bounds =>
  positions.reduce<Bounds>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
