/**
 * The first script of every page: inline, so that nothing waits for it, and allowed by its hash. Says before the first
 * paint how the page is presented, and starts the page's own script, which is a module.
 *
 * Whoever embeds the page may leave it without an origin (`sandbox="allow-scripts"`). There a browser refuses modules,
 * fonts and workers that the site does not offer to every origin, and complains aloud of each; a classic script is
 * fetched without that question. So this one decides what is asked for at all.
 */
const root = document.documentElement;
/** Addresses: of the modules to start, several apart by spaces, and of an embed's classic script and style sheet. */
const {
  start = '',
  script = '',
  styles = '',
} = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
const isEmbed = new URLSearchParams(location.search).has('embed');
/** Without an origin of its own the page stays what it is without its modules: a picture, text and links. */
const isSealed = self.origin === 'null';

/** The part of Trusted Types that is used here. TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(address: string): string };
}

/** What only a page in a frame needs; it is not shown before it looks and answers as it will. */
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
    // A page whose script does not come stays readable; the browser itself says what failed.
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
