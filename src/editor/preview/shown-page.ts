/** The story's page in the frame. Another story takes the page's place in one step, at the same view where it has it. */
import { unmount } from 'svelte';
import { hasManyPlaces } from '../../../geo/story/many-places.ts';
import type { Language, Story } from '../../../geo/story/story.ts';
import { withKnownZones } from '../../../geo/time/known-zones.ts';
import { onGround } from '../../../geo/view/fit.ts';
import { nominalFrame } from '../../../geo/view/frame.ts';
import { singleLinks, writeLink } from '../../../geo/view/single-link.ts';
import { homeView } from '../../../geo/view/view.ts';
import { bringToLife, takeMain } from '../../bring-to-life.ts';
import type { Basemap } from '../../chart/basemap-paths.ts';
import { dictionaries } from '../../i18n/all-words.ts';
import { engineLoader } from '../../map/engine/engine-loader.ts';
import { PageState } from '../../page-state.svelte.ts';
import { PageWords } from '../../state/page-words.svelte.ts';
import type { PageLinks } from '../../state/view.svelte.ts';
import { withBasemap } from '../../still/still-map.ts';
// Fetched with the page, so that it is whole at once.
import '../../ui/column/Column.svelte';
import LongItinerary from '../../ui/column/LongItinerary.svelte';
import * as manyPlaces from '../../viewport/many-places.ts';
import worldAddress from '../../../geo/basemap/world.geojson?url';
import type { FrameReport, ShowOrder } from './messages.ts';
import { svgElements } from './svg-elements.ts';

const root = document.documentElement;
/** Language and stop are in the fragment, as in the single file: the frame's path stays its own. */
const links: PageLinks = { ...singleLinks, share: writeLink };

async function fetchBasemap(): Promise<Basemap> {
  const response = await fetch(worldAddress);
  if (!response.ok) throw new Error(`the map of the world: HTTP ${response.status}`);
  return (await response.json()) as Basemap;
}

/** The page's fonts are used only where they are there before its first paint, as they mostly are for its readers. */
const FACES = [
  '400 1em "Parcours Sans"',
  '600 1em "Parcours Sans"',
  'italic 1em "Parcours Sans"',
  '400 1em "Parcours Serif"',
  '600 1em "Parcours Serif"',
];
const fetchFonts = (): Promise<unknown> => Promise.allSettled(FACES.map((face) => document.fonts.load(face)));

/** Room for the basemap as a built page has it: from there the live map takes it. */
const BUILT_MAP = '<g class="basemap"></g><svg class="names-layer" aria-hidden="true"></svg>';

function builtMap(story: Story, basemap: Basemap, language: Language): HTMLElement {
  const pane = document.createElement('div');
  pane.className = 'map-pane';
  pane.append(svgElements(withBasemap(BUILT_MAP, basemap, story, nominalFrame(story, null), [language])));
  return pane;
}

function stateOf(story: Story, language: Language): PageState {
  return new PageState({
    ...{ story, links, base: '/', site: '', view: homeView(language), engine: engineLoader },
    page: new PageWords(dictionaries[language]),
    ...(hasManyPlaces(story) && { manyPlaces }),
  });
}

/**
 * Writes into the address what the former page showed, in this language, as far as the story has it.
 * @param theme undefined: that of the former page, in which a reader may have chosen one
 */
function keepView(story: Story, language: Language, theme: ShowOrder['theme'] | undefined): void {
  const { view } = singleLinks.read({ path: '', fragment: location.hash, base: '/' }, story);
  const shown = { ...view, language, theme: theme === undefined ? view.theme : theme };
  history.replaceState(null, '', singleLinks.write(shown, '/', story));
}

export class ShownPage {
  readonly #report: (said: FrameReport) => void;
  readonly #fonts = fetchFonts();
  #basemap: Promise<Basemap> | undefined;
  #order: ShowOrder | undefined;
  #theme: ShowOrder['theme'] | undefined;
  #app: Record<string, unknown> | undefined;

  constructor(report: (said: FrameReport) => void) {
    this.#report = report;
    root.dataset.basemap = new URL(worldAddress, location.href).href;
    // Before the listeners of `bindAddress`, which know one language.
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
  }

  /** Shows a story; of several that come at once, the last. */
  async show(order: ShowOrder): Promise<void> {
    this.#order = order;
    try {
      const [basemap] = await Promise.all([(this.#basemap ??= fetchBasemap()), this.#fonts]);
      if (this.#order !== order) return;
      const begunMs = performance.now();
      this.#mount({ ...order, story: onGround(withKnownZones(order.story), basemap) }, basemap);
      this.#report({ kind: 'shown', language: order.language, tookMs: performance.now() - begunMs });
    } catch (error) {
      this.#basemap = undefined;
      this.#report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** In one task, so that nothing is painted in between. */
  #mount(order: ShowOrder, basemap: Basemap): void {
    const { story, language, theme } = order;
    const top = scrollY;
    const box = document.querySelector('[data-map]');
    const size = box && { width: box.clientWidth, height: box.clientHeight };
    const room = document.getElementById('app')!;
    // The page gives the focus on when the focused element goes: not while the author writes elsewhere.
    room.inert = !document.hasFocus();
    // Its last view is written into the address.
    if (this.#app) void unmount(this.#app);
    this.#app = undefined;
    room.replaceChildren();
    keepView(story, language, theme === this.#theme ? undefined : theme);
    this.#theme = theme;
    const { main } = takeMain(language);
    main.append(builtMap(story, basemap, language));
    const state = stateOf(story, language);
    // Most often it is the size again: then names and markers are laid out once.
    if (size) state.viewport.size = size;
    this.#app = bringToLife({ state, main, ...(hasManyPlaces(story) && { List: LongItinerary }) });
    // Nothing is shared, or kept for reading offline, before it is published.
    state.sharing.open = () => this.#report({ kind: 'held-back' });
    requestAnimationFrame(() => {
      room.inert = false;
      scrollTo({ top, behavior: 'instant' });
    });
  }

  /** A reader has chosen another language in the page itself. */
  #follow = (event: Event): void => {
    const order = this.#order;
    if (!order) return;
    const link = { path: '', fragment: location.hash, base: '/' };
    const { language } = singleLinks.read(link, order.story).view;
    if (language === root.lang) return;
    event.stopImmediatePropagation();
    void this.show({ ...order, language });
  };
}
