import { getMapState } from './map-state.svelte.ts';

/** Imports a part of the page that loads later, such as the share sheet. @returns its default export, undefined on failure */
type FetchPart = <Part>(load: () => Promise<{ default: Part }>) => Promise<Part | undefined>;

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

/**
 * A part of the page that is fetched as soon as it is needed, once; `current` is undefined until it has come.
 * To be called while a component initialises.
 */
export function partWhen<Part>(
  isNeeded: () => boolean,
  load: () => Promise<{ default: Part }>,
): { readonly current: Part | undefined } {
  const fetchPart = partFetcher();
  let part = $state.raw<Part>();
  $effect(() => {
    if (!part && isNeeded()) void fetchPart(load).then((come) => (part = come));
  });
  return {
    get current() {
      return part;
    },
  };
}
