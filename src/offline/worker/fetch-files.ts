/** Fetches files from the host, or from the browser's own cache, into the store. */
import type { Keeping, Store } from './store.ts';

/** Requests at a time: few, to leave bandwidth to the reader. */
const LANES = 4;

/**
 * Works through a queue, which may grow meanwhile, in a few lanes.
 * @throws the first error; no other work begins after it, and none goes on when this function throws
 */
export async function inLanes<Item>(queue: Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  const stopAll = (error: unknown): never => {
    queue.length = 0;
    throw error;
  };
  const lanes = Array.from({ length: LANES }, () => lane().catch(stopAll));
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
}

/** How `fetch` is called here; another one in tests. */
export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

interface Wanted extends Keeping {
  /** `force-cache` for what the page has just loaded: the browser has it. */
  cache: RequestCache;
  signal?: AbortSignal;
}

/**
 * @returns the file's content
 * @throws Error if the host has no such file or cannot be reached, or there is no room for it
 */
export async function fetchInto(
  store: Store,
  fetch: Fetch,
  pathname: string,
  { cacheName, isOneVersion, ...options }: Wanted,
): Promise<ArrayBuffer> {
  const response = await fetch(pathname, { credentials: 'same-origin', ...options });
  return store.keep(pathname, response, { cacheName, isOneVersion });
}

export const isOutOfRoom = (error: unknown): boolean =>
  error instanceof Error && error.name === 'QuotaExceededError';
