import { getMapState } from './map-state.svelte.ts';
import { getPageWords } from './page-words.svelte.ts';

/** Fetches a part of the page; undefined if it did not come. */
export type FetchPart = <Part>(load: () => Promise<{ default: Part }>) => Promise<Part | undefined>;

/**
 * To be called while a component begins. What it returns fetches parts that come after the page, with the words that they
 * say. If one does not come, as when a new version took its place, the page says so and offers to load anew.
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
