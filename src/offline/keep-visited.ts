/** Has this visit kept for reading offline, an installed app as a whole, and reports newer versions. */
import type { Order } from './worker/messages.ts';
import { canKeep, isOthers, register } from './registration.ts';
import { tellVisited } from './tell-visited.ts';

/** Activates the new version and reloads this page, once. */
export type UseNewVersion = () => void;
type Offer = (use: UseNewVersion) => void;

/**
 * To be called once the page is idle. In frames, embeds, and where there can be no worker it does nothing.
 * @param base path of the site, `/` or `/maps/kim/`
 * @param onNewVersion called for each newer version that is ready; the version waits until `use` is called
 * @returns a function that stops watching; what is kept stays
 */
export function keepVisited(base: string, onNewVersion: Offer): () => void {
  const watching = new AbortController();
  // Browsers that block storage refuse. The page works without a copy, and a reader could do nothing: say nothing.
  if (canKeep()) start(base, onNewVersion, watching.signal).catch(() => undefined);
  return () => watching.abort();
}

async function start(base: string, onNewVersion: Offer, signal: AbortSignal): Promise<void> {
  const wasOthers = isOthers(base);
  const registration = await register(base);
  watchVersions(registration, onNewVersion, signal);
  await navigator.serviceWorker.ready;
  if (signal.aborted) return;
  tellVisited(registration, signal, wasOthers);
  const keepInstalled = (): void => registration.active?.postMessage('keep-installed' satisfies Order);
  addEventListener('appinstalled', keepInstalled, { signal });
  if (matchMedia('(display-mode: standalone)').matches) keepInstalled();
}

function watchVersions(
  registration: ServiceWorkerRegistration,
  onNewVersion: Offer,
  signal: AbortSignal,
): void {
  const offer = (): void => {
    // Without an active worker, the waiting one is the first and not a newer version.
    if (registration.waiting && registration.active) onNewVersion(() => activate(registration));
  };
  const watch = (): void =>
    registration.installing?.addEventListener('statechange', () => signal.aborted || offer(), { signal });
  registration.addEventListener('updatefound', watch, { signal });
  watch();
  offer();
  const ask = (): void => {
    // Fails without a network: then there is no newer version.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  // A page may stay open for days: look for a newer version whenever it is shown again.
  document.addEventListener('visibilitychange', ask, { signal });
  if (registration.active) ask();
}

function activate({ waiting }: ServiceWorkerRegistration): void {
  // Another tab has activated it already: only this page is still old.
  if (!waiting) return location.reload();
  waiting.addEventListener('statechange', () => {
    // `redundant`: an even newer version has replaced it, and is offered after the reload.
    if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
  });
  waiting.postMessage('activate' satisfies Order);
}
