/** How each mode of travel looks on the map, as plain data. Its words are in `src/i18n/<language>/story.ts`. */
import type { Mode } from '../story/story.ts';

/** The line that a leg's positions make: `curve` is smooth and passes through each of them. */
export type LineGeometry = 'curve';

export interface ModeStyle {
  /**
   * The vehicle as SVG path data, seen from above and heading upwards: its body, and what is drawn on it in a lighter
   * colour. px, from the middle of the marker of the place at which it stands.
   */
  body: string;
  detail: string;
  geometry: LineGeometry;
}

export const MODE_STYLES: Record<Mode, ModeStyle> = {
  train: {
    body: 'M0 -34 C4 -34 5 -29 5 -26 V-15 H-5 V-26 C-5 -29 -4 -34 0 -34 Z',
    detail: 'M-2.6 -26.5 H2.6 M-2.6 -19 H2.6',
    geometry: 'curve',
  },
};
