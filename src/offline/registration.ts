/** Registers the service worker, where there can be one. */

/** The part of Trusted Types that this file uses. TypeScript's DOM library does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * Whether the page lies where it was made for: not in an archive, behind a proxy, at an unknown address, or on the
 * development server. And whether its site has a copy to keep at all.
 */
function isAtHome(): boolean {
  const { page, base, site, online } = document.documentElement.dataset;
  const isMade = page !== undefined && page !== '404' && online === undefined;
  return isMade && base === undefined && (!site || site === location.origin);
}

/**
 * Whether this page may have a worker. Not in another site's frame, not as an embed, and not from a disk, where nothing
 * needs to be kept; nor where the worker would lie in somebody else's way. Browsers have none on insecure pages, and some
 * refuse it where storage is blocked.
 */
export function canKeep(): boolean {
  if (!isAtHome()) return false;
  const isFramed = window !== window.top || new URLSearchParams(location.search).has('embed');
  try {
    return !isFramed && /^https?:$/.test(location.protocol) && Boolean(navigator.serviceWorker);
  } catch {
    return false;
  }
}

/**
 * @param base path of the site, `/` or `/maps/kim/`
 * @throws where storage is blocked
 */
export const register = (base: string): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(workerAddress(base), { scope: base, updateViaCache: 'none' });

/**
 * Whether another worker answers for the page until its own does: that of the story at the site's root, where this story has
 * a folder within. To be asked before `register`.
 */
export const isOthers = (base: string): boolean => {
  const { controller } = navigator.serviceWorker;
  return controller !== null && controller.scriptURL !== new URL(scriptPath(base), location.href).href;
};

const scriptPath = (base: string): string => `${base}service-worker.js`;

/** The worker's address. `require-trusted-types-for 'script'` refuses plain strings; this policy allows this only. */
function workerAddress(base: string): string {
  const address = scriptPath(base);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  const policy = trustedTypes?.createPolicy('parcours-offline', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}
