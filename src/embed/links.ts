/**
 * Links inside an embed: to another page of the map they stay in the frame and presented as they are, without a step
 * in the history of the host's window; to the rest of the web they leave the frame, where most sites refuse to show.
 */

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The links of the map are SVG, whose `href` is no text. */
function addressOf(event: MouseEvent): { link: Element; address: URL } | null {
  const link = (event.target as Element | null)?.closest('a[href]');
  const href = link?.getAttribute('href');
  if (!link || !href || !URL.canParse(href, location.href)) return null;
  return { link, address: new URL(href, location.href) };
}

export function keepLinksInPlace(): void {
  const leave = (event: MouseEvent): void => {
    const { link, address } = addressOf(event) ?? {};
    if (!link || address?.host === location.host) return;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  };
  const stay = (event: MouseEvent): void => {
    const { link, address } = addressOf(event) ?? {};
    if (!link || !address || event.defaultPrevented || !isPlain(event) || link.getAttribute('target')) return;
    event.preventDefault();
    address.search = location.search;
    location.replace(address);
  };
  addEventListener('click', leave, true);
  // On the window, so that it comes after the page's own handling, which opens stops without leaving the page.
  addEventListener('click', stay);
}
