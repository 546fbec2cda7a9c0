/** Keeps the draft as it is being made, in one tab alone: two that write would undo each other's work. */
import { untrack } from 'svelte';
import type { Desk } from './desk.svelte.ts';
import { keepDraft, keptDraft } from './draft-store.ts';
import type { Draft } from '../draft/draft.ts';

/** How long after the first act that is not kept yet, ms: whoever writes without a pause loses no more than this. */
const DELAY_MS = 300;
const LOCK = 'parcours-editor';
/** A lock is held until what it waits for is done. */
const FOR_GOOD = new Promise<never>(() => undefined);

export class Keeper {
  /** `failed`: the browser keeps nothing, the file is the only way. */
  state = $state<'kept' | 'keeping' | 'failed'>('kept');
  readonly #desk: Desk;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unkept: Draft | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Takes the draft that was kept, if there is one. @returns whether there is */
  async open(): Promise<boolean> {
    const [draft] = await Promise.all([keptDraft('draft'), this.#lock()]);
    if (draft) this.#desk.begin(draft);
    return draft !== undefined;
  }

  /** Resolves at once; where another tab has the draft, this one reads until that is closed. */
  #lock(): Promise<void> {
    // Without locks (no secure context) nobody can tell: each tab writes.
    if (!('locks' in navigator)) return Promise.resolve();
    return new Promise((resolve) => {
      void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
        this.#desk.isReadOnly = lock === null;
        if (!lock) void navigator.locks.request(LOCK, () => this.#takeOver());
        resolve();
        return lock ? FOR_GOOD : null;
      });
    });
  }

  async #takeOver(): Promise<never> {
    const draft = await keptDraft('draft');
    this.#desk.isReadOnly = false;
    if (draft) this.#desk.begin(draft);
    return FOR_GOOD;
  }

  /** Notes a draft to be kept soon. */
  note(draft: Draft): void {
    if (this.#desk.isReadOnly) return;
    this.#unkept = draft;
    // That nothing is kept is true until something is.
    if (untrack(() => this.state) !== 'failed') this.state = 'keeping';
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Keeps what was noted, at once. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const draft = this.#unkept;
    if (!draft) return;
    try {
      await keepDraft(draft);
      if (this.#unkept !== draft) this.state = 'keeping';
      else [this.#unkept, this.state] = [undefined, 'kept'];
    } catch {
      this.state = 'failed';
    }
  }

  /** Puts the present draft aside, from where it can be taken back, before another one begins. */
  async putAside(): Promise<void> {
    if (this.#desk.isReadOnly) return;
    await keepDraft(this.#desk.draft, 'former').catch(() => (this.state = 'failed'));
  }
}
