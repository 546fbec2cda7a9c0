/** How the page is presented, as attributes of `html` that the style sheets read. Set before the first paint. */

const root = document.documentElement;

/** The part of Trusted Types that is used here. TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(address: string): string };
}

/** Adds what only an embed needs. `data-pending` hides the page until both files have come or failed. */
function addEmbedFiles(script: string, styles: string): void {
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

/** The page's language that the reader's browser prefers, if it is not this page's own. */
function preferredLanguage(): string | undefined {
  const codes = navigator.languages.map((code) => code.slice(0, 2).toLowerCase());
  const preferred = codes.find((code) => document.querySelector(`link[hreflang="${code}"]`));
  return preferred === root.lang ? undefined : preferred;
}

/** @param script address of an embed's classic script; `styles` of its style sheet. The development server has none */
export function presentPage(script?: string, styles = ''): void {
  const isEmbed = new URLSearchParams(location.search).has('embed');
  const isSealed = self.origin === 'null';
  const offer = preferredLanguage();
  if (offer) root.dataset.offer = offer;
  if (isEmbed) root.dataset.presentation = 'embed';
  if (isSealed) root.dataset.origin = 'opaque';
  if (/[#&]at=/.test(location.hash)) root.dataset.timed = '';
  const theme = /[#&;]theme=(light|dark)\b/.exec(location.hash)?.[1];
  if (theme) root.dataset.theme = theme;
  if (script && (isEmbed || isSealed)) addEmbedFiles(script, styles);
}
