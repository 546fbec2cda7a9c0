/** The map in the article of another origin: as high as its host gives it, alive under a press, never in the way. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { embedCode } from '../../src/share/embed/embed-code.ts';
import { expect, test as base } from './fixtures.ts';
import { markers } from './reader.ts';

interface Article {
  body: string;
  url: string;
}

const test = base.extend<{ article: Article }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
  article: async ({}, use) => {
    const article: Article = { body: '', url: '' };
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/' ? 200 : 204, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><title>News</title><body style="margin:0">${article.body}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    article.url = `http://localhost:${(server.address() as AddressInfo).port}/`;
    await use(article);
    server.closeAllConnections();
    server.close();
  },
});

test('an embed opens a stop at a click, takes the height it needs, and lets the wheel scroll the article', async ({
  tab,
  host,
  article,
}) => {
  const code = embedCode({
    address: `${host.url}en/`,
    height: 420,
    title: 'Map',
    script: `${host.url}embed.js`,
  });
  article.body = `${code}<p style="height:4000px">Text</p>`;
  await tab.goTo(article.url);
  const frameHeight = () => tab.run(() => document.querySelector('iframe')!.clientHeight);
  const mapHeight = () =>
    tab.runInFrame(() =>
      document.readyState === 'complete' && document.querySelector('[data-map]')
        ? document.documentElement.scrollHeight
        : null,
    );
  // Until the map has come, the frame is a blank page, and asking it fails while it is being left.
  await expect(async () => expect(await mapHeight()).toBe(await frameHeight())).toPass();
  const stop = await tab.runInFrame(() => {
    const { left, top, width, height } = document
      .querySelector('[data-stop="komsomolsk"] circle')!
      .getBoundingClientRect();
    return [left + width / 2, top + height / 2] as [number, number];
  });
  await tab.click(stop);
  await expect
    .poll(() => tab.runInFrame(() => document.querySelector('[data-card]')?.getAttribute('data-card')))
    .toBe('komsomolsk');
  expect(await frameHeight()).toBeGreaterThanOrEqual(420);
  await tab.wheel([300, 200], 150);
  await expect.poll(() => tab.run(() => scrollY)).toBeGreaterThan(50);
  expect(await markers(tab), 'the article has none of its own').toEqual({});
});
