import { createContext } from 'svelte';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { articleOnly } from '../../geo/story/article-only.ts';
import { stopById } from '../../geo/story/lookup.ts';
import type { Stop, Story } from '../../geo/story/story.ts';
import type { Notice } from '../../geo/view/link.ts';
import { clampView, type View } from '../../geo/view/view.ts';

/** What the page has to tell about a link: what the link's reading says, or that no such page exists. */
export type PageNotice = Notice | { kind: 'not-found' };

/**
 * How a change of the view enters the browser's history: `push` as a step that Back undoes, `replace` at once,
 * `settle` when the reader's hand has come to rest.
 */
export type Entry = 'push' | 'replace' | 'settle';

/** The browser's address bar as the view state needs it; absent on the server. */
export interface Address {
  /** Writes the present view. */
  write(entry: Entry): void;
  /** Writes now what still waits for rest. */
  flush(): void;
}

/** What a reader does here. `slid` stands for each of the many moments that a drag or the playing journey passes. */
export type Act = 'opened' | 'closed' | 'moved' | 'whole' | 'moment' | 'slid' | 'theme' | 'sources';

/** The view and everything that follows from it. The only place where a view changes. */
export class ViewState {
  readonly story: Story;
  readonly base: string;
  view: View = $state.raw()!;
  notices: PageNotice[] = $state.raw([]);
  address: Address | null = null;
  /** Takes over what a move still under way has reached; the map sets it. */
  settle: () => void = () => undefined;
  /** What the reader did last here, for what is said of it and for where the focus goes; each time a new object. */
  lastAct: { kind: Act } | null = $state.raw(null);
  /** What had the focus when a stop was opened; it gets it back. */
  opener: HTMLElement | SVGElement | null = null;

  /** The story as the view tells it: whole, or the article's part alone. */
  readonly shownStory: Story = $derived.by(() => (this.view.only ? articleOnly(this.story) : this.story));
  readonly stop: Stop | undefined = $derived.by(() => stopById(this.shownStory, this.view.stop));

  constructor(story: Story, base: string, view: View, notices: PageNotice[] = []) {
    this.story = story;
    this.base = base;
    this.view = view;
    this.notices = notices;
  }

  /** Takes over what an address says: from outside, so nothing is written back. */
  accept(view: View, notices: PageNotice[]): void {
    this.view = view;
    this.notices = notices;
  }

  /**
   * Without an entry the address stays as it is, until a later change is written. The act comes after what `flush` takes
   * over of the map's move, which is an act as well but not the last one.
   */
  #change(change: Partial<View>, entry: Entry | null, act?: Act): void {
    if (entry === 'push') this.address?.flush();
    if (act) this.lastAct = { kind: act };
    this.view = clampView({ ...this.view, ...change }, this.story);
    if (entry === 'push') this.notices = [];
    if (entry) this.address?.write(entry);
  }

  /** Opens a stop; without a camera it is fitted. */
  open(id: string, camera: Camera | null): void {
    if (id === this.view.stop && camera) return;
    if (this.view.stop === null) this.opener = document.activeElement as HTMLElement | SVGElement | null;
    this.#change({ stop: id, camera, quote: null }, id === this.view.stop ? 'replace' : 'push', 'opened');
  }

  /** Closes the opened stop where the camera stands. */
  close(camera: Camera | null): void {
    if (this.view.stop === null) return;
    this.#change({ stop: null, quote: null, camera }, 'replace', 'closed');
  }

  /** The reader moved the map. */
  moveCamera(camera: Camera): void {
    this.#change({ camera }, 'settle', 'moved');
  }

  /** The map goes along with something else that the reader does. */
  follow(camera: Camera): void {
    this.#change({ camera }, 'settle');
  }

  showWholeJourney(): void {
    // Also where the view holds no camera yet: what moves the map under the reader's hand ends here.
    this.settle();
    const entry = this.view.stop === null ? 'replace' : 'push';
    this.#change({ stop: null, quote: null, camera: null }, entry, 'whole');
  }

  /** Shows the journey at a moment of it, or whole. While it plays the address waits: no entry. */
  showMoment(at: View['at'], entry: Entry | null): void {
    const kind = entry === 'push' || entry === 'replace' ? 'moment' : 'slid';
    const isNew = kind === 'moment' || this.lastAct?.kind !== 'slid';
    this.#change({ at }, entry, isNew ? kind : undefined);
  }

  setTheme(theme: View['theme']): void {
    this.#change({ theme }, 'replace', 'theme');
  }

  /** Shows the article's part alone, or all; a stop that then is not there closes. */
  setOnly(only: View['only']): void {
    const keepsStop = !only || stopById(articleOnly(this.story), this.view.stop) !== undefined;
    this.#change({ only, ...(!keepsStop && { stop: null, quote: null }) }, 'replace', 'sources');
  }

  dismissNotices(): void {
    this.notices = [];
  }
}

export const [getViewState, setViewState] = createContext<ViewState>();
