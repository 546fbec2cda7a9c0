/** The editor: an article becomes a place on the map, and the draft is there again. */
import { expect, test } from './fixtures.ts';
import { clickButton, countSeen, words } from './reader.ts';
import type { Tab } from './tab.ts';

const ARTICLE = 'A walk to the sea\nShe left Lyon on 3 May 2023, at first light and alone.';
const QUOTE = 'She left Lyon on 3 May 2023';

/** Writes into the field with this label, as typing does. */
const write = (tab: Tab, label: string, text: string) =>
  tab.run(
    (name, written) => {
      const found = [...document.querySelectorAll('label')].find((each) => each.textContent.trim() === name);
      const field = found!.control as HTMLInputElement;
      field.focus();
      field.value = written;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    text,
  );

test('a passage is selected by hand, its place put by coordinates, and both are there after a reload', async ({
  tab,
  host,
}) => {
  await tab.resize(1280, 800);
  await tab.goTo(`${host.url}editor/`);
  await clickButton(tab, 'A new article');
  await expect.poll(() => countSeen(tab, 'textarea')).toBeGreaterThan(0);
  await write(tab, 'Text of the article', ARTICLE);
  await clickButton(tab, 'Mark passages');
  await expect.poll(() => countSeen(tab, '[data-paragraph]')).toBe(2);
  const [from, to] = await tab.run((quote) => {
    const nodes = [...document.querySelector('[data-paragraph="2"]')!.childNodes];
    const text = nodes.find((node) => node.textContent!.includes(quote))!;
    const range = document.createRange();
    const start = text.textContent!.indexOf(quote);
    range.setStart(text, start);
    range.setEnd(text, start + quote.length);
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0]!, rects.at(-1)!];
    return [
      [first.left + 1, first.top + first.height / 2],
      [last.right - 1, last.top + last.height / 2],
    ] as [[number, number], [number, number]];
  }, QUOTE);
  await tab.drag([from, [(from[0] + to[0]) / 2, to[1]], to]);
  await expect.poll(() => words(tab, '.mark-form blockquote')).toBe(QUOTE);
  await write(tab, 'Name of the place', 'Lyon');
  await clickButton(tab, 'It happened');
  await expect.poll(() => words(tab, '#stop-form-title')).toContain('Lyon');
  await write(tab, 'Coordinates', '45.76 N, 4.83 E');
  await clickButton(tab, 'Place it there');
  await expect
    .poll(() => tab.run(() => document.querySelectorAll('.work-map .maplibregl-marker').length))
    .toBe(1);
  await expect
    .poll(() => tab.run(() => document.querySelector<HTMLElement>('[data-kept]')?.dataset.kept))
    .toBe('kept');
  await tab.goTo(`${host.url}editor/`);
  await expect.poll(() => words(tab, 'mark.claim')).toBe(QUOTE);
  await clickButton(tab, 'Journey');
  await expect.poll(() => words(tab, '.entry')).toBe('Lyon');
});
