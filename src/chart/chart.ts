/**
 * The basemap of a page's chart as SVG text: paths and names for its nominal frame. The journey's lines and stops are
 * drawn above it by the page's components, in the same frame.
 */
import { escapeMarkup } from '../../geo/export/markup.ts';
import type { ScreenPoint } from '../../geo/projection/camera.ts';
import { type Box, layoutStops, takenBoxes, textWidth } from '../../geo/projection/label-placement.ts';
import { drawnLine } from '../../geo/route/route.ts';
import { isLeg, isPlace, type Language, type Story } from '../../geo/story/story.ts';
import { MARKER_RADIUS } from '../../geo/style/theme.ts';
import type { Frame } from '../../geo/view/frame.ts';
import { type BasemapName, basemapNames } from './basemap-names.ts';
import { type Basemap, basemapPaths } from './basemap-paths.ts';
import { PATH_SCALE } from './path-writer.ts';

const ANCHORS = { middle: 'middle', right: 'start', left: 'end' };

/** A name at the origin of its group. The style sheet undoes the chart's scale there, so names keep their size. */
function labelText({ kind, at: [x, y], lines, side, fontPx, wideOnly, fromZoom }: BasemapName): string {
  const dx = side === 'middle' ? 0 : side === 'right' ? 6 : -6;
  const first = 0.35 - (lines.length - 1) * 0.6;
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${dx}" y="${+(first + index * 1.2).toFixed(2)}em">${escapeMarkup(line)}</tspan>`,
  );
  const dot = kind === 'town' ? '<circle r="2"/>' : '';
  const place = `translate(${x.toFixed(0)} ${y.toFixed(0)})`;
  return `<g transform="${place}" data-zoom="${fromZoom}"${wideOnly ? ' class="wide-only"' : ''}><g class="name">${dot}<text class="${kind}" text-anchor="${ANCHORS[side]}" font-size="${fontPx.toFixed(1)}">${spans.join('')}</text></g></g>`;
}

/** Boxes of the stops' markers and names in a frame, CSS px. */
function stopBoxes(story: Story, frame: Frame, language: Language): Box[] {
  const markers = story.stops.filter(isPlace).map((place) => ({
    id: place.id,
    anchor: frame.project(place.position),
    radius: MARKER_RADIUS + 3,
    weight: 1,
    labelWidth: textWidth(place.names[language], 13),
  }));
  return takenBoxes(layoutStops(markers, [], frame.size));
}

/** Distance between two points of a leg, CSS px: so short that no name fits between them. */
const SAMPLE_STEP = 8;
/** Longer pieces, CSS px, are not sampled: they lie far outside the frame, where no name stands. */
const LONGEST_PIECE = 8000;

/** Points all along a line on the screen. */
const sampled = (line: ScreenPoint[]): ScreenPoint[] =>
  line.flatMap(([x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    const steps = length > LONGEST_PIECE ? 1 : Math.max(Math.ceil(length / SAMPLE_STEP), 1);
    return Array.from({ length: steps }, (_, step): ScreenPoint => {
      const share = (step + 1) / steps;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  });

/**
 * Basemap and names of a frame as SVG text.
 * @param languages of the names, one group for each
 * @param stops boxes that names keep clear of, CSS px; by default those of the story's stops
 * @param fineness as in `basemapPaths`
 */
export function chartBasemap(
  basemap: Basemap,
  story: Story,
  frame: Frame,
  languages: readonly Language[],
  stops?: Box[],
  fineness?: number,
): string {
  // The pale arcs of unknown paths may run behind a name.
  const legs = story.stops.filter(isLeg).filter((leg) => leg.path !== 'unknown');
  const lines = legs.flatMap((leg) => sampled(drawnLine(leg).map(frame.project)));
  const names = languages.map((language) => {
    const labels = basemapNames(basemap, frame, language, {
      taken: stops ?? stopBoxes(story, frame, language),
      lines,
    });
    return `<g class="names" lang="${language}">${labels.map(labelText).join('')}</g>`;
  });
  const paths = basemapPaths(basemap, frame.camera, frame.size, fineness);
  return `<g transform="scale(${PATH_SCALE})">${paths}</g>${names.join('')}`;
}
