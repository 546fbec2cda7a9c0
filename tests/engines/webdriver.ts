/** WebKit as GTK has it, driven by selenium: its driver speaks WebDriver only and cannot print. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Actions, Builder, Capabilities, Key as SeleniumKey, type WebDriver } from 'selenium-webdriver';
import { locateTools } from '../../scripts/engines.mjs';
import type { Point } from '../e2e/reader.ts';
import { openScreen } from './screen.ts';
import {
  type Circumstances,
  type Engine,
  type InPage,
  type Key,
  REST_MS,
  type Start,
  type Tab,
} from './tab.ts';

const WINDOW = { width: 1280, height: 800 };
/** How long the browser may take to start. */
const START_LIMIT_MS = 25_000;
/** How long the mouse takes from one point of a path to the next, ms. */
const STEP_MS = 60;

const KEYS: Record<Key, string> = {
  Tab: SeleniumKey.TAB,
  Enter: SeleniumKey.ENTER,
  Escape: SeleniumKey.ESCAPE,
  Space: SeleniumKey.SPACE,
  Home: SeleniumKey.HOME,
  End: SeleniumKey.END,
  PageDown: SeleniumKey.PAGE_DOWN,
  ArrowRight: SeleniumKey.ARROW_RIGHT,
  Control: SeleniumKey.CONTROL,
  a: 'a',
  v: 'v',
};

/** What a function in the page gives back, or how it failed. */
interface Answer<Result> {
  result: Result;
  error?: string;
}

/** Its types lack the wheel. */
interface Wheel {
  scroll: (x: number, y: number, deltaX: number, deltaY: number) => Actions;
}

/** Runs in the page, around what `run` is given: the driver hands over its callback behind the arguments. */
const WRAPPED = (source: string): string => `
  const given = [...arguments];
  const done = given.pop();
  Promise.resolve().then(() => (${source})(...given)).then(
    (result) => done({ result }),
    (error) => done({ error: String(error?.stack ?? error) }),
  );`;

class WebDriverTab implements Tab {
  readonly #driver: WebDriver;
  readonly #close: () => void;

  constructor(driver: WebDriver, close: () => void) {
    this.#driver = driver;
    this.#close = close;
  }

  goTo(address: string) {
    return this.#driver.get(address);
  }

  async run<Given extends unknown[], Result>(inPage: InPage<Given, Result>, ...given: Given) {
    const source = WRAPPED(inPage.toString());
    const answer = await this.#driver.executeAsyncScript<Answer<Result>>(source, ...given);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  }

  async runInFrame<Given extends unknown[], Result>(inPage: InPage<Given, Result>, ...given: Given) {
    await this.#driver.switchTo().frame(0);
    try {
      return await this.run(inPage, ...given);
    } finally {
      await this.#driver.switchTo().defaultContent();
    }
  }

  async click([x, y]: Point) {
    await this.#hand().move({ x, y, duration: 0 }).click().perform();
  }

  async move(path: Point[]) {
    const hand = this.#hand();
    for (const [x, y] of path) hand.move({ x, y, duration: STEP_MS });
    await hand.perform();
  }

  async drag([from, ...path]: Point[]) {
    const hand = this.#hand().move({ x: from![0], y: from![1], duration: 0 }).press();
    for (const [x, y] of path) hand.move({ x, y, duration: STEP_MS });
    await hand.pause(REST_MS).release().perform();
  }

  async wheel([x, y]: Point, deltaY: number) {
    await this.#hand().move({ x, y, duration: 0 }).perform();
    const hand = this.#hand() as Actions & Wheel;
    await hand.scroll(x, y, 0, deltaY).perform();
  }

  async press(...keys: Key[]) {
    const hand = this.#hand();
    for (const key of keys) hand.keyDown(KEYS[key]);
    for (const key of keys.toReversed()) hand.keyUp(KEYS[key]);
    await hand.perform();
  }

  async resize(width: number, height: number) {
    const window = this.#driver.manage().window();
    const inner = await this.run(() => [innerWidth, innerHeight] as const);
    const outer = await window.getRect();
    const [frameWidth, frameHeight] = [outer.width - inner[0], outer.height - inner[1]];
    await window.setRect({ x: 0, y: 0, width: width + frameWidth, height: height + frameHeight });
    await this.#frames(`innerWidth === ${width} && innerHeight === ${height}`);
  }

  async picture() {
    // It is of the last frame drawn: two on, what has just been changed is in it.
    await this.#frames();
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  /** Waits for two frames, and before them until an expression is true in the page, for a hundred frames at most. */
  async #frames(expression = 'true') {
    await this.#driver.executeAsyncScript(`
      const done = arguments[0];
      let frames = 0;
      const wait = () => ${expression} || ++frames > 100
        ? requestAnimationFrame(() => requestAnimationFrame(() => done()))
        : requestAnimationFrame(wait);
      wait();`);
  }

  async close() {
    await this.#driver.quit();
    this.#close();
  }

  #hand() {
    return this.#driver.actions({ async: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves once the driver answers. */
async function expectAnswer(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${address}/status`);
      return;
    } catch {
      await setTimeout(50);
    }
  }
}

/** GTK takes settings from the environment and from files of its user. */
function writeHome({ home, downloads }: Start): Record<string, string> {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { HOME: home, XDG_CONFIG_HOME: home };
}

/** One try to start the browser. Rejects when it takes too long, as it does once in many starts on a busy machine. */
async function startBrowser(env: Record<string, string>): Promise<Tab> {
  const { webkitDriver, miniBrowser } = locateTools();
  const port = await freePort();
  const server = spawn(webkitDriver!, [`--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
  });
  const connect = async (): Promise<Tab> => {
    await expectAnswer(address);
    const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
    const tab = new WebDriverTab(driver, () => void server.kill());
    await tab.resize(WINDOW.width, WINDOW.height);
    return tab;
  };
  const limit = new AbortController();
  const late = setTimeout(START_LIMIT_MS, undefined, { signal: limit.signal }).then(() => {
    throw new Error(`WebKit has not started within ${START_LIMIT_MS} ms.`);
  });
  try {
    return await Promise.race([connect(), late]);
  } catch (error) {
    server.kill();
    throw error;
  } finally {
    late.catch(() => undefined);
    limit.abort();
  }
}

export async function startWebKit(start: Start): Promise<Engine> {
  const screen = await openScreen();
  const home = writeHome(start);
  const open = ({ dark }: Circumstances): Promise<Tab> => {
    const env = { ...screen.environment, ...home, GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita' };
    return startBrowser(env).catch(() => startBrowser(env));
  };
  return { name: 'webkit', open, close: () => Promise.resolve(screen.close()) };
}
