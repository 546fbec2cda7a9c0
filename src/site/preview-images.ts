/** The preview image of every page as SVG. */
import { render } from 'svelte/server';
import type { Language, Story } from '../../geo/story/story.ts';
import { PALETTES, themedCss } from '../../geo/style/palette.ts';
import { previewPath } from '../../geo/view/preview-path.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import chartCss from '../chart/chart.css?raw';
import { chartNames, chartPaths } from '../chart/chart.ts';
import previewCss from '../chart/preview.css?raw';
import { dictionaries, sheetWords } from '../i18n/all-words.ts';
import { ENLARGED, previewFrame, smallFrame } from '../share/picture/preview-frame.ts';
import { previewStops } from '../share/picture/preview-stops.ts';
import Preview from '../share/picture/Preview.svelte';
import { pagesOf } from './pages.ts';

export interface PreviewImage {
  /** Relative to the site's base: `og/fr/vostochny.png`. */
  path: string;
  svg: string;
}

function preview(story: Story, basemap: Basemap, language: Language, stopId: string | null): PreviewImage {
  const frame = previewFrame(story, stopId);
  const small = smallFrame(frame);
  const stops = previewStops(story, language, stopId, small);
  const { body } = render(Preview, {
    props: {
      story,
      stopId,
      frame: small,
      stops,
      words: dictionaries[language].story,
      credit: sheetWords[language].share.pictureCredit,
    },
  });
  const style = `<style>${themedCss(chartCss + previewCss, PALETTES.light)}</style>`;
  const names = chartNames(basemap, story, small, language, stops.taken);
  const drawn = `${chartPaths(basemap, frame)}<g transform="scale(${ENLARGED})">${names}</g>`;
  const svg = body
    .slice(body.indexOf('<svg'), body.lastIndexOf('</svg>') + 6)
    .replace('<g class="basemap"></g>', () => `${style}<g class="basemap">${drawn}</g>`);
  return { path: previewPath(language, stopId), svg };
}

export const previewImages = (story: Story, basemap: Basemap): PreviewImage[] =>
  pagesOf(story).map(({ language, stopId }) => preview(story, basemap, language, stopId));
