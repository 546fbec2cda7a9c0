/** The map's session with an engine that only remembers what it is told: what acts command, and how failures end. */
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import story from 'virtual:story';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { SiteLinks } from '../../src/state/site-links.ts';
import { homeView } from '../../geo/view/view.ts';
import type { EngineLoader } from '../../src/map/engine/engine-loader.ts';
import type { EngineEvents, MapEngine, SharedGestures } from '../../src/map/engine/engine.ts';
import type { Drawing } from '../../src/map/style/style.ts';
import { MapState } from '../../src/state/map-state.svelte.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';
import { ViewState } from '../../src/state/view.svelte.ts';
import { MapSession } from '../../src/viewport/map-session.svelte.ts';
import { Viewport } from '../../src/viewport/viewport.svelte.ts';
import { LOST_MS } from '../../src/viewport/watchdog.ts';

class FakeEngine {
  static last: FakeEngine;
  readonly went: { camera: Camera; durationMs: number }[] = [];
  isMoving = false;
  isMovedByReader = false;
  readonly draw = vi.fn();
  readonly describe = vi.fn();
  readonly resize = vi.fn();
  readonly destroy = vi.fn();

  constructor(
    readonly container: HTMLElement,
    public now: Camera,
    _drawing: unknown,
    readonly events: EngineEvents,
    readonly shared: SharedGestures,
  ) {
    FakeEngine.last = this;
  }

  camera = (): Camera => this.now;
  frame = () => ({
    camera: this.now,
    size: { width: 800, height: 600 },
    project: (): [number, number] => [0, 0],
    scaling: 'measured' as const,
  });

  go(camera: Camera, durationMs: number): void {
    this.went.push({ camera, durationMs });
    this.now = camera;
  }
}

const loaderOf = (change: Partial<EngineLoader> = {}): EngineLoader => ({
  hasWebgl2: () => true,
  load: () => Promise.resolve({ MapEngine: FakeEngine as unknown as typeof MapEngine } as never),
  requireWorker: () => Promise.resolve(),
  ...change,
});

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
  delete document.documentElement.dataset.presentation;
});

/** A session in a box of its own. */
function begin(engine: EngineLoader | undefined) {
  const box = document.createElement('div');
  box.style.cssText = 'width: 800px; height: 600px';
  document.body.append(box);
  const reader = new ViewState({ story, base: '/', links: new SiteLinks(), view: homeView('fr') });
  const [map, preferences] = [new MapState(), new Preferences()];
  const viewport = new Viewport(reader, preferences, map);
  const session = new MapSession({ reader, map, preferences, viewport, label: 'Carte', engine });
  const end = $effect.root(() => {
    $effect(() => viewport.measure(box));
    $effect(() => session.attach(box));
  });
  flushSync();
  ended.push(() => {
    end();
    box.remove();
  });
  return { reader, map, viewport, session };
}

async function booted() {
  const parts = begin(loaderOf());
  parts.session.ask();
  await expect.poll(() => parts.viewport.live).not.toBeNull();
  flushSync();
  FakeEngine.last.went.length = 0;
  return { ...parts, engine: FakeEngine.last };
}

const aside = (camera: Camera): Camera => ({ ...camera, lon: camera.lon + 5 });

it('in an embed wheel and one finger stay the host page’s own, also if the words for it did not come', async () => {
  document.documentElement.dataset.presentation = 'embed';
  const { engine } = await booted();
  expect(engine.shared).toEqual({});
});

it('on a page of its own the map takes every gesture', async () => {
  const { engine } = await booted();
  expect(engine.shared).toBeNull();
});

it('the GL map keeps its own names out from under controls and legend, wherever it has come to rest', async () => {
  const { engine, viewport } = await booted();
  engine.now = aside(engine.now);
  engine.events.onRest(engine.now, true);
  flushSync();
  const [drawing] = engine.draw.mock.lastCall as [Drawing];
  expect(drawing.obstacles).toContainEqual({
    position: [engine.now.lon, engine.now.lat],
    at: [400, 300],
    boxes: viewport.covered({ width: 800, height: 600 }),
  });
});

it('opening a stop fits it in a flight, and the map that the reader has moved is left where it is', async () => {
  const { reader, engine, viewport } = await booted();
  reader.open('vostochny', null);
  expect(engine.went).toEqual([{ camera: viewport.wanted, durationMs: 450 }]);
  const moved = aside(engine.now);
  engine.now = moved;
  engine.events.onRest(moved, true);
  expect(reader.view.camera?.lon).toBeCloseTo(moved.lon, 3);
  expect(engine.went).toHaveLength(1);
});

it('an engine that comes while a hand moves the chart moves along, and stays where the hand lets go', async () => {
  const { session, reader, viewport } = begin(loaderOf());
  const moved = aside(viewport.wanted!);
  session.mover.moveByHand(moved);
  expect(viewport.frame.camera.lon).toBeCloseTo(moved.lon, 3);
  session.ask();
  await expect.poll(() => session.mover.engine).not.toBeNull();
  flushSync();
  expect(FakeEngine.last.now.lon).toBeCloseTo(moved.lon, 3);
  const further = aside(moved);
  session.mover.moveByHand(further);
  session.mover.restFromHand();
  flushSync();
  expect(FakeEngine.last.now.lon).toBeCloseTo(further.lon, 3);
  expect(reader.view.camera?.lon).toBeCloseTo(further.lon, 3);
});

it('a command takes the map out of the hand, also one for the camera that the view already has', async () => {
  const { reader, engine } = await booted();
  const camera = { zoom: 5, lat: 48, lon: 131, bearing: 0, pitch: 0 };
  reader.accept({ ...reader.view, camera }, []);
  expect(engine.went).toHaveLength(1);
  engine.now = aside(camera);
  engine.isMoving = engine.isMovedByReader = true;
  reader.accept({ ...reader.view, camera }, []);
  expect(engine.went.at(-1)?.camera.lon).toBe(131);
});

it('what changes no camera leaves the map in the hand: a moment, a theme', async () => {
  const { reader, engine } = await booted();
  engine.isMoving = engine.isMovedByReader = true;
  reader.showMoment('2023-09-13', null);
  reader.setTheme('dark');
  expect(engine.went).toEqual([]);
});

it('a box of another size is fitted anew without a flight, but never under the hand', async () => {
  const { engine, viewport } = await booted();
  viewport.size = { width: 500, height: 700 };
  flushSync();
  expect(engine.went).toEqual([{ camera: viewport.wanted, durationMs: 0 }]);
  engine.isMoving = engine.isMovedByReader = true;
  viewport.size = { width: 800, height: 600 };
  flushSync();
  expect(engine.went).toHaveLength(1);
});

it('without WebGL the page stays static and says why', () => {
  const { session, map } = begin(loaderOf({ hasWebgl2: () => false }));
  session.ask();
  expect([map.phase, map.engineFault]).toEqual(['static', 'no-webgl']);
});

it('a worker that does not come degrades the map, and a new attempt can make it ready', async () => {
  const requireWorker = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('404'));
  requireWorker.mockResolvedValue(undefined);
  const { session, map, viewport } = begin(loaderOf({ requireWorker }));
  session.ask();
  await expect.poll(() => map.phase).toBe('degraded');
  session.retry();
  await expect.poll(() => viewport.live).not.toBeNull();
  FakeEngine.last.events.onReady();
  expect(map.phase).toBe('ready');
});

it('a module that does not come is a missing part, which only loading the page anew can mend', async () => {
  const { session, map } = begin(loaderOf({ load: () => Promise.reject(new Error('404')) }));
  session.ask();
  await expect.poll(() => map.phase).toBe('degraded');
  expect(map.isPartMissing).toBe(true);
});

it('a lost graphics processor leaves the chart, where the map was', async () => {
  const { engine, map, viewport, reader } = await booted();
  engine.events.onReady();
  engine.now = aside(engine.now);
  engine.isMovedByReader = true;
  engine.events.onLost();
  expect([map.phase, viewport.live]).toEqual(['booting', null]);
  expect(reader.view.camera?.lon).toBeCloseTo(engine.now.lon, 3);
});

it('a context lost for good is told of on a page; an embed keeps silent, and comes back when it is reached for', async () => {
  vi.useFakeTimers();
  ended.push(() => vi.useRealTimers());
  const lose = async () => {
    const { session, map } = begin(loaderOf());
    session.ask();
    await vi.advanceTimersByTimeAsync(0);
    const engine = FakeEngine.last;
    engine.events.onReady();
    engine.events.onLost();
    await vi.advanceTimersByTimeAsync(LOST_MS);
    expect(engine.destroy).toHaveBeenCalledOnce();
    session.ask();
    await vi.advanceTimersByTimeAsync(0);
    return { map, hasBegunAgain: FakeEngine.last !== engine };
  };
  const page = await lose();
  expect([page.map.phase, page.map.engineFault, page.hasBegunAgain]).toEqual(['static', 'gpu-lost', false]);
  document.documentElement.dataset.presentation = 'embed';
  const embed = await lose();
  expect([embed.map.phase, embed.map.engineFault, embed.hasBegunAgain]).toEqual(['booting', null, true]);
});

it('a silent map is given up after 14 s, each progress gives it as long again, and a failure two seconds', async () => {
  vi.useFakeTimers();
  ended.push(() => vi.useRealTimers());
  const { session, map } = begin(loaderOf());
  session.ask();
  await vi.advanceTimersByTimeAsync(0);
  const { events } = FakeEngine.last;
  await vi.advanceTimersByTimeAsync(13_000);
  events.onProgress();
  await vi.advanceTimersByTimeAsync(13_999);
  expect(map.phase).toBe('booting');
  await vi.advanceTimersByTimeAsync(1);
  expect(map.phase).toBe('degraded');
  session.retry();
  await vi.advanceTimersByTimeAsync(0);
  FakeEngine.last.events.onFailure('the basemap is cut off');
  // What still comes is no reason to wait longer.
  FakeEngine.last.events.onProgress();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(map.phase).toBe('booting');
  await vi.advanceTimersByTimeAsync(1);
  expect(map.phase).toBe('degraded');
});

it('without a loader nothing is ever asked for', () => {
  const { session, map } = begin(undefined);
  session.ask();
  expect(map.phase).toBe('static');
});
