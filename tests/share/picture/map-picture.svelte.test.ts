/** W10: an exported picture says what it shows wherever it is opened, and is never called saved where it was not. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import story from 'virtual:story';
import { FIRST_BASEMAP } from '../../../geo/story/first-story.ts';
import { nominalFrame } from '../../../geo/view/frame.ts';
import { homeView } from '../../../geo/view/view.ts';
import { dictionaries } from '../../dictionaries.ts';
import { NoPngError, pictureSvg, pngOf } from '../../../src/share/picture/map-picture.ts';

document.documentElement.dataset.basemap = `/${FIRST_BASEMAP}`;

const { story: storyWords, page } = dictionaries.en;
const picture = () =>
  pictureSvg(
    {
      story,
      view: { ...homeView('en'), stop: 'vostochny' },
      frame: nominalFrame(story, null),
      moment: null,
      caption: 'The map',
      statusWords: storyWords.status,
      pathUnknown: page.pathUnknown,
      foot: ['maps.example'],
    },
    'light',
  );

/** The picture as a document of its own, in which its styles hold. */
async function opened(): Promise<{ window: Window; texts: SVGTextElement[]; remove: () => void }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = await picture();
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const window = frame.contentWindow!;
  const texts = [...window.document.querySelectorAll<SVGTextElement>('text')];
  return { window, texts, remove: () => frame.remove() };
}
const isHalo = (text: Element): boolean => text.classList.contains('halo');

it('each name on the map has its halo as a text below it, and none by paint-order', async () => {
  const { window, texts, remove } = await opened();
  const names = texts.filter((text) => !isHalo(text) && text.matches('.stop-label, .name text'));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const halo = name.previousElementSibling!;
    expect(isHalo(halo), name.textContent).toBe(true);
    expect([halo.textContent, halo.getAttribute('aria-hidden')]).toEqual([name.textContent, 'true']);
    const { stroke, fill, strokeWidth } = window.getComputedStyle(halo);
    expect(stroke).toBe(fill);
    expect(parseFloat(strokeWidth)).toBeGreaterThan(2);
  }
  for (const text of texts.filter((each) => !isHalo(each)))
    expect(window.getComputedStyle(text).stroke, text.textContent).toBe('none');
  remove();
});

it('each text names families that other programs have, after ours', async () => {
  const { window, texts, remove } = await opened();
  for (const text of texts) {
    const { fontFamily } = window.getComputedStyle(text);
    expect(fontFamily, text.textContent).toMatch(
      /^"Parcours (?:Sans.*Arial.*, sans-serif|Serif.*Georgia.*, serif)$/,
    );
  }
  remove();
});

describe('a PNG', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
  /** What a browser gives back instead of what it has drawn. */
  const given =
    (channel: (index: number) => number) => (_x: number, _y: number, width: number, height: number) =>
      new ImageData(
        new Uint8ClampedArray(width * height * 4).map((_, index) => channel(index)),
        width,
      );
  afterEach(() => void vi.restoreAllMocks());

  it('is made where the browser gives back what it draws, and changes no more than its lowest bits', async () => {
    expect((await pngOf(SVG, 2)).type).toBe('image/png');
    vi.spyOn(CanvasRenderingContext2D.prototype, 'getImageData').mockImplementation(
      given((index) => [200, 100, 50, 255][index % 4]! ^ (index % 2)),
    );
    expect((await pngOf(SVG, 2)).type).toBe('image/png');
  });

  it.each([
    ['noise', given((index) => (index * 73) % 256)],
    ['white alone', given(() => 255)],
    [
      'nothing',
      () => {
        throw new DOMException('', 'SecurityError');
      },
    ],
  ])('is not made where the browser gives back %s', async (_name, instead) => {
    vi.spyOn(CanvasRenderingContext2D.prototype, 'getImageData').mockImplementation(instead);
    await expect(pngOf(SVG, 2)).rejects.toThrow(NoPngError);
  });

  it('is not made beyond the size that the browser can draw', async () => {
    await expect(pngOf(SVG, 5000)).rejects.toThrow(NoPngError);
  });
});
