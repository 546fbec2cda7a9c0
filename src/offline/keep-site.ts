/** Has the browser keep the whole site for reading offline, and says when a newer version of it is ready. */

/** Takes the new version into use and loads this page anew, once. */
export type UseNewVersion = () => void;

/** The part of Trusted Types that this file uses. TypeScript's DOM library does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * @param base path below which the site lives, `/` or `/maps/kim/`
 * @param onNewVersion called for each newer version that is ready; it is used only when the reader wants it
 * @returns stops watching; the copy stays
 */
export function keepSite(base: string, onNewVersion: (use: UseNewVersion) => void): () => void {
  const watching = new AbortController();
  // Refused where storage is blocked: the page does without, and there is nothing that a reader could do about it.
  if (isVisit()) start(base, onNewVersion, watching.signal).catch(() => undefined);
  return () => watching.abort();
}

/** A page that another one shows in a frame is no visit, and a file on a disk needs no copy. */
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
    // The first worker of all is no news.
    if (registration.waiting && registration.active) onNewVersion(() => activate(registration));
  };
  const watch = (): void =>
    registration.installing?.addEventListener('statechange', () => signal.aborted || offer(), { signal });
  registration.addEventListener('updatefound', watch, { signal });
  watch();
  offer();
  const ask = (): void => {
    // Without a network there is no newer version.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  // A page may stay open for days.
  document.addEventListener('visibilitychange', ask, { signal });
  if (registration.active) ask();
}

/** `require-trusted-types-for 'script'` asks for an address that a policy has seen: this one lets no other pass. */
function workerAddress(base: string): string {
  const address = `${base}service-worker.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  const policy = trustedTypes?.createPolicy('parcours-offline', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

function activate({ waiting }: ServiceWorkerRegistration): void {
  // Another tab did it already: this page is the last thing that is old.
  if (!waiting) return location.reload();
  waiting.addEventListener('statechange', () => {
    // `redundant`: a still newer one came between, and is offered after the reload.
    if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
  });
  waiting.postMessage('activate');
}
