/**
 * The basemap of a page's chart as SVG text: paths and names for its nominal frame. The journey's lines and stops are
 * drawn above it by the page's components, in the same frame.
 */
import { escapeMarkup } from '../../geo/export/markup.ts';
import type { ScreenPoint, Size } from '../../geo/projection/camera.ts';
import type { Box } from '../../geo/projection/label-placement.ts';
import { drawnLine } from '../../geo/route/route.ts';
import { isDrawn, type Language, type Story } from '../../geo/story/story.ts';
import { type Frame, lineOnScreen } from '../../geo/view/frame.ts';
import { type BasemapName, basemapNames } from './basemap-names.ts';
import { type Basemap, type BasemapDrawing, basemapPaths } from './basemap-paths.ts';
import { PATH_SCALE } from './path-writer.ts';

/** The value of `text-anchor`; none is `start`. */
const ANCHORS = { middle: 'text-anchor="middle"', right: '', left: 'text-anchor="end"' };

/**
 * A name as SVG text at the origin.
 * @param hasOwnHalo whether its halo is a text below it, for programs that do not know paint-order
 */
export function nameText({ kind, lines, side, fontPx }: Omit<BasemapName, 'at'>, hasOwnHalo = false): string {
  const dx = side === 'middle' ? 0 : side === 'right' ? 6 : -6;
  const first = 0.35 - (lines.length - 1) * 0.6;
  const at = (index: number): string => `x="${dx}" y="${+(first + index * 1.2).toFixed(2)}em"`;
  const isOne = lines.length === 1;
  const words = isOne
    ? escapeMarkup(lines[0]!)
    : lines.map((line, index) => `<tspan ${at(index)}>${escapeMarkup(line)}</tspan>`).join('');
  const dot = kind === 'town' ? '<circle r="2"/>' : '';
  const look = [isOne ? at(0) : '', ANCHORS[side], `font-size="${fontPx.toFixed(1)}"`]
    .filter(Boolean)
    .join(' ');
  const halo = hasOwnHalo ? `<text class="${kind} halo" aria-hidden="true" ${look}>${words}</text>` : '';
  return `<g class="name">${dot}${halo}<text class="${kind}" ${look}>${words}</text></g>`;
}

/** Distance between two points of a leg, CSS px: so short that no name fits between them. */
const SAMPLE_STEP = 8;

/** Points all along the pieces of a line that lie in a box or within its size around it, where names stand. */
const sampled = (line: ScreenPoint[], { width, height }: Size): ScreenPoint[] =>
  line.flatMap(([x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [x, y];
    const isBeside = (from: number, to: number, side: number) =>
      Math.max(from, to) < -side || Math.min(from, to) > 2 * side;
    if (isBeside(fromX, x, width) || isBeside(fromY, y, height)) return [];
    const steps = Math.max(Math.ceil(Math.hypot(x - fromX, y - fromY) / SAMPLE_STEP), 1);
    return Array.from({ length: steps }, (_, step): ScreenPoint => {
      const share = (step + 1) / steps;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  });

/** Points all along the journey's lines, which names keep clear of, CSS px. The pale arcs of unknown paths may run behind a name. */
export const linePoints = (story: Story, frame: Frame): ScreenPoint[] =>
  story.stops
    .filter(isDrawn)
    .filter((leg) => leg.path !== 'unknown')
    .flatMap((leg) => lineOnScreen(frame, drawnLine(leg)))
    .flatMap((line) => sampled(line, frame.size));

/** The basemap's paths for a frame as SVG text. */
export const chartPaths = (basemap: Basemap, { camera, size }: Frame, drawing?: BasemapDrawing): string =>
  `<g transform="scale(${PATH_SCALE})">${basemapPaths(basemap, camera, size, drawing)}</g>`;

/**
 * The basemap's names in a frame as SVG text, for a picture.
 * @param stops boxes that names keep clear of, CSS px
 */
export function chartNames(
  basemap: Basemap,
  story: Story,
  frame: Frame,
  language: Language,
  stops: Box[],
): string {
  const names = basemapNames(basemap, frame, language, { taken: stops, lines: linePoints(story, frame) });
  const texts = names.map((name) => {
    const [x, y] = name.at;
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)})">${nameText(name, true)}</g>`;
  });
  return `<g class="names" lang="${language}">${texts.join('')}</g>`;
}

/**
 * Basemap and names of a frame as SVG text, for a picture.
 * @param stops boxes that names keep clear of, CSS px
 */
export const chartBasemap = (
  basemap: Basemap,
  story: Story,
  frame: Frame,
  language: Language,
  stops: Box[],
): string => chartPaths(basemap, frame) + chartNames(basemap, story, frame, language, stops);
