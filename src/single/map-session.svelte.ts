/** The map of the one file is the chart, for good: it answers every gesture, and no engine is ever asked for. */
import { createContext } from 'svelte';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { MapSession as LiveMapSession } from '../ui/map-session.svelte.ts';
import type { MapStage } from '../ui/map-stage.svelte.ts';
import { hideCrowdedNames } from './crowded-names.ts';

export class MapSession extends LiveMapSession {
  constructor(view: ViewState, map: MapState, preferences: Preferences, stage: MapStage) {
    super(view, map, preferences, stage);
    const attach = this.attach;
    this.attach = (container) => {
      $effect(() => hideCrowdedNames(container.parentElement!, stage));
      return attach(container);
    };
  }

  override ask(): void {
    // There is nothing to fetch, and nothing is missing.
  }
}

export const [mapSession, provideMapSession] = createContext<MapSession>();
