/**
 * Takes the chart's basemap out of the page: it was drawn at build, so that no script carries it. Names stand at shares of the
 * still map; on the live chart, which enlarges everything, they stand at points of the page's frame.
 */
import type { Size } from '../../geo/projection/camera.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A still name as a group of the live chart. */
function placed(name: Element, { width, height }: Size): SVGGElement {
  const share = (side: string): number => Number.parseFloat(name.getAttribute(side)!) / 100;
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('transform', `translate(${share('x') * width} ${share('y') * height})`);
  group.dataset.zoom = name.getAttribute('data-zoom')!;
  group.append(...name.childNodes);
  return group;
}

/** Names that the still map shows at its present scale come first. */
const shownFirst = (names: Element[]): Element[] => {
  const isShown = (name: Element): boolean => getComputedStyle(name).display !== 'none';
  return [...names.filter(isShown), ...names.filter((name) => !isShown(name))];
};

/** Takes the names of a group, each once: at other scales the still map has some larger, or beside another of their dots. */
function takeNames(still: Element, size: Size): SVGGElement {
  const names = document.createElementNS(SVG, 'g');
  names.setAttribute('class', 'names');
  names.setAttribute('lang', still.getAttribute('lang')!);
  const known = new Set<string>();
  for (const name of shownFirst([...still.children])) {
    if (known.has(name.textContent)) continue;
    known.add(name.textContent);
    names.append(placed(name, size));
  }
  return names;
}

/** @param size of the frame for which the page was built, CSS px */
export function takeBasemap(size: Size): DocumentFragment {
  const basemap = document.createDocumentFragment();
  basemap.append(...(document.querySelector('.basemap')?.childNodes ?? []));
  for (const still of document.querySelectorAll('.names-layer > .names'))
    basemap.append(takeNames(still, size));
  return basemap;
}
