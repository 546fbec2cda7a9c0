/** The quote within which an element lies, in the text or in a card; null elsewhere. */
export function quoteAround(element: Element | null): { stop: string; quote: string } | null {
  const { quote } = element?.closest<HTMLElement>('[data-quote]')?.dataset ?? {};
  const { entry, card: stop = entry } =
    element?.closest<HTMLElement>('[data-entry], [data-card]')?.dataset ?? {};
  return quote && stop ? { stop, quote } : null;
}
