/** Acts once the page has loaded; at once where a script that was held back runs later than that. */
export function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act);
}
