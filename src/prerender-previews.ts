/** The preview image of every page as SVG. Runs in Node, at build. */
import { render } from 'svelte/server';
import story from '../geo/story/kim-2023.geojson?story';
import { LANGUAGES, type Language } from '../geo/story.ts';
import { PALETTES, themedCss } from '../geo/theme.ts';
import { chartGround } from './chart/chart.ts';
import chartCss from './chart/chart.css?raw';
import type { Basemap } from './chart/ground.ts';
import previewCss from './chart/preview.css?raw';
import { SHARE_WORDS } from './i18n/share-words.ts';
import { previewPath } from './preview-path.ts';
import Preview from './ui/Preview.svelte';
import { previewFrame } from './ui/preview-frame.ts';

export interface PreviewImage {
  /** Relative to the site's base: `og/fr/vostochny.png`. */
  path: string;
  svg: string;
}

function preview(basemap: Basemap, language: Language, stopId: string | null): PreviewImage {
  const frame = previewFrame(story, stopId);
  const { body } = render(Preview, {
    props: { story, stopId, language, frame, credit: SHARE_WORDS[language].pictureCredit },
  });
  const style = `<style>${themedCss(chartCss + previewCss, PALETTES.light)}</style>`;
  const ground = chartGround(basemap, story, frame, [language]);
  const svg = body
    .slice(body.indexOf('<svg'), body.lastIndexOf('</svg>') + 6)
    .replace('<g class="ground"></g>', () => `${style}<g class="ground">${ground}</g>`);
  return { path: previewPath(language, stopId), svg };
}

export const previewImages = (basemap: Basemap): PreviewImage[] =>
  LANGUAGES.flatMap((language) =>
    [null, ...story.stops.map(({ id }) => id)].map((id) => preview(basemap, language, id)),
  );
