/** Placing on the map, each act by pointer and by keyboard. */
import { flushSync, mount, unmount } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import 'virtual:theme.css';
import '../../../src/styles/base.css';
import type { WorkCandidate } from '../../../src/editor/map/work-map.ts';
import WorkMapHarness from './WorkMapHarness.svelte';

interface Given {
  candidates?: WorkCandidate[];
  highlighted?: string | null;
  canPlace?: boolean;
}

/** One map for all tests: it takes a second to draw. Each begins with Paris and Rome where they are, all of it in sight. */
const done: string[] = [];
const fresh = () => ({
  given: { paris: [2.35, 48.86] as [number, number], rome: [12.48, 41.89] as [number, number] },
  candidates: [] as WorkCandidate[],
  highlighted: null as string | null,
  canPlace: false,
  onact: (act: string) => void done.push(act),
});
const shown = $state(fresh());
let harness: HTMLElement;
let canvas: HTMLElement;
let outside: HTMLElement;
let end: () => Promise<void>;
const find = (selector: string): HTMLElement => harness.querySelector<HTMLElement>(selector)!;

function change(given: Given): void {
  Object.assign(shown, given);
  flushSync();
}

beforeAll(async () => {
  harness = document.createElement('div');
  outside = document.createElement('p');
  outside.textContent = 'Outside the map';
  document.body.append(harness, outside);
  const app = mount(WorkMapHarness, { target: harness, props: shown });
  end = async () => {
    await unmount(app);
    harness.remove();
    outside.remove();
  };
  await vi.waitFor(() => expect(find('[data-work-map]').dataset.workMap).toBe('drawn'), 14_000);
  canvas = find('canvas');
});
afterAll(() => end());

async function begin(given: Given = {}): Promise<{ rome: HTMLElement; paris: HTMLElement }> {
  (document.activeElement as HTMLElement).blur();
  change({ ...fresh(), ...given });
  await atRest(() => find('[aria-label="Show all places"]').click());
  done.length = 0;
  return { rome: find('[data-work-place=rome]'), paris: find('[data-work-place=paris]') };
}

/** Waits until the marks stand still after an act. */
async function atRest(act: () => void): Promise<void> {
  act();
  const where = (): string => JSON.stringify([...document.querySelectorAll('.work-mark')].map(centreOf));
  for (let [before, same] = [where(), 0]; same < 6;) {
    await new Promise(requestAnimationFrame);
    same = before === where() ? same + 1 : 0;
    before = where();
  }
}

const centreOf = (element: Element): { x: number; y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

describe('the place in hand', () => {
  it('stays in sight: the map follows it over its edge', async () => {
    const { rome } = await begin();
    rome.focus();
    await userEvent.keyboard('{Shift>}' + '{ArrowDown}'.repeat(12) + '{/Shift}{Enter}');
    await expect.poll(() => centreOf(rome).y).toBeLessThan(canvas.getBoundingClientRect().bottom - 15);
  });

  it('is dragged, and the new coordinates are told', async () => {
    const { rome } = await begin();
    await userEvent.dragAndDrop(rome, canvas, { targetPosition: { x: 200, y: 150 } });
    expect(done[0]).toMatch(/^move rome/);
    expect(done[1]).toMatch(/^Rome is now at 4\d\.\d+° N, \d+\.\d+° E\.$/);
    const box = canvas.getBoundingClientRect();
    expect(centreOf(rome).x - box.left).toBeCloseTo(200, -1);
    expect(centreOf(rome).y - box.top).toBeCloseTo(150, -1);
  });

  it('is the only one to stop at with Tab', async () => {
    const { rome } = await begin();
    canvas.focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(rome);
  });

  it('is put down where the pointer left the map, if the button is released outside', async () => {
    const { rome } = await begin();
    await userEvent.dragAndDrop(rome, outside);
    const left = centreOf(rome);
    await userEvent.hover(canvas, { position: { x: 200, y: 150 } });
    expect(centreOf(rome)).toEqual(left);
  });

  it('comes in sight again when the map’s box gets lower', async () => {
    const { rome } = await begin();
    await atRest(() => (find('[data-work-map]').style.height = '200px'));
    expect(centreOf(rome).y).toBeLessThan(canvas.getBoundingClientRect().bottom - 15);
    await atRest(() => find('[data-work-map]').style.removeProperty('height'));
  });

  it('is chosen by a press', async () => {
    const { paris } = await begin();
    await userEvent.click(paris);
    expect(done).toEqual(['select paris']);
    expect(document.activeElement).toBe(paris);
  });
});

describe('placing', () => {
  it('by a click, as precise as a pixel and no more', async () => {
    await begin({ canPlace: true });
    await userEvent.click(canvas, { position: { x: 60, y: 200 } });
    expect(done).toHaveLength(1);
    expect(done[0]).toMatch(/^place -?\d+(\.\d{1,3})? \d+(\.\d{1,3})?$/);
  });

  it('by Enter at the cross in the middle, which shows only then', async () => {
    await begin({ canPlace: true });
    const aim = find('.aim');
    expect(getComputedStyle(aim).display).toBe('none');
    canvas.focus();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(canvas);
    expect(getComputedStyle(aim).display).toBe('block');
    const [ours, boxes] = [centreOf(aim), centreOf(canvas)];
    expect(Math.hypot(ours.x - boxes.x, ours.y - boxes.y)).toBeLessThan(1);
    await userEvent.keyboard('{Enter}');
    expect(done[0]).toMatch(/^place/);
  });
});

describe('candidates', () => {
  const near = { key: 'near', name: 'Florence', position: [11.25, 43.77] as [number, number] };
  const far = { key: 'far', name: 'Florence, South Carolina', position: [-79.77, 34.2] as [number, number] };

  it('leave the view alone while all are in sight', async () => {
    const { rome } = await begin();
    const before = centreOf(rome);
    change({ candidates: [near] });
    await expect.poll(() => find('[data-candidate=near]')).not.toBeNull();
    expect(centreOf(rome)).toEqual(before);
  });

  it('come in sight, and the placed stay there', async () => {
    const { rome } = await begin();
    change({ candidates: [near, far] });
    const isIn = (element: Element): boolean => {
      const [box, { x, y }] = [canvas.getBoundingClientRect(), centreOf(element)];
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    };
    await expect.poll(() => isIn(find('[data-candidate=far]'))).toBe(true);
    expect(isIn(rome)).toBe(true);
    expect(find('[data-candidate=far]').getAttribute('aria-label')).toBe('2 Florence, South Carolina');
  });

  it('are taken by a press, which does not place at the point pressed', async () => {
    await begin({ candidates: [near], canPlace: true });
    await userEvent.click(find('[data-candidate=near]'));
    expect(done).toEqual(['candidate near']);
  });
});

it('the map is made once, whatever changes', () => {
  change({ canPlace: true });
  change({ candidates: [{ key: 'a', name: 'A', position: [0, 0] }] });
  change({ candidates: [] });
  expect(find('canvas')).toBe(canvas);
});

it('without WebGL one sentence says how to place, and nothing is missing that is not the map', async () => {
  const noContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const { container } = await render(WorkMapHarness, { ...fresh(), canPlace: true });
  await expect
    .poll(() => container.querySelector('[role=status]')?.textContent)
    .toMatch(/by the list or by coordinates/);
  expect(container.querySelectorAll('button, canvas')).toHaveLength(0);
  noContext.mockRestore();
});

it('the candidate that is looked at stands out, and comes in sight again', async () => {
  const key = 'far';
  await begin({ candidates: [{ key, name: 'Florence, South Carolina', position: [-79.77, 34.2] }] });
  const pin = find('[data-candidate=far]');
  await atRest(() => find('[aria-label="Zoom in"]').click());
  await atRest(() => find('[aria-label="Zoom in"]').click());
  const box = canvas.getBoundingClientRect();
  expect(centreOf(pin).x).toBeLessThan(box.left);
  await atRest(() => change({ highlighted: key }));
  expect(pin.classList).toContain('highlighted');
  expect(centreOf(pin).x).toBeGreaterThan(box.left);
});
