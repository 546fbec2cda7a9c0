/**
 * Exports the view as a self-contained SVG, or as a PNG of it. The chart's code draws it, so that it works without WebGL
 * and is sharp in print.
 */
import { type ComponentProps, flushSync, mount, unmount } from 'svelte';
import { hasLetter, readUnicodeRange } from '../../../geo/letters/code-points.ts';
import { stillMap } from '../../../geo/route/thinning.ts';
import { stopById } from '../../../geo/story/lookup.ts';
import { PALETTES, themedCss, type ThemeName } from '../../../geo/style/palette.ts';
import type { Basemap } from '../../chart/basemap-paths.ts';
import chartCss from '../../chart/chart.css?raw';
import { chartBasemap } from '../../chart/chart.ts';
import previewCss from '../../chart/preview.css?raw';
import { letterFaces, type PageFace } from '../../fonts/letter-faces.ts';
import italic from '../../fonts/sans-400-italic.woff2?url';
import regular from '../../fonts/sans-400.woff2?url';
import bold from '../../fonts/sans-600.woff2?url';
import serif from '../../fonts/serif-600.woff2?url';
import { basemapAddress } from '../../map/style/basemap-address.ts';
import { fetchModeGlyphs } from '../../symbols/mode-glyphs.svelte.ts';
import { stopMarkers } from '../../symbols/stop-markers.ts';
import MapImage from './MapImage.svelte';
import { takenInPicture } from './picture-names.ts';
import pictureCss from './picture.css?raw';
import type { Picture } from './picture.ts';

const FACES: (Omit<PageFace, 'range'> & { range?: string })[] = [
  { family: 'Parcours Sans', style: 'normal', weight: '400', url: regular },
  { family: 'Parcours Sans', style: 'normal', weight: '600', url: bold },
  { family: 'Parcours Sans', style: 'italic', weight: '400', url: italic },
  { family: 'Parcours Serif', style: 'normal', weight: '600', url: serif },
];

/** A picture could not be made; the message says why. */
export class PictureError extends Error {}
/** The browser makes no PNG, or none that shows the picture; the SVG is whole. */
export class NoPngError extends PictureError {}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new PictureError(`${url} did not load`);
  return response;
}

async function base64Of(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetched(url)).arrayBuffer());
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192)),
  );
  return btoa(pieces.join(''));
}

/** The faces of the story's own letters that stand in a picture. */
function facesFor(svg: string): PageFace[] {
  const letters = [...new Set(svg)].map((letter) => letter.codePointAt(0)!);
  return letterFaces().filter(({ range }) => {
    const ranges = readUnicodeRange(range);
    return letters.some((letter) => hasLetter(ranges, letter));
  });
}

/** Font faces as data: URLs, because an SVG shown as an image may load no files. Of two with a letter the last draws it. */
async function fontRules(svg: string): Promise<string> {
  const rules = [...FACES, ...facesFor(svg)].map(async ({ family, style, weight, url, range }) => {
    const letters = range ? `;unicode-range:${range}` : '';
    return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${await base64Of(url)})${letters}}`;
  });
  return (await Promise.all(rules)).join('');
}

function drawn(props: ComponentProps<typeof MapImage>): string {
  const sheet = document.createElement('div');
  const component = mount(MapImage, { target: sheet, props });
  flushSync();
  const svg = new XMLSerializer().serializeToString(sheet.querySelector('svg')!);
  void unmount(component);
  return svg.replaceAll(/<!--.*?-->/gs, '');
}

/** The SVG's markup. @throws PictureError if the basemap or a font does not load */
export async function pictureSvg(picture: Picture, theme: ThemeName): Promise<string> {
  const [basemap] = await Promise.all([
    fetched(basemapAddress()).then((response) => response.json() as Promise<Basemap>),
    fetchModeGlyphs(),
  ]);
  const { story, frame, view } = picture;
  const stop = stopById(story, view.stop);
  const { marked, lines } = stillMap(story, frame, stop ? [stop] : []);
  const markers = stopMarkers(story, view.language, frame, [], marked);
  const taken = takenInPicture(story, markers, frame);
  const basemapMarkup = chartBasemap(basemap, story, frame, view.language, taken);
  const map = drawn({ ...picture, lines, markers });
  const style =
    (await fontRules(map + basemapMarkup)) + themedCss(chartCss + previewCss + pictureCss, PALETTES[theme]);
  return map
    .replace(/<g class="basemap"(?:\/>|><\/g>)/, () => `<g class="basemap">${basemapMarkup}</g>`)
    .replace('</title>', () => `</title><style>${style.replaceAll('<', '&lt;')}</style>`);
}

/**
 * An SVG as PNG.
 * @param scale px of the PNG for each px of the SVG
 * @throws NoPngError if the browser cannot draw it, not at this size, or does not give back what it has drawn
 */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode().catch(() => {
    throw new NoPngError('the picture could not be drawn');
  });
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  if (!givesBack(canvas)) throw new NoPngError('the browser does not give back what it draws');
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new NoPngError('the picture is too large for this browser');
  return blob;
}

/** A colour, RGBA, that is painted for a trial, and the side of its square, px. */
const TRIAL = [200, 100, 50, 255];
const TRIAL_PX = 8;
/** How far a channel may be off: some browsers change the lowest bits, which nobody sees. */
const TRIAL_TOLERANCE = 16;

/**
 * Whether a canvas gives back what is painted on it. Browsers that keep pages from telling readers apart by it give noise
 * or stripes (Firefox with `privacy.resistFingerprinting`); a canvas beyond a browser's limits stays empty.
 */
function givesBack(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext('2d');
  if (!context) return false;
  const [left, top] = [canvas.width - TRIAL_PX, canvas.height - TRIAL_PX];
  context.fillStyle = `rgb(${TRIAL.slice(0, 3).join()})`;
  context.fillRect(left, top, TRIAL_PX, TRIAL_PX);
  try {
    const { data } = context.getImageData(left, top, TRIAL_PX, TRIAL_PX);
    return data.every((value, index) => Math.abs(value - TRIAL[index % 4]!) <= TRIAL_TOLERANCE);
  } catch {
    return false;
  }
}
