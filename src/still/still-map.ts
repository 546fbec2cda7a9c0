/** The parts of a still map that are no components: the basemap's paths and names, and the rules for its size. */
import { nameText, chartPaths } from '../chart/chart.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import type { Language, Story } from '../../geo/story/story.ts';
import { type Frame, nominalFrame } from '../../geo/view/frame.ts';
import { STILL_SCALES, stillNames } from './still-layout.ts';

const BASEMAP_SLOT = '<g class="basemap"></g>';
const NAMES_SLOT = '<svg class="names-layer" aria-hidden="true"></svg>';

function names(basemap: Basemap, story: Story, language: Language, frame: Frame): string {
  const texts = stillNames(basemap, story, language, frame).map(({ name, at: [x, y], bands }) => {
    const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
    const isAlways = frame.scaling === 'keep' || bands.length === STILL_SCALES.length;
    const shownAt = isAlways ? '' : ` class="${bands.map((band) => `at-${band}`).join(' ')}"`;
    return `<svg x="${percent(x)}" y="${percent(y)}" data-zoom="${name.fromZoom}"${shownAt}>${nameText(name)}</svg>`;
  });
  return `<g class="names" lang="${language}">${texts.join('')}</g>`;
}

/** The paths of a basemap by frame: the pages of a stop in all languages have the same. */
const drawn = new WeakMap<Basemap, Map<string, string>>();

function pathsIn(basemap: Basemap, frame: Frame, fineness?: number): string {
  const known = drawn.get(basemap) ?? new Map<string, string>();
  drawn.set(basemap, known);
  const key = JSON.stringify([frame.camera, frame.size, fineness]);
  const paths = known.get(key) ?? chartPaths(basemap, frame, fineness === undefined ? {} : { fineness });
  known.set(key, paths);
  return paths;
}

/**
 * Draws the basemap into a page whose map has room for it.
 * @param languages of the names, one group for each
 * @param fineness as in `basemapPaths`
 */
export function withBasemap(
  html: string,
  basemap: Basemap,
  story: Story,
  frame: Frame,
  languages: readonly Language[],
  fineness?: number,
): string {
  const named = languages.map((language) => names(basemap, story, language, frame)).join('');
  return html
    .replace(BASEMAP_SLOT, () => `<g class="basemap">${pathsIn(basemap, frame, fineness)}</g>`)
    .replace(NAMES_SLOT, () => `<svg class="names-layer" aria-hidden="true">${named}</svg>`);
}

/** Rules for the size of each page's map, part of the style sheet of all pages: the policy allows no `style` attribute. */
export function stillMapRules(story: Story): string {
  const sizes = [null, ...story.stops.map(({ id }) => id)].map((id) => nominalFrame(story, id));
  const rules = sizes.map(({ size: { width, height }, scaling }) =>
    scaling === 'keep'
      ? `[data-frame="${width}x${height}"]{width:${width}px;height:${height}px}`
      : `[data-frame="${width}x${height}"]{--ratio:${(width / height).toFixed(5).replace(/^0/, '')}}`,
  );
  return [...new Set(rules)].join('');
}
