/** What a reader takes away: the link, the view as a picture. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { PALETTES } from '../../geo/style/palette.ts';
import { expect, test } from './fixtures.ts';
import { address, clickButton, words } from './reader.ts';

test('the share sheet has the link of the view and copies it; pasted it is the link', async ({
  tab,
  host,
}) => {
  await clickButton(tab, 'Share the map');
  await expect.poll(() => words(tab, 'dialog h2')).toBe('Share the map');
  await clickButton(tab, 'Copy link');
  await expect.poll(() => words(tab, 'dialog [role="status"]')).toBe('Link copied.');
  await tab.run(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.querySelector('dialog')!.append(field);
    field.focus();
  });
  await tab.press('Control', 'v');
  const pasted = () => tab.run(() => document.querySelector<HTMLTextAreaElement>('#pasted')!.value);
  await expect.poll(pasted).toBe(`${host.url}en/`);
  await tab.press('Escape');
  await expect.poll(() => words(tab, 'dialog h2')).toBe('');
  expect(await address(tab)).toBe('/en/');
});

test('the view is saved as PNG and as SVG, with the map in its colours and the names in our fonts', async ({
  tab,
  downloads,
}) => {
  const saved = async (kind: string): Promise<Buffer> => {
    const file = join(downloads, `kim-2023.${kind}`);
    await expect.poll(() => existsSync(file) && readFileSync(file).length > 0, kind).toBe(true);
    return readFileSync(file);
  };
  await clickButton(tab, 'Share the map');
  await clickButton(tab, 'PNG picture');
  const { width, data } = PNG.sync.read(await saved('png'));
  const box = await tab.run(() => document.querySelector('[data-map]')!.clientWidth);
  expect(width).toBe(2 * box);
  const count = (colour: string): number => {
    let pixels = 0;
    const sought = parseInt(colour.slice(1), 16);
    for (let at = 0; at < data.length; at += 4) if (data.readUIntBE(at, 3) === sought) pixels++;
    return pixels;
  };
  for (const role of ['land', 'water', 'journey', 'panelText'] as const) {
    expect(count(PALETTES.light[role]), role).toBeGreaterThan(1000);
  }
  await clickButton(tab, 'SVG picture');
  const svg = (await saved('svg')).toString();
  expect(svg).toMatch(/^<svg [^]*<\/svg>\s*$/);
  expect(svg).toContain('Vostochny Cosmodrome');
});
