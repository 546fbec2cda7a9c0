/** The line that each mode of travel draws. Its glyph is in `mode-glyphs.ts`, its words in `src/i18n/<language>/story.ts`. */
import type { Mode } from '../story/story.ts';

/**
 * The line that a leg's positions make; it passes through each of them. `curve` is smooth, `great-circle` the shortest
 * way on the globe from each to the next, `straight` the straight line from each to the next on the map.
 */
export type LineGeometry = 'curve' | 'great-circle' | 'straight';

export const MODE_GEOMETRIES: Record<Mode, LineGeometry> = {
  train: 'curve',
  bus: 'curve',
  car: 'curve',
  plane: 'great-circle',
  ship: 'straight',
  ferry: 'straight',
  foot: 'curve',
  bicycle: 'curve',
  other: 'curve',
  unknown: 'curve',
};
