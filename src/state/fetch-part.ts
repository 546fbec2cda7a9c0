import { getMapState } from './map-state.svelte.ts';
import { getPageWords } from './page-words.svelte.ts';

/** Imports a part of the page that loads later, such as the timeline. @returns its default export, undefined on failure */
export type FetchPart = <Part>(load: () => Promise<{ default: Part }>) => Promise<Part | undefined>;

/**
 * Returns a function that imports later parts of the page together with their words. If a part fails to load, for example
 * because a new deployment has removed it, a notice offers to reload.
 * To be called while a component initialises: it reads contexts.
 */
export function partFetcher(): FetchPart {
  const map = getMapState();
  const page = getPageWords();
  return async (load) => {
    try {
      const [part] = await Promise.all([load(), page.loadLater()]);
      return part.default;
    } catch {
      map.isPartMissing = true;
      return undefined;
    }
  };
}
