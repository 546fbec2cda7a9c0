/** U12 in the editor: preview images are drawn by the browser, with the fonts with which the build draws them. */
import { expect, it } from 'vitest';
import { previewPng } from '../../../src/editor/take/preview-image.ts';

const svgOf = (text: string, family: string, weight = 400): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60"><text x="10" y="40" font-size="30" font-family="'${family}'" font-weight="${weight}">${text}</text></svg>`;

async function pixelsOf(svg: string): Promise<{ size: number[]; ink: number[] }> {
  const image = await createImageBitmap(new Blob([await previewPng(svg)], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { size: [image.width, image.height], ink: [...data.filter((_, index) => index % 4 === 3)] };
}

it('is as large as its SVG', async () => {
  expect((await pixelsOf(svgOf('Zürich', 'Parcours Sans'))).size).toEqual([300, 60]);
});

it.each([
  ['Parcours Sans', 400, 'Zürich'],
  ['Parcours Sans', 600, 'Zürich'],
  ['Parcours Serif', 600, 'Zürich'],
  ['Parcours Letters', 400, 'Łódź'],
  ['Parcours Letters', 400, 'Артём'],
  ['Parcours Letters', 400, 'ירושלים'],
  ['Parcours Letters', 400, 'بيت'],
])('is drawn with %s %d, and not with the system’s fonts: %s', async (family, weight, text) => {
  const ours = await pixelsOf(svgOf(text, family, weight));
  const systems = await pixelsOf(svgOf(text, 'No such family', weight));
  expect(ours.ink).not.toEqual(systems.ink);
});
