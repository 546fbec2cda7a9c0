/** The map of the one file is the chart, for good: it answers every gesture, and no engine is ever asked for. */
import { createContext } from 'svelte';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { MapSession as LiveMapSession } from '../viewport/map-session.svelte.ts';
import type { Viewport } from '../viewport/viewport.svelte.ts';
import { hideCrowdedNames } from './crowded-names.ts';

export class MapSession extends LiveMapSession {
  constructor(view: ViewState, map: MapState, preferences: Preferences, viewport: Viewport) {
    super(view, map, preferences, viewport);
    const attach = this.attach;
    this.attach = (container) => {
      $effect(() => hideCrowdedNames(container.parentElement!, viewport));
      return attach(container);
    };
  }

  override ask(): void {
    // There is nothing to fetch, and nothing is missing.
  }
}

export const [getMapSession, setMapSession] = createContext<MapSession>();
