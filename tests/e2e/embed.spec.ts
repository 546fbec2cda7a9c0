/** A11, A14, S6, S7: a map inside somebody else's page, which it neither traps nor obeys. */
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { dictionaries } from '../dictionaries.ts';
import { SANDBOX } from '../../src/share/embed/embed-code.ts';
import {
  alive,
  clickStop,
  embed,
  expectReady,
  frameHeight,
  historyLength,
  markerAt,
  reachable,
  scrolled,
  test,
} from './embedding.ts';
import { expect } from './fixtures.ts';
import { bringToLife, savingData } from './reader.ts';
import { PAGES } from './story.ts';

// Without motion a stop that is pressed stands still.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const hint = (frame: Frame) => frame.locator('[data-gesture-hint]');

const expectStill = async (frame: Frame, id: string, was: number[]) =>
  expect((await markerAt(frame, id)).map((px, axis) => Math.abs(px - was[axis]!) < 0.5)).toEqual([
    true,
    true,
  ]);

test.describe('An embed', () => {
  test('is the map alone, with its title, legend, credits and the way to the whole', async ({
    page,
    baseURL,
    host,
  }) => {
    const frame = await embed(page, host, baseURL!, { view: '/en/' });
    await alive(frame);
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(frame.locator('.legend summary')).toBeVisible();
    await expect(frame.locator('.embed-foot')).toContainText('GeoNames (CC BY 4.0)');
    await expect(frame.locator('#story, .timeline, .standfirst').filter({ visible: true })).toHaveCount(0);
    const map = (await frame.locator('[data-map]').boundingBox())!;
    expect(map.width).toBe(640);
    expect(map.height, 'the map gets most of the frame').toBeGreaterThan(420 * 0.75);
    expect(
      await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
      'nothing to scroll inside',
    ).toBe(true);
  });

  test('brings the timeline along where the link names a moment', async ({ page, baseURL, host }) => {
    const frame = await embed(page, host, baseURL!, { view: '/en/#at=2023-09-13' });
    await alive(frame);
    await expect(frame.locator('.timeline')).toBeVisible();
    await expect(frame.locator('[data-moment]')).toContainText('13');
  });

  test('is never painted as the whole page, however late its files are', async ({ page, baseURL, host }) => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    await page.route(/embedded-[^/]+\.css/, async (route) => {
      await late;
      await route.continue();
    });
    host.body = `<iframe src="${baseURL}/?embed"></iframe>`;
    await page.goto(host.url, { waitUntil: 'commit' });
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-presentation', 'embed');
    await expect(frame.locator('#story')).toBeHidden();
    await expect(frame.locator('h1')).toBeHidden();
    release();
    await expect(frame.locator('h1')).toBeVisible();
    await expect(frame.locator('#story')).toBeHidden();
  });

  test('asks for no engine while its host scrolls below a resting pointer, and for one when that moves', async ({
    page,
    baseURL,
    host,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const engine = () => asked.filter((url) => /\/(engine|maplibre|basemap)/.test(url));
    const frame = await embed(page, host, baseURL!);
    await alive(frame);
    const { x, y } = (await page.locator('iframe').boundingBox())!;
    await page.mouse.move(x + 300, y + 120);
    await page.mouse.wheel(0, 50);
    await expect.poll(() => scrolled(page)).toBe(50);
    expect(engine()).toEqual([]);
    // Once it has come the map is drawn, as other tests see.
    await page.route('**/assets/engine-*.js', () => undefined);
    await reachable(page, frame);
    await expect.poll(engine).not.toEqual([]);
  });

  test('leaves the host its focus, its place and its history', async ({ page, baseURL, host }) => {
    const frame = await embed(page, host, baseURL!, {
      view: '/vostochny/#quote=vostochny-talks',
      before: '<input autofocus><p style="height:1500px">Before</p>',
      height: 300,
    });
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await alive(frame);
    await page.evaluate(() => scrollTo(0, 0));
    const before = await historyLength(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await frame.locator('.card-steps a').last().click();
    await expect(frame.locator('[data-card]')).not.toHaveAttribute('data-card', 'vostochny');
    await frame.locator('.card-head .icon-button').click();
    await expect(frame.locator('[data-card]')).toHaveCount(0);
    await clickStop(page, frame, 'khasan');
    await expect(frame.locator('[data-card="khasan"]')).toBeVisible();
    expect(await historyLength(page)).toBe(before);
    expect(page.url()).toBe(host.url);
  });

  test('does not scroll the host to the quote that a link marks', async ({
    page,
    baseURL,
    host,
    request,
  }) => {
    const file = await (await request.get('/story.geojson')).text();
    const quotes = [
      ...file.matchAll(/"id":\s*"([a-z0-9-]+)",\s*"quote"|"quote":[^}]*?"id":\s*"([a-z0-9-]+)"/g),
    ];
    const id = quotes.map(([, one, other]) => one ?? other)[0]!;
    const stop = PAGES.map(({ stop: each }) => each).find((each) =>
      each?.claims.some((claim) => 'id' in claim && claim.id === id),
    )!;
    const frame = await embed(page, host, baseURL!, {
      view: `/${stop.id}/#quote=${id}`,
      before: '<p style="height:200px">Before</p>',
    });
    await alive(frame);
    await expect(frame.locator('.card .marked')).toBeInViewport({ ratio: 0.1 });
    expect(await scrolled(page)).toBe(0);
  });

  test('opens the full map at the very view, in a window of its own', async ({
    page,
    baseURL,
    host,
    context,
  }) => {
    await context.addInitScript(savingData);
    const frame = await embed(page, host, baseURL!, { view: '/en/#theme=dark&utm_source=x' });
    await alive(frame);
    const link = frame.getByRole('link', { name: dictionaries.en.page.openFullMap });
    await expect(link).toHaveAttribute('href', '/en/#theme=dark&utm_source=x');
    await expect(link).toHaveAttribute('rel', /noopener/);
    const { x, y } = (await page.locator('iframe').boundingBox())!;
    await page.mouse.move(x + 120, y + 120);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 150, { steps: 3 });
    await page.mouse.up();
    await expect(link).toHaveAttribute('href', /^\/en\/#map=[^?]+&theme=dark&utm_source=x$/);
    const [popup] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await popup.waitForLoadState();
    expect(new URL(popup.url()).search).toBe('');
    expect(popup.url()).toContain('/en/#map=');
    await expect(popup.locator('#story')).toBeVisible();
    expect(await popup.evaluate(() => window.opener as unknown)).toBeNull();
  });

  test('opens the web in windows of its own', async ({ page, baseURL, host }) => {
    const frame = await embed(page, host, baseURL!, { view: '/khasan/', height: 900 });
    await alive(frame);
    const link = frame.locator('.card .source a[href^="http"]').first();
    await link.evaluate((anchor) => {
      anchor.addEventListener('click', (event) => event.preventDefault());
      (anchor as HTMLElement).click();
    });
    await expect(link).toHaveAttribute('target', '_blank');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe objects to, ${colorScheme}${colorScheme === 'dark' ? ' @long' : ''}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      const sizes = [
        ['/?embed', 320],
        ['/en/vostochny/?embed', 640],
        ...(colorScheme === 'dark' ? [['/?embed', 1000] as const] : []),
      ] as const;
      for (const [path, width] of sizes) {
        await page.setViewportSize({ width, height: 480 });
        await page.goto('about:blank');
        await page.goto(path);
        await bringToLife(page);
        await expect(page.locator('.gesture-hint')).toBeAttached();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          path,
        ).toEqual([]);
      }
    });
  }
});

test.describe('The host’s scroll', () => {
  for (const [language, view, until] of [
    ['fr', '/', 'drawn'],
    ['en', '/en/', 'asked for'],
    ['en', '/en/', 'drawn @long'],
  ] as const) {
    const isDrawn = until !== 'asked for';
    test(`goes on over the map by wheel, with a hint in ${language}; with Ctrl the map zooms, until it is ${until}`, async ({
      page,
      baseURL,
      host,
    }) => {
      if (!isDrawn) await page.route('**/assets/engine-*.js', () => undefined);
      const frame = await embed(page, host, baseURL!, { view });
      await alive(frame);
      const was = await markerAt(frame, 'khasan');
      await reachable(page, frame);
      await page.mouse.wheel(0, 100);
      await expect.poll(() => scrolled(page)).toBe(100);
      await expect(hint(frame)).toHaveText(dictionaries[language].later.embed.wheelHint('Ctrl'));
      await expectStill(frame, 'khasan', was);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await expect.poll(async () => (await markerAt(frame, 'khasan'))[0]).not.toBeCloseTo(was[0]!, 0);
      expect(await scrolled(page)).toBe(100);
      if (!isDrawn) return;
      await expectReady(frame);
      const words = await frame.locator('.maplibregl-cooperative-gesture-screen').allTextContents();
      expect(words.join(' ')).toContain(dictionaries[language].later.embed.touchHint);
      const live = await markerAt(frame, 'khasan');
      await page.mouse.wheel(0, 100);
      await expect.poll(() => scrolled(page)).toBe(200);
      await expectStill(frame, 'khasan', live);
    });
  }

  test('goes on over an opened card where that ends', async ({ page, baseURL, host }) => {
    const frame = await embed(page, host, baseURL!, { view: '/pyongyang/' });
    await alive(frame);
    await reachable(page, frame);
    const card = (await frame.locator('.card-body').boundingBox())!;
    await page.mouse.move(card.x + 50, card.y + 20);
    await frame.locator('.card-body').evaluate((body) => (body.scrollTop = body.scrollHeight));
    // What is under way when the card comes to its end stays with the card; what begins then goes to the page.
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 50);
        return scrolled(page);
      })
      .toBeGreaterThan(0);
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true, viewport: { width: 400, height: 700 } });

    /** Moves fingers down the window, or up. */
    async function swipe(page: Page, fingers: [x: number, y: number][], distancePx: number) {
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', movedPx?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: movedPx === undefined ? [] : fingers.map(([x, y], id) => ({ x, y: y + movedPx, id })),
        });
      await touch('touchStart', 0);
      for (let step = 1; step <= 10; step++) await touch('touchMove', (distancePx * step) / 10);
      await touch('touchEnd');
    }

    test('goes on with one finger, and the map says what two can do', async ({ page, baseURL, host }) => {
      const frame = await embed(page, host, baseURL!, { view: '/en/', width: 400 });
      await alive(frame);
      await reachable(page, frame);
      const was = await markerAt(frame, 'khasan');
      // It shows for a moment only, and that moment may pass while a slow machine scrolls.
      const hinted = expect(hint(frame)).toHaveText(dictionaries.en.later.embed.touchHint);
      await swipe(page, [[60, 200]], -150);
      await hinted;
      await expect.poll(() => scrolled(page)).toBeGreaterThan(60);
      await expectStill(frame, 'khasan', was);
    });

    test('stays with two fingers: they move the map', async ({ page, baseURL, host }) => {
      const frame = await embed(page, host, baseURL!, { view: '/en/', width: 400 });
      await alive(frame);
      await reachable(page, frame);
      const was = await markerAt(frame, 'khasan');
      // On the open sea: a finger on a stop's marker is not on the map.
      const hand: [number, number][] = [
        [270, 270],
        [350, 270],
      ];
      await swipe(page, hand, 60);
      await expect.poll(async () => (await markerAt(frame, 'khasan'))[1]! - was[1]!).toBeGreaterThan(40);
      await expectReady(frame);
      const live = (await markerAt(frame, 'khasan'))[1]!;
      await swipe(page, hand, -60);
      await expect.poll(async () => live - (await markerAt(frame, 'khasan'))[1]!).toBeGreaterThan(20);
      expect(await scrolled(page)).toBe(0);
    });
  });
});

test.describe('The frame’s height', () => {
  test('is what the map asks for, with the script; without, what the code says', async ({
    page,
    baseURL,
    host,
  }) => {
    await alive(await embed(page, host, baseURL!));
    expect(await frameHeight(page)).toBe(420);
    await embed(page, host, baseURL!, { withScript: true });
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(440);
    const wide = await frameHeight(page);
    await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '330'));
    await expect.poll(() => frameHeight(page)).toBeLessThan(wide);
    expect(await frameHeight(page)).toBeGreaterThanOrEqual(300);
  });

  test('is asked for again by a script that comes late', async ({ page, baseURL, host }) => {
    await alive(await embed(page, host, baseURL!));
    await page.evaluate(async (src) => {
      const script = document.createElement('script');
      script.src = src;
      document.body.append(script);
      await new Promise((resolve) => (script.onload = resolve));
    }, `${baseURL}/embed.js`);
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(440);
  });

  test('comes with a script of at most a kilobyte', async ({ request }) => {
    expect((await (await request.get('/embed.js')).body()).length).toBeLessThanOrEqual(1024);
  });
});

test.describe('Forged messages', () => {
  const right = { type: 'parcours:height', version: 1, height: 500 };
  const FORGED: unknown[] = [
    ...[1e9, NaN, Infinity, -1, 0, 119, 4001, 300.5, '500', null, [500], { valueOf: 500 }].map((height) => ({
      ...right,
      height,
    })),
    { ...right, version: 2 },
    { ...right, version: '1' },
    { ...right, type: 'height' },
    { ...right, extra: 1 },
    JSON.parse('{"type":"parcours:height","version":1,"height":500,"__proto__":{"height":700}}'),
    JSON.parse('{"type":"parcours:height","version":1,"__proto__":{"height":500}}'),
    { type: 'parcours:height', version: 1, height: 500, constructor: 'x' },
    [right],
    'parcours:height',
    null,
    500,
  ];

  test('from the map’s own frame change nothing in the host unless they are the documented one', async ({
    page,
    baseURL,
    host,
  }) => {
    const frame = await embed(page, host, baseURL!, { withScript: true });
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(440);
    const height = await frameHeight(page);
    await frame.evaluate((messages) => {
      for (const message of messages) parent.postMessage(message, '*');
    }, FORGED);
    // Messages keep their order: once the right one has been obeyed, all before it have been read.
    await frame.evaluate((message) => parent.postMessage(message, '*'), { ...right, height: height + 11 });
    await expect.poll(() => frameHeight(page)).toBe(height + 11);
    expect(await page.evaluate(() => 'height' in {})).toBe(false);
  });

  test('from another frame, another origin or the host itself change nothing in the host', async ({
    page,
    baseURL,
    host,
  }) => {
    const frame = await embed(page, host, baseURL!, {
      withScript: true,
      before: `<iframe id="other" src="about:blank" height="50"></iframe>`,
    });
    await alive(frame);
    const map = page.locator('iframe').last();
    const height = () => map.evaluate((element) => element.clientHeight);
    await expect.poll(height).toBeGreaterThan(440);
    const was = await height();
    const other = page.frames().find((each) => each !== page.mainFrame() && each.url() === 'about:blank')!;
    const forged = { ...right, height: 777 };
    await other.evaluate((message) => parent.postMessage(message, '*'), forged);
    await page.evaluate((message) => postMessage(message, '*'), forged);
    // An origin that merely says it is the map's, and the map's frame after it has gone elsewhere.
    await page.evaluate(
      ([message, origin]) => {
        const source = document.querySelector<HTMLIFrameElement>('iframe:last-of-type')!.contentWindow;
        for (const claimed of ['https://evil.example', 'null', `${origin}.evil.example`])
          dispatchEvent(new MessageEvent('message', { data: message, origin: claimed, source }));
        dispatchEvent(new MessageEvent('message', { data: message, origin: origin, source: null }));
      },
      [forged, baseURL!] as const,
    );
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', resolve, { once: true });
          postMessage('last', '*');
        }),
    );
    expect(await height()).toBe(was);
    expect(await page.locator('#other').evaluate((element) => element.clientHeight)).toBe(50);
  });

  test('from the host change nothing in the embed, which answers the documented question alone', async ({
    page,
    baseURL,
    host,
  }) => {
    const frame = await embed(page, host, baseURL!, { view: '/khasan/' });
    await alive(frame);
    const [was, address] = [await frame.locator('body').innerText(), frame.url()];
    const answers = await page.evaluate(async (forged) => {
      const received: unknown[] = [];
      addEventListener('message', ({ data }) => received.push(data));
      const { contentWindow } = document.querySelector('iframe')!;
      const questions = [
        ...forged,
        { type: 'parcours:ask-height', version: 2 },
        { type: 'parcours:ask-height', version: 1, stop: 'vostochny' },
        { type: 'parcours:theme', version: 1, theme: 'dark' },
        { type: 'parcours:ask-height', version: 1 },
      ];
      const answered = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
      for (const question of questions) contentWindow!.postMessage(question, '*');
      await answered;
      return received;
    }, FORGED);
    expect(answers).toEqual([{ type: 'parcours:height', version: 1, height: expect.any(Number) as unknown }]);
    expect(await frame.locator('body').innerText()).toBe(was);
    expect(frame.url()).toBe(address);
    await expect(frame.locator('html')).not.toHaveAttribute('data-theme');
  });
});

test.describe('In a sandbox', () => {
  test('without an origin picture, text, links and height work, and nothing is complained of', async ({
    page,
    baseURL,
    host,
  }) => {
    const frame = await embed(page, host, baseURL!, {
      view: '/en/#theme=dark',
      sandbox: 'allow-scripts',
      withScript: true,
    });
    await expect(frame.locator('html')).toHaveAttribute('data-origin', 'opaque');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(440);
    await expect(frame.locator('.chart .land').first()).toBeVisible();
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    const before = await historyLength(page);
    await clickStop(page, frame, 'vostochny');
    await expect(frame.locator('[data-card="vostochny"]')).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('data-presentation', 'embed');
    await reachable(page, frame);
    await frame.locator('.card-head .icon-button').click();
    await expect(frame.locator('[data-card]')).toHaveCount(0);
    await expect(frame.locator('[data-stop="vostochny"]')).toBeVisible();
    await expect(frame.locator('.legend')).not.toHaveAttribute('open');
    await reachable(page, frame);
    await frame.locator('.legend summary').click();
    await expect(frame.locator('.legend ul')).toBeVisible();
    await reachable(page, frame);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => scrolled(page)).toBe(100);
    expect(await historyLength(page)).toBe(before);
    expect(page.url()).toBe(host.url);
  });

  test('without an origin the whole page works as without scripts', async ({ page, baseURL, host }) => {
    host.body = `<iframe sandbox="allow-scripts" width="1200" height="700" src="${baseURL}/en/"></iframe>`;
    await page.goto(host.url);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#story')).toBeVisible();
    await expect(frame.locator('.embed-foot')).toBeHidden();
    await frame.locator('[data-entry="khasan"] a').first().click();
    await expect(frame.locator('[data-card="khasan"]')).toBeVisible();
  });

  test('with its origin everything works, the GL map too', async ({ page, baseURL, host }) => {
    const frame = await embed(page, host, baseURL!, { view: '/en/', sandbox: SANDBOX });
    await alive(frame);
    await frame.getByRole('button', { name: 'Zoom in' }).click();
    await expectReady(frame);
    await expect(frame.locator('[data-map] canvas')).toHaveAttribute('aria-label', /^Map of/);
    await clickStop(page, frame, 'khasan');
    await expect(frame.locator('[data-card="khasan"]')).toBeVisible();
    expect(page.url()).toBe(host.url);
  });
});

test('every page names its oEmbed answer, which embeds that page', async ({ request }) => {
  for (const { path } of PAGES) {
    const html = await (await request.get(path)).text();
    const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)" title="[^"]+"/.exec(
      html,
    )?.[1];
    expect(href, path).toBeDefined();
    const response = await request.get(href!);
    expect(response.headers()['content-type']).toContain('application/json');
    const answer = (await response.json()) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 520 });
    expect(answer.html).toContain(`<iframe src="${path}?embed"`);
    expect((await request.get(answer.thumbnail_url as string)).ok()).toBe(true);
  }
});
