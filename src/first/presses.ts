/**
 * Answers a reader before the page's parts are alive: starts them, keeps what was pressed until they have come, and shows
 * a pressed stop's card from the page's own text meanwhile.
 */
import { isPlainClick } from '../ui/input/plain-click.ts';
import { counterpartOf } from './counterpart.ts';
import { showEarlyCard } from './early-card.ts';

/** Event that starts the page's parts, for code that needs them without a press; those that say they are there, or failed. */
const START = 'parcours:start';
const ALIVE = 'parcours:alive';
const FAILED = 'parcours:failed';

/** What the live parts answer themselves. Other links leave the page. */
const ANSWERED =
  '[data-stop], [data-opens], [data-at], [data-quote-link], main button, main [role="button"], summary';
const KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', '+', '-', '=']);

/** A press that moves no farther than this is a click, px. */
const CLICK_PX = 3;

const root = document.documentElement;

class Waiting {
  readonly #start: () => Promise<unknown>;
  readonly #listening = new AbortController();
  readonly #kept: (() => void)[] = [];
  #isStarted = false;
  #link: string | undefined;
  #pointer = '';

  constructor(start: () => Promise<unknown>) {
    this.#start = start;
  }

  begin = (): void => {
    if (this.#isStarted) return;
    this.#isStarted = true;
    addEventListener(ALIVE, this.#end, { once: true });
    addEventListener(FAILED, this.#giveUp, { once: true });
    this.#start().catch(this.#giveUp);
  };

  #end = (): void => {
    this.#listening.abort();
    for (const act of this.#kept) act();
  };

  /** The parts did not come. A pressed link still leads to its page, which shows what was asked for. */
  #giveUp = (): void => {
    this.#listening.abort();
    if (this.#link) location.href = this.#link;
  };

  /** Keeps an act on a control until the parts are alive. */
  #keep(event: Event, act: (control: HTMLElement | SVGElement) => void): void {
    const control = (event.target as Element).closest(`${ANSWERED}, .map-pane [tabindex], #map`);
    if (!control) return;
    event.preventDefault();
    this.#kept.push(() => {
      const now = counterpartOf(control);
      if (now) act(now);
    });
    this.begin();
  }

  #click = (event: MouseEvent): void => {
    const control = (event.target as Element).closest<HTMLElement | SVGElement>(ANSWERED);
    if (!control || !isPlainClick(event)) return;
    this.#link = control.getAttribute('href') ?? undefined;
    const { stop, opens } = control.dataset;
    showEarlyCard(stop ?? opens);
    this.#keep(event, (now) => {
      now.focus({ preventScroll: true });
      now.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
  };

  #press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!KEYS.has(key) || !(event.target as Element).closest('.map-pane')) return;
    if ((event.target as Element).matches('button, input, summary')) return this.begin();
    root.dataset.reached = '';
    this.#keep(event, (now) =>
      now.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
  };

  /** The switch of the sources and the slider, which show by themselves what is chosen. */
  #change = ({ target }: Event): void => {
    const changed = target as HTMLInputElement;
    this.#kept.push(() => {
      const now = counterpartOf(changed) as HTMLInputElement | undefined;
      if (!now) return;
      now.value = changed.value;
      for (const type of ['input', 'change']) now.dispatchEvent(new Event(type, { bubbles: true }));
    });
    this.begin();
  };

  /** Notes a press, which the parts wait for, and a drag of the map, which goes on: src/ui/input/chart-gestures.ts. */
  #hold = ({ target, pointerId, clientX, clientY, button, isPrimary }: PointerEvent): void => {
    if (!isPrimary || button !== 0) return;
    root.dataset.pressed = '';
    if ((target as Element).closest('[data-map]')) root.dataset.held = `${pointerId} ${clientX} ${clientY}`;
  };

  #letGo = (): void => {
    delete root.dataset.held;
    delete root.dataset.pressed;
  };

  /** A mouse that moves over the map reaches for it. One that the page scrolls under stays at its place on the screen. */
  #move = ({ target, pointerType, screenX, screenY, clientX, clientY, buttons }: PointerEvent): void => {
    // A drag of the map goes on when the parts have come: they need not wait for its end.
    const [, x, y] = (root.dataset.held ?? '').split(' ');
    if (Math.hypot(clientX - +x!, clientY - +y!) > CLICK_PX) delete root.dataset.pressed;
    const at = `${screenX} ${screenY}`;
    const isMoved = this.#pointer !== '' && this.#pointer !== at;
    this.#pointer = '';
    if (!(target as Element).closest('[data-map]')) return;
    this.#pointer = at;
    if (!isMoved || (pointerType === 'touch' && buttons === 0)) return;
    if (pointerType !== 'touch' || root.dataset.held) root.dataset.reached = '';
    this.begin();
  };

  /** In an embed the wheel is the host page's. With Ctrl it is the map's, and over a card it would zoom that page. */
  #wheel = (event: WheelEvent): void => {
    const isEmbed = root.dataset.presentation === 'embed';
    const isOverMap = (event.target as Element).closest('[data-map]') !== null;
    if (isEmbed ? event.ctrlKey || event.metaKey : isOverMap) event.preventDefault();
    if (!isOverMap) return;
    if (event.defaultPrevented) root.dataset.reached = '';
    this.begin();
  };

  listen(): void {
    const { signal } = this.#listening;
    const inMap = (event: Event): void => {
      if ((event.target as Element).closest('.map-pane')) this.begin();
    };
    document.addEventListener('click', this.#click, { signal });
    document.addEventListener('keydown', this.#press, { signal });
    document.addEventListener('pointermove', this.#move, { signal });
    document.addEventListener('pointerdown', inMap, { signal });
    document.addEventListener('pointerdown', this.#hold, { signal });
    for (const type of ['pointerup', 'pointercancel'])
      document.addEventListener(type, this.#letGo, { signal });
    document.addEventListener('focusin', inMap, { signal });
    document.addEventListener('change', this.#change, { signal });
    // Selected words of a quote can be shared.
    const select = (): void => {
      const { focusNode, isCollapsed } = document.getSelection() ?? { focusNode: null, isCollapsed: true };
      if (!isCollapsed && focusNode?.parentElement?.closest('[data-quote]')) this.begin();
    };
    document.addEventListener('selectionchange', select, { signal });
    addEventListener('hashchange', this.begin, { signal });
    addEventListener(START, this.begin, { signal });
    document
      .querySelector<HTMLElement>('.map-pane')
      ?.addEventListener('wheel', this.#wheel, { signal, passive: false });
    // A reader who has asked for the map once more has reached for it.
    if ((history.state as { retry?: true } | null)?.retry) {
      root.dataset.reached = '';
      this.begin();
    }
    // The still page shows no other view than its own. The development server has no still page.
    const { page } = root.dataset;
    const isStill = page !== undefined && page !== '404' && document.querySelector('main') !== null;
    if (!isStill || /[=%]/.test(location.hash)) this.begin();
  }
}

export function answerPresses(start: () => Promise<unknown>): void {
  const waiting = new Waiting(start);
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => waiting.listen());
  else waiting.listen();
}
