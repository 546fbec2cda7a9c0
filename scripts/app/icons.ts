/** Icons of the installed app: the favicon as PNG, because not every system takes SVG. */
import { Resvg } from '@resvg/resvg-js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PALETTES } from '../../geo/style/palette.ts';

const FAVICON = 'public/favicon.svg';
/** Side of the favicon's view box. */
const SIDE = 32;
/** Margin on each side, in view box units. Systems may crop a maskable icon to the circle of 80 % of its width. */
const SAFE_MARGIN = 7;

/** The favicon on a square of its background colour, with a margin on each side. */
function onBackground(favicon: string, margin: number): string {
  const side = SIDE + 2 * margin;
  const placed = `<svg x="${margin}" y="${margin}" width="${SIDE}" height="${SIDE}" `;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="${PALETTES.light.land}"/>${favicon.replace('<svg ', placed)}</svg>`;
}

/** Writes the icons that the manifest and the pages name. */
export function writeIcons(site: string): void {
  const favicon = readFileSync(FAVICON, 'utf8');
  const icons: [name: string, svg: string, sidePx: number][] = [
    ['192', favicon, 192],
    ['512', favicon, 512],
    ['maskable-512', onBackground(favicon, SAFE_MARGIN), 512],
    // iOS rounds the corners itself and makes transparent parts black.
    ['apple-touch', onBackground(favicon, 2), 180],
  ];
  mkdirSync(join(site, 'icons'), { recursive: true });
  for (const [name, svg, sidePx] of icons) {
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: sidePx } }).render();
    writeFileSync(join(site, 'icons', `${name}.png`), image.asPng());
  }
}
