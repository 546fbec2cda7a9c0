/** The map's few images, drawn here so that no sprite has to be fetched. */
import type { Map as MapLibreMap } from 'maplibre-gl';

export const TOWN_ICON = 'town-dot';
export const BLANK_ICON = 'blank';

const DOT_PX = 16;

/** A filled disc as a distance field, so that the style can colour it. */
function dot(): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(DOT_PX * DOT_PX * 4);
  const centre = (DOT_PX - 1) / 2;
  const radius = DOT_PX / 4;
  for (let index = 0; index < DOT_PX * DOT_PX; index++) {
    const distancePx = Math.hypot((index % DOT_PX) - centre, Math.floor(index / DOT_PX) - centre) - radius;
    // In MapLibre's distance fields the edge is at three quarters of the range, and the range is 8 px wide.
    data[index * 4 + 3] = Math.max(0, Math.min(255, 255 * (0.75 - distancePx / 8)));
  }
  return { width: DOT_PX, height: DOT_PX, data };
}

/** Adds an icon that the style asks for; ignores any other id. */
export function addIcon(map: MapLibreMap, id: string): void {
  if (id === TOWN_ICON) map.addImage(TOWN_ICON, dot(), { sdf: true });
  if (id === BLANK_ICON) map.addImage(BLANK_ICON, { width: 1, height: 1, data: new Uint8Array(4) });
}
