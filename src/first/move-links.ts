import { madeBase } from './copy.ts';

/**
 * Lets the links of a built page lead to the copy of the site that the page is of, where that lies below another path:
 * src/first/copy.ts. Some archives have changed them already.
 */
export function moveLinks(): void {
  const made = madeBase();
  const { base } = document.documentElement.dataset;
  if (!base) return;
  for (const link of document.querySelectorAll(`a[href^="${made}"]`)) {
    const href = link.getAttribute('href')!;
    if (!href.startsWith(base)) link.setAttribute('href', base + href.slice(made.length));
  }
}
