import { getMapState } from './map-state.svelte.ts';

/** Imports a part of the page that loads later, such as the share sheet. @returns its default export, undefined on failure */
export type FetchPart = <Part>(load: () => Promise<{ default: Part }>) => Promise<Part | undefined>;

/**
 * Returns a function that imports later parts of the page. If a part fails to load, for example because a new deployment
 * has removed it, a notice offers to reload.
 * To be called while a component initialises: it reads a context.
 */
export function partFetcher(): FetchPart {
  const map = getMapState();
  return async (load) => {
    try {
      return (await load()).default;
    } catch {
      map.isPartMissing = true;
      return undefined;
    }
  };
}
