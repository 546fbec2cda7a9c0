/** A storm: random events drawn by fast-check in Node, fired inside the page as fast as it takes them. */
import fc from 'fast-check';

export type StormEvent =
  | { kind: 'click'; selector: string; which: number }
  | { kind: 'wheel'; x: number; y: number; delta: number }
  | { kind: 'drag'; x: number; y: number; dx: number; dy: number }
  | { kind: 'key'; key: string; selector: string; which: number }
  | { kind: 'hash'; hash: string }
  | { kind: 'slide'; share: number }
  | { kind: 'travel'; by: -1 | 1 }
  | { kind: 'frame' };

/** What a hand can reach, whichever language the page speaks. */
const CLICKED = [
  '[data-map] [data-stop]',
  '.entry-link',
  '.controls > .control-group:first-child button',
  '.controls > .control-group:last-child button:not(:last-child)',
  '.sources-switch input',
  '.timeline button',
  '[data-card] button, [data-card] [role="button"], [data-card] nav a',
  '[data-notice] button',
  '[data-map] [data-leg]',
];
const KEYED = ['[data-map] [data-stop]', '[data-map] canvas', '[data-card] h2', '.timeline input'];
const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Escape',
  'Enter',
  ' ',
  '+',
  '-',
];
const HASHES = [
  '#',
  '#map=6/50/130',
  '#map=3/-60/179/90/60&theme=dark',
  '#at=2023-09-13&only=article',
  '#only=article&theme=light',
  '#map=1e400/x/y&at=never&v=99',
  '#map%3D5%2F51.88%2F128.33',
  '#quote=nobody&utm_source=%26x',
];

const share = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100);
const which = fc.nat(30);
const step = fc.integer({ min: -300, max: 300 });
const event = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('click'), selector: fc.constantFrom(...CLICKED), which }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wheel'), x: share, y: share, delta: step }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('drag'), x: share, y: share, dx: step, dy: step }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('key'),
      key: fc.constantFrom(...KEYS),
      selector: fc.constantFrom(...KEYED),
      which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hash'), hash: fc.constantFrom(...HASHES) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('slide'), share }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('travel'), by: fc.constantFrom<-1 | 1>(-1, -1, 1) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('frame') }) },
) as fc.Arbitrary<StormEvent>;

/** As many events as wanted, the same for the same seed. */
export const stormOf = (count: number, seed: number): StormEvent[] =>
  fc.sample(event, { numRuns: count, seed });

interface Travel {
  committed: Promise<unknown>;
  finished: Promise<unknown>;
}

/** The part of the Navigation API that is used here. TypeScript's DOM library may not know it yet. */
interface Navigation {
  canGoBack: boolean;
  canGoForward: boolean;
  back(): Travel;
  forward(): Travel;
}

interface Orders {
  events: StormEvent[];
  /** What the button is called that ends the playing. */
  pause: string;
  /** A fragment that no event names, and what is clicked after it. */
  hash: string;
  selector: string;
}

/**
 * Runs in the page: fires the events, waits for what travels through the history, and then gives the last command:
 * a fragment and a click.
 */
export async function fire({ events, pause, hash, selector }: Orders): Promise<void> {
  const { navigation } = globalThis as unknown as { navigation: Navigation };
  const box = document.querySelector<HTMLElement>('[data-map]')!;
  const travels: Promise<unknown>[] = [];
  const pick = (selector: string, which: number): Element | undefined => {
    const found = document.querySelectorAll(selector);
    return found[which % found.length];
  };
  const at = (
    x: number,
    y: number,
  ): { clientX: number; clientY: number; bubbles: true; cancelable: true } => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return { clientX: left + x * width, clientY: top + y * height, bubbles: true, cancelable: true };
  };
  const surface = (): Element => box.querySelector('canvas') ?? box;
  const press = (element?: Element): unknown =>
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  const acts: { [Kind in StormEvent['kind']]: (event: Extract<StormEvent, { kind: Kind }>) => unknown } = {
    click: ({ selector, which }) => press(pick(selector, which)),
    wheel: ({ x, y, delta }) =>
      surface().dispatchEvent(new WheelEvent('wheel', { ...at(x, y), deltaY: delta })),
    drag: ({ x, y, dx, dy }) => {
      const from = at(x, y);
      const to = { ...from, clientX: from.clientX + dx, clientY: from.clientY + dy, buttons: 1 };
      surface().dispatchEvent(new MouseEvent('mousedown', { ...from, buttons: 1 }));
      document.dispatchEvent(new MouseEvent('mousemove', to));
      document.dispatchEvent(new MouseEvent('mouseup', { ...to, buttons: 0 }));
    },
    key: ({ key, selector, which }) => {
      const target = pick(selector, which);
      (target as HTMLElement | undefined)?.focus?.();
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    hash: ({ hash }) => (location.hash = hash),
    slide: ({ share }) => {
      const slider = document.querySelector<HTMLInputElement>('.timeline input');
      if (!slider) return;
      slider.value = String(Math.round(share * Number(slider.max)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
    travel: ({ by }) => {
      if (by < 0 ? !navigation.canGoBack : !navigation.canGoForward) return;
      const { committed, finished } = by < 0 ? navigation.back() : navigation.forward();
      // A travel that another one overtakes is given up: both promises say so.
      travels.push(...[committed, finished].map((end) => end.catch(() => undefined)));
    },
    frame: () => undefined,
  };
  for (const event of events) {
    if (event.kind === 'frame') await new Promise(requestAnimationFrame);
    else (acts[event.kind] as (event: StormEvent) => unknown)(event);
    // As between two events of a reader's: what hangs on a promise comes first.
    await Promise.resolve();
  }
  await Promise.all(travels);
  // A journey that plays goes on by itself.
  press(document.querySelector(`.timeline-bar > button[aria-label="${pause}"]`) ?? undefined);
  await Promise.resolve();
  if (location.hash === hash) return void press(document.querySelector(selector)!);
  location.hash = hash;
  // The browser tells of a new fragment in a task of its own.
  await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  press(document.querySelector(selector)!);
}
