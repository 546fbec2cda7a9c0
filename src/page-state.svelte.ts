/** What the parts of a page share. Made once for each page; the parts take it from their context. */
import type { EngineLoader } from './map/engine/engine-loader.ts';
import type { PageProperties } from './page-properties.ts';
import { setShareState, ShareState } from './share/sheet/share-state.svelte.ts';
import { MapState, setMapState } from './state/map-state.svelte.ts';
import { type PageWords, setPageWords } from './state/page-words.svelte.ts';
import { Preferences, setPreferences } from './state/preferences.svelte.ts';
import { setViewState, ViewState } from './state/view.svelte.ts';
import { MapSession, setMapSession } from './viewport/map-session.svelte.ts';
import { type ManyPlaces, setViewport, Viewport } from './viewport/viewport.svelte.ts';

export interface PageParts extends PageProperties {
  page: PageWords;
  /** Absent in the single file and at build, which have the chart alone. */
  engine?: EngineLoader;
  /** Code for stories of many places; absent for others. */
  manyPlaces?: ManyPlaces;
}

export class PageState {
  readonly page: PageWords;
  /** Address of the site: see PageProperties. */
  readonly site: string;
  readonly reader: ViewState;
  readonly map = new MapState();
  readonly preferences = new Preferences();
  readonly sharing: ShareState;
  readonly viewport: Viewport;
  readonly session: MapSession;

  constructor({ page, site, engine, manyPlaces, ...start }: PageParts) {
    const { map, preferences } = this;
    this.page = page;
    this.site = site;
    const reader = (this.reader = new ViewState(start));
    this.sharing = new ShareState(reader);
    const viewport = (this.viewport = new Viewport(reader, preferences, map, manyPlaces));
    const label = `${page.words.map}. ${page.words.mapHint}`;
    this.session = new MapSession({ reader, map, preferences, viewport, label, engine });
  }

  /** Gives the state to the component that initialises now, and to all within it. */
  provide(): void {
    setPageWords(this.page);
    setViewState(this.reader);
    setMapState(this.map);
    setPreferences(this.preferences);
    setShareState(this.sharing);
    setViewport(this.viewport);
    setMapSession(this.session);
  }
}
