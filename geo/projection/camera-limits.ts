/**
 * The cameras that a link can hold: their limits, and as many decimals as the picture needs. Total: any camera goes in,
 * the nearest one comes out.
 */

/** Zoom is MapLibre's (a world of 512 px at zoom 0); the others are degrees. */
export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
  bearing: number;
  pitch: number;
}

export const ZOOM_MINIMUM = 2;
export const ZOOM_MAXIMUM = 12;
/** Degrees north and south; beyond, Mercator stretches without end. */
export const LATITUDE_LIMIT = 85;
/** Degrees. */
export const PITCH_MAXIMUM = 60;

// Half a pixel in the corner of a 1600 × 1000 box pitched by 60° is what the decimals below have to keep, with
// all five numbers rounded the worst way at once. Fewer break that; more only make links longer.
const ZOOM_DECIMALS = 4;
const ANGLE_DECIMALS = 2;

/**
 * Decimals that keep the centre within a twentieth of a pixel east and west: log10(10 · 512 · 2^zoom / 360),
 * rounded up. Written as a product, so that every engine counts the same decimals.
 */
const degreeDecimals = (zoom: number): number => Math.ceil(1.153 + 0.30103 * zoom);

/** From here on Mercator stretches latitudes more than twice (11 times at 85°): one decimal more. */
const STRETCHED_LATITUDE = 60;

/**
 * The nearest camera that a link can hold: zoom, latitude and pitch within their limits, longitude and bearing
 * wrapped to [-180, 180), all rounded to the decimals that links keep. Idempotent. A number that is none
 * becomes the lowest zoom or 0°.
 */
export function clampCamera(camera: Camera): Camera {
  const zoom = round(within(camera.zoom, ZOOM_MINIMUM, ZOOM_MAXIMUM), ZOOM_DECIMALS);
  const decimals = degreeDecimals(zoom);
  const lat = within(camera.lat, -LATITUDE_LIMIT, LATITUDE_LIMIT);
  return {
    zoom,
    // The limit of stretching survives rounding, so that the rounded latitude keeps as many decimals.
    lat: round(lat, Math.abs(lat) < STRETCHED_LATITUDE ? decimals : decimals + 1),
    lon: wrap(camera.lon, decimals),
    bearing: wrap(camera.bearing, ANGLE_DECIMALS),
    pitch: round(within(camera.pitch, 0, PITCH_MAXIMUM), ANGLE_DECIMALS),
  };
}

function within(value: number, lowest: number, highest: number): number {
  const known = Number.isNaN(value) ? 0 : value;
  return Math.min(Math.max(known, lowest), highest);
}

/** `+ 0` turns -0 into 0: they are written alike and have to compare alike. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

function wrap(degrees: number, decimals: number): number {
  if (!Number.isFinite(degrees)) return 0;
  const inRange = degrees >= -180 && degrees < 180;
  const rounded = round(inRange ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180, decimals);
  return rounded === 180 ? -180 : rounded;
}

/** Whether two cameras are written alike. */
export function sameCamera(one: Camera | null, other: Camera | null): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [clampCamera(one), clampCamera(other)];
  return (
    a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon && a.bearing === b.bearing && a.pitch === b.pitch
  );
}
