/**
 * Limits and rounding of the cameras that a link can hold. Total: any camera has a nearest one within the limits.
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
/** Degrees north or south. Towards the poles Mercator's scale grows without bound. */
export const LATITUDE_LIMIT = 85;
/** Degrees. */
export const PITCH_MAXIMUM = 60;

// A link must restore the picture to within half a pixel, even in the corner of a 1600 × 1000 px box at 60° pitch with
// all five numbers rounded in the worst direction. Fewer decimals break that; more only make links longer.
const ZOOM_DECIMALS = 4;
const ANGLE_DECIMALS = 2;

/**
 * Decimals of a degree that keep the centre within a twentieth of a pixel, east or west:
 * log10(10 · 512 · 2^zoom / 360), rounded up. Written out as log10(5120 / 360) + zoom · log10(2), because browsers may
 * compute Math.log10 and powers with different last digits, and would then write different links.
 */
export const degreeDecimals = (zoom: number): number => Math.ceil(1.153 + 0.30103 * zoom);

/** Degrees. From here on Mercator's scale is at least 2 (11 at 85°), and latitude keeps one decimal more. */
const STRETCHED_LATITUDE = 60;

/**
 * The nearest camera that a link can hold: zoom, latitude and pitch within their limits, longitude and bearing
 * wrapped to [-180, 180), all rounded to the decimals that links keep. Idempotent. NaN becomes the lowest zoom
 * or 0°; an infinite longitude or bearing becomes 0°.
 */
export function clampCamera(camera: Camera): Camera {
  const zoom = round(within(camera.zoom, ZOOM_MINIMUM, ZOOM_MAXIMUM), ZOOM_DECIMALS);
  const decimals = degreeDecimals(zoom);
  const lat = within(camera.lat, -LATITUDE_LIMIT, LATITUDE_LIMIT);
  return {
    zoom,
    // 60° rounds to itself: a rounded latitude stays on its side of it, so clamping again keeps as many decimals.
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

/** `+ 0` turns -0 into 0: a link writes both as 0, and the camera read from it has to equal the one written. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

function wrap(degrees: number, decimals: number): number {
  if (!Number.isFinite(degrees)) return 0;
  const inRange = degrees >= -180 && degrees < 180;
  const rounded = round(inRange ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180, decimals);
  return rounded === 180 ? -180 : rounded;
}

/** The chart is drawn once for its page: beyond this zoom it has too little detail. */
const CHART_ZOOM_MAXIMUM = 8;

/** Whether a camera shows what the chart does not draw well: very near, turned, or tilted. */
export const isBeyondChart = ({ zoom, bearing, pitch }: Camera): boolean =>
  zoom > CHART_ZOOM_MAXIMUM || bearing !== 0 || pitch !== 0;

/** Whether a link writes both cameras the same; null equals only null. */
export function sameCamera(one: Camera | null, other: Camera | null): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [clampCamera(one), clampCamera(other)];
  return (
    a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon && a.bearing === b.bearing && a.pitch === b.pitch
  );
}
