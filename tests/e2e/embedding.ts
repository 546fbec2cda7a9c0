/** A page of somebody else's that embeds the map, for tests of both sides. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { embedCode, type EmbedOptions } from '../../src/share/embed/embed-code.ts';
import { expect, test as base } from './fixtures.ts';
import { bringToLife } from './reader.ts';

const READY_LIMIT_MS = 40_000;

/** A page on another origin and another site. A real server: browsers guard local addresses from any other page. */
export class Host {
  body = '';
  readonly server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 204, { 'Content-Type': 'text/html' });
    response.end(isPage ? `<!doctype html><title>News</title><body style="margin:0">${this.body}` : '');
  });

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}/`;
  }
}

export const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = new Host();
    await new Promise<void>((resolve) => host.server.listen(0, '127.0.0.1', resolve));
    await use(host);
    host.server.closeAllConnections();
    host.server.close();
  },
  allowedOrigins: ({ host }, use) => use(host.url),
});

export interface Hosting extends Partial<EmbedOptions> {
  /** Path, query and fragment of the view. */
  view?: string;
  withScript?: boolean;
  sandbox?: string;
  /** HTML before the frame. */
  before?: string;
}

/** Opens an article on another origin that embeds a view, and gives the frame with the map. */
export async function embed(page: Page, host: Host, baseURL: string, hosting: Hosting = {}): Promise<Frame> {
  const { view = '/', withScript, sandbox, before = '', ...options } = hosting;
  const given = { address: `${baseURL}${view}`, height: 420, title: 'Map', width: 640, ...options };
  const code = embedCode({ ...given, ...(withScript && { script: `${baseURL}/embed.js` }) });
  const frameCode = sandbox ? code.replace('<iframe', `<iframe sandbox="${sandbox}"`) : code;
  host.body = `${before}${frameCode}<p style="height:4000px">Text</p>`;
  await page.goto(host.url);
  const frame = await (await page.locator('iframe[title="Map"]').elementHandle()).contentFrame();
  await frame!.waitForLoadState();
  return frame!;
}

export async function alive(frame: Frame) {
  await bringToLife(frame);
  await expect(frame.locator('.gesture-hint')).toBeAttached();
}
export const expectReady = (frame: Frame) =>
  expect(frame.locator('html')).toHaveAttribute('data-map-state', 'ready', { timeout: READY_LIMIT_MS });
export const frameHeight = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);
export const scrolled = (page: Page) => page.evaluate(() => scrollY);
export const historyLength = (page: Page) => page.evaluate(() => history.length);

/** Where a stop's marker is in its frame, px. */
export const markerAt = (frame: Frame, id: string) =>
  frame
    .locator(`[data-map] [data-stop="${id}"] circle`)
    .first()
    .evaluate((circle) => {
      const { left, top, width, height } = circle.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    });
/** Clicks a stop's marker; the middle of its link may lie between marker and name. */
export async function clickStop(page: Page, frame: Frame, id: string) {
  await reachable(page, frame);
  const { x, y } = (await page.locator('iframe[title="Map"]').boundingBox())!;
  const [left, top] = (await markerAt(frame, id)) as [number, number];
  await page.mouse.click(x + left, y + top);
}

/** Waits until the browser brings what the mouse does over the frame into it, which takes a frame or two to be drawn. */
export async function reachable(page: Page, frame: Frame) {
  await frame.evaluate(() =>
    addEventListener('mousemove', () => (document.documentElement.dataset.reached = ''), { once: true }),
  );
  const { x, y } = (await page.locator('iframe[title="Map"]').boundingBox())!;
  let step = 0;
  await expect
    .poll(async () => {
      await page.mouse.move(x + 300 + (step++ % 2), y + 120);
      return frame.locator('html').getAttribute('data-reached');
    })
    .toBe('');
}
