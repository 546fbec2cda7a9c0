/** Registers the service worker, which keeps the whole site for reading offline, and reports newer versions. */

/** Activates the new version and reloads this page, once. */
export type UseNewVersion = () => void;

/** The part of Trusted Types that this file uses. TypeScript's DOM library does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * @param base path of the site, `/` or `/maps/kim/`
 * @param onNewVersion called for each newer version that is ready; the version waits until `use` is called
 * @returns a function that stops watching; the copy stays
 */
export function keepSite(base: string, onNewVersion: (use: UseNewVersion) => void): () => void {
  const watching = new AbortController();
  // Browsers that block storage refuse. The page works without a copy, and a reader could do nothing: say nothing.
  if (isVisit()) start(base, onNewVersion, watching.signal).catch(() => undefined);
  return () => watching.abort();
}

/** Not a visit: a page in another site's frame, and a file on a disk, which needs no copy. */
function isVisit(): boolean {
  const isFramed = window !== window.top || new URLSearchParams(location.search).has('embed');
  return !isFramed && /^https?:$/.test(location.protocol);
}

async function start(
  base: string,
  onNewVersion: (use: UseNewVersion) => void,
  signal: AbortSignal,
): Promise<void> {
  const registration = await navigator.serviceWorker.register(workerAddress(base), {
    scope: base,
    updateViaCache: 'none',
  });
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

/** The worker's address. `require-trusted-types-for 'script'` refuses plain strings; this policy allows this only. */
function workerAddress(base: string): string {
  const address = `${base}service-worker.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  const policy = trustedTypes?.createPolicy('parcours-offline', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

function activate({ waiting }: ServiceWorkerRegistration): void {
  // Another tab has activated it already: only this page is still old.
  if (!waiting) return location.reload();
  waiting.addEventListener('statechange', () => {
    // `redundant`: an even newer version has replaced it, and is offered after the reload.
    if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
  });
  waiting.postMessage('activate');
}
