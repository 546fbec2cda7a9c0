/** The basemap of a chart comes as text; the editor's policy lets no text become markup by the browser. */
import { expect, it } from 'vitest';
import { svgElements } from '../../../src/editor/preview/svg-elements.ts';
import { withBasemap } from '../../../src/still/still-map.ts';
import { nominalFrame } from '../../../geo/view/frame.ts';
import story from 'virtual:story';
import world from '../../../geo/basemap/world.geojson?url';
import type { Basemap } from '../../../src/chart/basemap-paths.ts';

const ROOM = '<g class="basemap"></g><svg class="names-layer" aria-hidden="true"></svg>';

const written = (nodes: DocumentFragment): string => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.append(nodes);
  return svg.innerHTML;
};

it('a whole basemap is what the browser itself would read', async () => {
  const basemap = (await (await fetch(world)).json()) as Basemap;
  const markup = withBasemap(ROOM, basemap, story, nominalFrame(story, null), story.languages);
  expect(markup.length).toBeGreaterThan(10_000);
  const parsed = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  parsed.innerHTML = markup;
  expect(written(svgElements(markup)) === parsed.innerHTML).toBe(true);
});

it('words are words, whatever they look like', () => {
  const fragment = svgElements('<text class="town" x="1">A &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;</text>');
  expect(fragment.firstElementChild!.children).toHaveLength(0);
  expect(fragment.textContent).toBe(`A & <b> "c" 'd'`);
});
