/** The part of Trusted Types that this page uses. TypeScript's DOM library does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

let isInstalled = false;

/**
 * MapLibre starts its worker from a plain string, which `require-trusted-types-for 'script'` refuses. This default
 * policy lets script addresses of this origin through and nothing else: no HTML, no script text.
 */
export function allowOwnScriptAddresses(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  if (isInstalled || !trustedTypes) return;
  isInstalled = true;
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin === location.origin) return url;
      throw new TypeError(`script address "${url}" is not of this origin: it is not loaded`);
    },
  });
}
