/** S7, W5: hosts that load, frame and squeeze an embed in their own ways, and browsers of some years ago. */
import type { Page } from '@playwright/test';
import { LACKED } from '../../scripts/built/support.ts';
import { dictionaries, sheetWords } from '../dictionaries.ts';
import { alive, embed, expectReady, frameHeight, markerAt, reachable, scrolled, test } from './embedding.ts';
import { expect } from './fixtures.ts';
import { bringToLife } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('/embed.js', () => {
  /** Ways in which loaders bring a script into a page. Each runs in the page, with the script's address. */
  const LOADERS: Record<string, (address: string) => unknown> = {
    'an element that is taken away at once, as jQuery’s': (address) => {
      const script = document.createElement('script');
      script.src = address;
      document.head.append(script);
      script.remove();
    },
    'a request whose answer is run as text, as jQuery’s for the own site': async (address) => {
      const script = document.createElement('script');
      script.text = await (await fetch(address)).text();
      document.head.append(script);
      script.remove();
    },
    'a module': (address) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      document.head.append(script);
    },
    'an import': (address) => import(address),
    'a copy made later of an element of another type': (address) => {
      const held = document.createElement('script');
      held.type = 'later/javascript';
      held.dataset.src = address;
      document.body.append(held);
      const script = document.createElement('script');
      script.src = held.dataset.src;
      held.replaceWith(script);
    },
    'an address with a version': (address) => {
      const script = document.createElement('script');
      script.src = `${address}?ver=6.4`;
      document.head.append(script);
    },
  };

  test('gives the frame its height however a loader brings it', async ({ page, baseURL, host }) => {
    for (const [name, load] of Object.entries(LOADERS)) {
      await embed(page, host, baseURL!);
      expect(await frameHeight(page)).toBe(420);
      await page.evaluate(load, `${baseURL}/embed.js`);
      await expect.poll(() => frameHeight(page), name).toBeGreaterThan(440);
    }
  });

  test('does nothing and complains of nothing where it cannot know where it is from', async ({
    page,
    baseURL,
    host,
    request,
  }) => {
    const text = await (await request.get('/embed.js')).text();
    await embed(page, host, baseURL!);
    await page.evaluate((code) => {
      const script = document.createElement('script');
      script.text = code;
      document.head.append(script);
    }, text);
    expect(await frameHeight(page)).toBe(420);
  });
});

test('a theme’s rules for frames leave the map its height', async ({ page, baseURL, host }) => {
  for (const theme of [
    'iframe{max-width:100%;height:auto}',
    'iframe{height:auto;aspect-ratio:16/9;min-height:0}*{box-sizing:border-box}',
    'iframe{width:auto;height:auto;aspect-ratio:16/9;max-width:100%}',
    'iframe{height:auto!important;max-height:150px!important}',
  ]) {
    const before = `<style>${theme}</style><div style="width:640px">`;
    await embed(page, host, baseURL!, { before });
    const least = theme.includes('!important') ? 300 : 420;
    expect(await frameHeight(page), theme).toBeGreaterThanOrEqual(least);
    await embed(page, host, baseURL!, { before, withScript: true });
    await expect.poll(() => frameHeight(page), theme).toBeGreaterThan(440);
  }
});

test('a frame that WordPress makes of the address shows the map, silently, and leads to the whole', async ({
  page,
  baseURL,
  host,
}) => {
  // What WordPress makes of an answer by oEmbed of a site that it does not know, and what its script then does.
  host.body = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="a1B2c3"
    title="Map" width="600" height="400" src="${baseURL}/en/vostochny/?embed#theme=dark#?secret=a1B2c3"></iframe>`;
  await page.addInitScript(() => {
    if (parent !== self) return;
    const heard: unknown[] = ((globalThis as { heard?: unknown[] }).heard = []);
    addEventListener('message', ({ data }) => heard.push(data));
    addEventListener('load', () => {
      const message = { message: 'ready', secret: 'a1B2c3' };
      document.querySelector('iframe')!.contentWindow!.postMessage(message, '*');
    });
  });
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.locator('.chart .land').first()).toBeVisible();
  await expect(frame.locator('[data-card="vostochny"]')).toBeVisible();
  await expect(frame.getByRole('link', { name: dictionaries.en.page.openFullMap })).toHaveAttribute(
    'href',
    '/en/vostochny/#theme=dark',
  );
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: { type?: string }[] }).heard);
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
  expect((await heard()).every(({ type }) => type === 'parcours:height')).toBe(true);
});

test.describe('A part that does not come', () => {
  test.use({ expectedConsole: [/ERR_FAILED|Failed to fetch|dynamically imported/] });

  test('leaves the host its wheel and its finger, whichever it is', async ({ page, baseURL, host }) => {
    for (const file of [
      'embedded-*.css',
      'embedded-*.js',
      'SharedGestures-*.js',
      'live-*.css',
      'index-*.js',
      'engine-*.js',
    ]) {
      await page.route(`**/assets/${file}`, (route) => route.abort());
      const frame = await embed(page, host, baseURL!, { view: '/en/' });
      await frame.evaluate(() => dispatchEvent(new Event('parcours:start')));
      await reachable(page, frame);
      await page.mouse.wheel(0, 100);
      await expect.poll(() => scrolled(page), file).toBe(100);
      const touch = await frame.locator('[data-map]').evaluate((box) => getComputedStyle(box).touchAction);
      expect(touch, file).toMatch(/^(?:auto|pan-x pan-y)$/);
      await page.unroute(`**/assets/${file}`);
    }
  });
});

test.describe('Ctrl with the wheel', () => {
  /** Whether the wheel with Ctrl, turned over an element, was kept from the browser, which would zoom the host page. */
  async function isKept(page: Page, frame: Awaited<ReturnType<typeof embed>>, selector: string) {
    const { x, y } = (await frame.locator(selector).first().boundingBox())!;
    await frame.evaluate(() =>
      addEventListener('wheel', (event) => (document.body.dataset.kept = String(event.defaultPrevented)), {
        once: true,
      }),
    );
    await page.mouse.move(x + 12, y + 12);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect(frame.locator('body')).toHaveAttribute('data-kept', /./);
    const kept = await frame.locator('body').getAttribute('data-kept');
    await frame.locator('body').evaluate((body) => delete body.dataset.kept);
    return kept;
  }

  test('zooms nothing over an opened card, before and after the map is alive', async ({
    page,
    baseURL,
    host,
  }) => {
    const frame = await embed(page, host, baseURL!, { view: '/en/vostochny/' });
    await reachable(page, frame);
    expect(await isKept(page, frame, '.card-body')).toBe('true');
    await alive(frame);
    const before = await markerAt(frame, 'khasan');
    expect(await isKept(page, frame, '.card-body')).toBe('true');
    expect(await isKept(page, frame, '.controls')).toBe('true');
    expect(await markerAt(frame, 'khasan')).toEqual(before);
    expect(await scrolled(page)).toBe(0);
  });
});

test('twenty maps in a page: those that the browser takes from the graphics processor show the chart, quietly @long', async ({
  page,
  baseURL,
  host,
}) => {
  // More than the sixteen contexts that Chromium leaves to a page.
  const frames = Array.from(
    { length: 20 },
    (_, index) => `<iframe title="${index}" width="300" height="300" src="${baseURL}/en/?embed"></iframe>`,
  );
  host.body = frames.join('');
  await page.goto(host.url);
  const frameOf = async (index: number) =>
    (await (await page.locator(`iframe[title="${index}"]`).elementHandle()).contentFrame())!;
  const reach = async (index: number) => {
    const iframe = page.locator(`iframe[title="${index}"]`);
    await iframe.scrollIntoViewIfNeeded();
    const frame = await frameOf(index);
    await bringToLife(frame);
    const { x, y } = (await iframe.boundingBox())!;
    let step = 0;
    await expect
      .poll(async () => {
        await page.mouse.move(x + 120 + (step++ % 2) * 4, y + 100);
        return frame.locator('html').getAttribute('data-map-state');
      })
      .not.toBe('static');
    await expectReady(frame);
  };
  const states: string[] = [];
  for (let index = 0; index < 20; index++) await reach(index);
  const last = await frameOf(19);
  await expect(last.locator('html')).toHaveAttribute('data-map-state', 'ready');
  // Longer than an embed waits for its context.
  await expect
    .poll(async () => {
      states.length = 0;
      for (const frame of page.frames().slice(1))
        states.push((await frame.locator('html').getAttribute('data-map-state'))!);
      return states.filter((state) => state !== 'ready' && state !== 'static');
    })
    .toEqual([]);
  expect(states.filter((state) => state === 'static').length).toBeGreaterThan(0);
  for (const frame of page.frames().slice(1)) await expect(frame.locator('[data-notice]')).toHaveCount(0);
  await reach(states.indexOf('static'));
});

test.describe('In browsers of some years ago', () => {
  /** Runs before any script, in host and frame: takes away what one of the oldest browsers that are served lacks. */
  function growOld(lacked: typeof LACKED) {
    const world = globalThis as unknown as Record<string, Record<string, unknown> & { prototype?: object }>;
    const remove = (object: object | undefined, name: string): void => {
      const given = Object.getOwnPropertyDescriptor(object ?? {}, name);
      if (typeof given?.value === 'function') Reflect.deleteProperty(object!, name);
    };
    for (const { owner, name } of lacked) {
      // Fingers come with the machine. The policy asks for trusted types where a browser knows them.
      if (/^(?:Touch|[Tt]rusted)/.test(owner)) continue;
      if (name === null || owner === 'Window') Reflect.deleteProperty(world, name ?? owner);
      else for (const object of [world[owner], world[owner]?.prototype]) remove(object, name);
    }
    delete (world as { navigation?: unknown }).navigation;
    delete (HTMLElement.prototype as { popover?: unknown }).popover;
  }

  test('an embed is there, has its height, and keeps its links; words of a quote can be shared; the GL map is drawn', async ({
    page,
    baseURL,
    host,
  }) => {
    await page.addInitScript(growOld, LACKED);
    const frame = await embed(page, host, baseURL!, { view: '/en/komsomolsk/', withScript: true });
    expect(await frame.evaluate(() => 'canParse' in URL || 'showPopover' in document.body)).toBe(false);
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(440);
    await alive(frame);
    const link = frame.locator('.card .source a[href^="http"]').first();
    await link.evaluate((anchor) => {
      anchor.addEventListener('click', (event) => event.preventDefault());
      (anchor as HTMLElement).click();
    });
    await expect(link).toHaveAttribute('target', '_blank');
    await frame.locator('.card blockquote').first().selectText();
    await frame.getByRole('button', { name: dictionaries.en.page.shareQuote, exact: true }).click();
    await expect(frame.getByRole('dialog', { name: sheetWords.en.share.title })).toBeVisible();
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: dictionaries.en.page.zoomIn }).click();
    await expectReady(frame);
  });
});
