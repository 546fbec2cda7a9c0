/** Chromium and Firefox, driven by puppeteer: the one by its own protocol, the other by WebDriver BiDi. */
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, locateChromium } from '../../scripts/chromium.mjs';
import { locateTools } from '../../scripts/engines.mjs';
import type { Point } from '../e2e/reader.ts';
import { openScreen } from './screen.ts';
import {
  type Circumstances,
  type Engine,
  type InPage,
  type Key,
  type Paper,
  REST_MS,
  type Start,
  type Tab,
} from './tab.ts';

const WINDOW = { width: 1280, height: 800 };
/** In how many steps the mouse goes from one point of a path to the next. */
const STEPS = 4;

/** Its own types take handles out of the arguments, of which we send none. */
const runIn = <Given extends unknown[], Result>(frame: Frame, inPage: InPage<Given, Result>, given: Given) =>
  frame.evaluate(inPage as InPage<unknown[], Result>, ...given) as Promise<Result>;

class PuppeteerTab implements Tab {
  readonly #page: Page;
  readonly #close: () => Promise<unknown>;

  constructor(page: Page, close: () => Promise<unknown>) {
    this.#page = page;
    this.#close = close;
  }

  async goTo(address: string) {
    await this.#page.goto(address);
  }

  run<Given extends unknown[], Result>(inPage: InPage<Given, Result>, ...given: Given) {
    return runIn(this.#page.mainFrame(), inPage, given);
  }

  runInFrame<Given extends unknown[], Result>(inPage: InPage<Given, Result>, ...given: Given) {
    return runIn(this.#page.mainFrame().childFrames()[0]!, inPage, given);
  }

  click([x, y]: Point) {
    return this.#page.mouse.click(x, y);
  }

  async move(path: Point[]) {
    for (const [x, y] of path) await this.#page.mouse.move(x, y, { steps: STEPS });
  }

  async drag([from, ...path]: Point[]) {
    await this.#page.mouse.move(...from!);
    await this.#page.mouse.down();
    await this.move(path);
    await setTimeout(REST_MS);
    await this.#page.mouse.up();
  }

  async wheel([x, y]: Point, deltaY: number) {
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel({ deltaY });
  }

  async press(...keys: Key[]) {
    const { keyboard } = this.#page;
    const inputs = keys.map((key): KeyInput => (key === 'Space' ? ' ' : key));
    for (const key of inputs) await keyboard.down(key);
    for (const key of inputs.toReversed()) await keyboard.up(key);
  }

  resize(width: number, height: number) {
    return this.#page.setViewport({ width, height });
  }

  async picture() {
    return Buffer.from(await this.#page.screenshot());
  }

  async print(format: Paper) {
    return Buffer.from(await this.#page.pdf({ format, printBackground: true }));
  }

  async close() {
    await this.#close();
  }
}

async function openPage(browser: Browser, downloadPath: string): Promise<Page> {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath } });
  const page = await context.newPage();
  await page.setViewport(WINDOW);
  return page;
}

const tabOf = (page: Page): Tab => new PuppeteerTab(page, () => page.browserContext().close());

export async function startChromium({ downloads }: Start): Promise<Engine> {
  const browser = await puppeteer.launch({
    executablePath: await locateChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  const open = async ({ dark, forcedColours }: Circumstances): Promise<Tab> => {
    const page = await openPage(browser, downloads);
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    ];
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
    return tabOf(page);
  };
  return { name: 'chromium', open, close: () => browser.close() };
}

/** Firefox takes the system's wishes from its settings, when it starts. */
const firefoxSettings = ({ dark, forcedColours }: Circumstances, downloads: string) => ({
  'webgl.force-enabled': true,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'browser.display.document_color_use': forcedColours ? 2 : 1,
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
});

export async function startFirefox({ downloads }: Start): Promise<Engine> {
  const screen = await openScreen();
  const browsers = new Map<string, Browser>();
  const open = async (circumstances: Circumstances): Promise<Tab> => {
    const key = JSON.stringify(circumstances);
    const started = browsers.get(key) ?? (await launchFirefox(circumstances, downloads, screen.environment));
    browsers.set(key, started);
    return tabOf(await openPage(started, downloads));
  };
  const close = async () => {
    for (const browser of browsers.values()) await browser.close();
    screen.close();
  };
  return { name: 'firefox', open, close };
}

const launchFirefox = (circumstances: Circumstances, downloads: string, env: Record<string, string>) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: locateTools().firefox,
    headless: false,
    env,
    extraPrefsFirefox: firefoxSettings(circumstances, downloads),
  });
