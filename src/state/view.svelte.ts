import { createContext } from 'svelte';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { articleOnly } from '../../geo/story/article-only.ts';
import { stopById } from '../../geo/story/lookup.ts';
import type { Stop, Story } from '../../geo/story/story.ts';
import type { LinkCodec, Notice } from '../../geo/view/link.ts';
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

/**
 * What a change of the view commands the map: `go` to the view's camera, `jump` there without a flight, `fit` the stop or
 * the journey. A command takes the map out of the reader's hand; without one (`stay`) it remains there.
 */
export type CameraCommand = 'go' | 'jump' | 'fit' | 'stay';

/** The map as the view state needs it; absent on the server. */
export interface CommandedMap {
  command(command: Exclude<CameraCommand, 'stay'>): void;
  /** Takes over into the view what a move still under way has reached. */
  settle(): void;
}

/** What a reader does here. `slid` stands for each of the many moments that a drag or the playing journey passes. */
export type Act = 'opened' | 'closed' | 'moved' | 'whole' | 'moment' | 'slid' | 'theme' | 'sources';

/** The links of the page: how its address spells views, and the addresses that readers give away. */
export interface PageLinks extends LinkCodec {
  /** Absolute, or relative to the page's own address. */
  share: LinkCodec['write'];
}

/** What a page begins with. */
export interface ViewStart {
  story: Story;
  /** Path below which the site lives, `/` or `/maps/kim/`. */
  base: string;
  links: PageLinks;
  view: View;
  notices?: PageNotice[];
}

interface Change {
  view: Partial<View>;
  camera: CameraCommand;
  /** null leaves the address as it is until a later change writes it. */
  entry: Entry | null;
  act?: Act;
}

/** The view and everything that follows from it. The only place where a view changes. */
export class ViewState {
  readonly story: Story;
  readonly base: string;
  readonly links: PageLinks;
  view: View = $state.raw()!;
  notices: PageNotice[] = $state.raw([]);
  address: Address | null = null;
  map: CommandedMap | null = null;
  /** What the reader did last here, for what is said of it and for where the focus goes; each time a new object. */
  lastAct: { kind: Act } | null = $state.raw(null);
  /** What had the focus when a stop was opened; it gets it back. */
  opener: HTMLElement | SVGElement | null = null;

  /** The story as the view shows it: whole, or the article's part alone. */
  readonly shownStory: Story = $derived.by(() => (this.view.only ? articleOnly(this.story) : this.story));
  readonly stop: Stop | undefined = $derived.by(() => stopById(this.shownStory, this.view.stop));

  constructor({ story, base, links, view, notices = [] }: ViewStart) {
    this.story = story;
    this.base = base;
    this.links = links;
    this.view = view;
    this.notices = notices;
  }

  /** Where a link leads that shows the present view with this change. */
  linkTo(change: Partial<View>): string {
    return this.links.write({ ...this.view, ...change }, this.base, this.story);
  }

  /** A view as a link for others: absolute, or relative to the page's own address. */
  sharedLink(view: View): string {
    return this.links.share(view, this.base, this.story);
  }

  /** Takes over what an address says: from outside, so nothing is written back. */
  accept(view: View, notices: PageNotice[]): void {
    this.view = view;
    this.notices = notices;
    this.map?.command(view.camera ? 'go' : 'fit');
  }

  /** The act is recorded after `flush`, which may take over a move of the map: an act as well, but not the last one. */
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

  /** Closes the opened stop where the camera stands. */
  close(camera: Camera | null): void {
    if (this.view.stop === null) return;
    const view = { stop: null, quote: null, camera };
    this.#change({ view, camera: camera ? 'go' : 'fit', entry: 'replace', act: 'closed' });
  }

  /** The reader moves the map by the page's own means. */
  moveCamera(camera: Camera, command: 'go' | 'jump' = 'jump'): void {
    this.#change({ view: { camera }, camera: command, entry: 'settle', act: 'moved' });
  }

  /** The reader has moved the map itself, which is there already. */
  takeOver(camera: Camera): void {
    this.#change({ view: { camera }, camera: 'stay', entry: 'settle', act: 'moved' });
  }

  /** The map goes along with something else that the reader does. */
  follow(camera: Camera): void {
    this.#change({ view: { camera }, camera: 'go', entry: 'settle' });
  }

  showWholeJourney(): void {
    // Also where the view holds no camera yet: what moves the map under the reader's hand ends here.
    this.map?.settle();
    const entry = this.view.stop === null ? 'replace' : 'push';
    this.#change({ view: { stop: null, quote: null, camera: null }, camera: 'fit', entry, act: 'whole' });
  }

  /** Shows the journey at a moment of it, or whole. While it plays the address waits: no entry. */
  showMoment(at: View['at'], entry: Entry | null): void {
    const kind = entry === 'push' || entry === 'replace' ? 'moment' : 'slid';
    const isNew = kind === 'moment' || this.lastAct?.kind !== 'slid';
    this.#change({ view: { at }, camera: 'stay', entry, ...(isNew && { act: kind }) });
  }

  setTheme(theme: View['theme']): void {
    this.#change({ view: { theme }, camera: 'stay', entry: 'replace', act: 'theme' });
  }

  /** Shows the article's part alone, or all; a stop that then is not there closes. */
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
