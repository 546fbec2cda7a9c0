/** What is kept of the site, as the worker tells, and the reader's wishes about it. */
import type { Kept, Order, Report } from './worker/messages.ts';
import { canKeep, isOthers, register } from './registration.ts';
import { tellVisited } from './tell-visited.ts';

export interface KeptWatch {
  order: (order: 'keep' | 'stop' | 'forget') => void;
  end: () => void;
}

/** A browser may end a worker in the middle of its work: after this silence it is asked again. */
const SILENCE_MS = 20_000;

/**
 * Registers the worker if there is none yet.
 * @param base path of the site, `/` or `/maps/kim/`
 * @param onKept called with what is kept, first soon and then with each change; never where nothing can be kept
 */
export function watchKept(base: string, onKept: (kept: Kept) => void): KeptWatch {
  const watching = new AbortController();
  const { signal } = watching;
  const registering = canKeep() ? registered(base, signal) : Promise.resolve(null);
  const order = (given: Order): void =>
    void registering.then((registration) => registration?.active?.postMessage(given));
  let silence: ReturnType<typeof setTimeout> | undefined;
  const listen = ({ data }: MessageEvent<Partial<Report> | null>): void => {
    clearTimeout(silence);
    if (!data?.kept) return;
    if (data.kept.kind === 'keeping') silence = setTimeout(() => order('report'), SILENCE_MS);
    onKept(data.kept);
  };
  if (canKeep()) navigator.serviceWorker.addEventListener('message', listen, { signal });
  signal.addEventListener('abort', () => clearTimeout(silence));
  order('report');
  return { order, end: () => watching.abort() };
}

/** With an active worker; null where the browser refuses one. */
async function registered(base: string, signal: AbortSignal): Promise<ServiceWorkerRegistration | null> {
  try {
    const wasOthers = isOthers(base);
    await register(base);
    const registration = await navigator.serviceWorker.ready;
    // The page of a reader who saves data has not done so.
    tellVisited(registration, signal, wasOthers);
    return registration;
  } catch {
    return null;
  }
}
