import { createContext } from 'svelte';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { articleOnly } from '../../geo/story/article-only.ts';
import { stopById } from '../../geo/story/lookup.ts';
import type { Stop, Story } from '../../geo/story/story.ts';
import type { LinkCodec, Notice } from '../../geo/view/link.ts';
import { clampView, type View } from '../../geo/view/view.ts';

/** A notice about the link that opened the page: something the view could not honour, or no such page. */
export type PageNotice = Notice | { kind: 'not-found' };

/**
 * How a change of the view enters the browser's history: `push` adds an entry that Back undoes, `replace` replaces the
 * entry at once, `settle` replaces it after a delay that bundles the steps of a gesture.
 */
export type Entry = 'push' | 'replace' | 'settle';

/** The browser's address bar as the view state needs it; absent at build. */
export interface Address {
  /** Writes the current view. */
  write(entry: Entry): void;
  /** Writes a pending `settle` now. */
  flush(): void;
}

/**
 * What a change of the view commands the map: `go` flies to the view's camera, `jump` goes there without a flight, `fit`
 * fits the stop or the journey. These interrupt a drag; `stay` leaves the map alone.
 */
export type CameraCommand = 'go' | 'jump' | 'fit' | 'stay';

/** The map as the view state needs it; absent at build. */
export interface CommandedMap {
  command(command: Exclude<CameraCommand, 'stay'>): void;
  /** If the reader is moving the map, stores the camera reached so far in the view. */
  settle(): void;
}

/** What the reader did. `slid`: one of the many moments that dragging the slider or playing the journey passes. */
export type Act = 'opened' | 'closed' | 'moved' | 'whole' | 'moment' | 'slid' | 'theme' | 'sources';

/** Reads and writes the page's own address, and writes links for others. */
export interface PageLinks extends LinkCodec {
  /** Writes a link for others, absolute or relative to the page's own address. */
  share: LinkCodec['write'];
}

/** What a ViewState starts with. */
export interface ViewStart {
  story: Story;
  /** Path below which the site lives, `/` or `/maps/kim/`. */
  base: string;
  links: PageLinks;
  view: View;
  notices?: PageNotice[];
  /**
   * The path that the page was made for, where its address does not show it, as in a proxy that has the page's address in
   * a query: then only the fragment is read, and the address is never written.
   */
  fixedPath?: string;
}

interface Change {
  view: Partial<View>;
  camera: CameraCommand;
  /** null: do not write the address; a later change will. */
  entry: Entry | null;
  act?: Act;
}

/** The view and everything that follows from it. The only place where a view changes. */
export class ViewState {
  readonly story: Story;
  readonly base: string;
  readonly links: PageLinks;
  readonly fixedPath: string | undefined;
  view: View = $state.raw()!;
  notices: PageNotice[] = $state.raw([]);
  address: Address | null = null;
  map: CommandedMap | null = null;
  /** The reader's last act, for the announcer and the focus. A new object each time, so that a repeated act is noticed. */
  lastAct: { kind: Act } | null = $state.raw(null);
  /** The element focused when a stop was opened; it takes the focus again when the card closes. */
  opener: HTMLElement | SVGElement | null = null;

  /** The story with all claims, or with the article's alone if the view says `only`. */
  readonly shownStory: Story = $derived.by(() => (this.view.only ? articleOnly(this.story) : this.story));
  readonly stop: Stop | undefined = $derived.by(() => stopById(this.shownStory, this.view.stop));

  constructor({ story, base, links, view, notices = [], fixedPath }: ViewStart) {
    this.story = story;
    this.base = base;
    this.links = links;
    this.fixedPath = fixedPath;
    this.view = view;
    this.notices = notices;
  }

  /** The address of the current view with this change. */
  linkTo(change: Partial<View>): string {
    return this.links.write({ ...this.view, ...change }, this.base, this.story);
  }

  /**
   * A view as a link for others: absolute, or relative to the page's own address. Without the keys of other people:
   * whoever counted this reader has no business with the next.
   */
  sharedLink(view: View): string {
    return this.links.share({ ...view, foreign: '' }, this.base, this.story);
  }

  /** Takes over a view that was read from the address, without writing the address back. */
  accept(view: View, notices: PageNotice[]): void {
    this.view = view;
    this.notices = notices;
    this.map?.command(view.camera ? 'go' : 'fit');
  }

  /** Flushes before it records the act: `flush` may record a move of the map, and this act must be the last. */
  #change({ view, camera, entry, act }: Change): void {
    if (entry === 'push') this.address?.flush();
    if (act) this.lastAct = { kind: act };
    this.view = clampView({ ...this.view, ...view }, this.story);
    if (entry === 'push') this.notices = [];
    if (camera !== 'stay') this.map?.command(camera);
    if (entry) this.address?.write(entry);
  }

  /** Opens a stop; without a camera it is fitted. */
  open(id: string, camera: Camera | null): void {
    if (id === this.view.stop && camera) return;
    if (this.view.stop === null) this.opener = document.activeElement as HTMLElement | SVGElement | null;
    const entry = id === this.view.stop ? 'replace' : 'push';
    const view = { stop: id, camera, quote: null };
    this.#change({ view, camera: camera ? 'go' : 'fit', entry, act: 'opened' });
  }

  /** Closes the opened stop and keeps the given camera; without one the journey is fitted. */
  close(camera: Camera | null): void {
    if (this.view.stop === null) return;
    const view = { stop: null, quote: null, camera };
    this.#change({ view, camera: camera ? 'go' : 'fit', entry: 'replace', act: 'closed' });
  }

  /** Moves the map to a camera that a button or a gesture on the chart asks for. */
  moveCamera(camera: Camera, command: 'go' | 'jump' = 'jump'): void {
    this.#change({ view: { camera }, camera: command, entry: 'settle', act: 'moved' });
  }

  /** Stores a camera to which the reader has moved the GL map; the map is not commanded. */
  takeOver(camera: Camera): void {
    this.#change({ view: { camera }, camera: 'stay', entry: 'settle', act: 'moved' });
  }

  /** Moves the map as a side effect, such as to a focused stop; no act of the reader. */
  follow(camera: Camera): void {
    this.#change({ view: { camera }, camera: 'go', entry: 'settle' });
  }

  showWholeJourney(): void {
    // A drag under way is stored first; `fit` then interrupts it.
    this.map?.settle();
    const entry = this.view.stop === null ? 'replace' : 'push';
    this.#change({ view: { stop: null, quote: null, camera: null }, camera: 'fit', entry, act: 'whole' });
  }

  /** Shows the journey at a moment; null: the whole journey. `entry` is null while the journey plays. */
  showMoment(at: View['at'], entry: Entry | null): void {
    const kind = entry === 'push' || entry === 'replace' ? 'moment' : 'slid';
    const isNew = kind === 'moment' || this.lastAct?.kind !== 'slid';
    this.#change({ view: { at }, camera: 'stay', entry, ...(isNew && { act: kind }) });
  }

  setTheme(theme: View['theme']): void {
    this.#change({ view: { theme }, camera: 'stay', entry: 'replace', act: 'theme' });
  }

  /** Shows the article's claims alone, or all. Closes the opened stop if the article does not mention it. */
  setOnly(only: View['only']): void {
    const keepsStop = !only || stopById(articleOnly(this.story), this.view.stop) !== undefined;
    const view = { only, ...(!keepsStop && { stop: null, quote: null }) };
    this.#change({ view, camera: this.view.camera ? 'stay' : 'fit', entry: 'replace', act: 'sources' });
  }

  dismissNotices(): void {
    this.notices = [];
  }
}

export const [getViewState, setViewState] = createContext<ViewState>();
