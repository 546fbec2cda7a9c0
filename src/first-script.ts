/**
 * The first script of every page: inline, so that nothing waits for it, and allowed by its hash. Sets before the first
 * paint how the page is presented (attributes of `html`), and then starts the page's own scripts, which are modules.
 *
 * A host may embed the page with an opaque origin (`sandbox="allow-scripts"`). The browser then refuses modules, fonts
 * and workers, unless the site allows every origin (CORS), and logs an error for each. A classic script needs no CORS.
 * So this script decides what is requested at all.
 */
const root = document.documentElement;
/** Addresses of the modules to start, separated by spaces, and of an embed's classic script and style sheet. */
const {
  start = '',
  script = '',
  styles = '',
} = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
const isEmbed = new URLSearchParams(location.search).has('embed');
/** With an opaque origin no module is started: the page stays a picture with text and links. */
const isSealed = self.origin === 'null';

/** The part of Trusted Types that is used here. TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(address: string): string };
}

/** Adds what only an embed needs. `data-pending` hides the page until both files have come or failed. */
function addEmbedFiles(): void {
  const { trustedTypes } = self as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: (_address?: string): string => script };
  const embedded = document.createElement('script');
  embedded.src = (trustedTypes?.createPolicy('embed', rules) ?? rules).createScriptURL('');
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  root.dataset.pending = '';
  let awaited = 2;
  const arrive = (): void => {
    if (--awaited === 0) delete root.dataset.pending;
  };
  for (const file of [sheet, embedded]) file.onload = file.onerror = arrive;
  document.head.append(sheet, embedded);
}

function startModules(): void {
  for (const address of start.split(' ').filter(Boolean)) {
    // Without its scripts the page stays readable; the browser logs what failed.
    import(/* @vite-ignore */ address).catch(() => undefined);
  }
}

if (isEmbed) root.dataset.presentation = 'embed';
if (isSealed) root.dataset.origin = 'opaque';
if (/[#&]at=/.test(location.hash)) root.dataset.timed = '';
const theme = /[#&]theme=(light|dark)(?:&|$)/.exec(location.hash)?.[1];
if (theme) root.dataset.theme = theme;
if (script && (isEmbed || isSealed)) addEmbedFiles();
if (!isSealed) document.addEventListener('DOMContentLoaded', startModules);

export {};
