/**
 * Links inside an embed. A link to another page of the map stays in the frame, keeps `?embed`, and adds no entry to the
 * history of the host's window. A link to another site opens a new tab, since most sites refuse to be shown in a frame.
 */

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The clicked link with its address; null for none. Reads the attribute: the `href` of an SVG link is no string. */
function addressOf(event: MouseEvent): { link: Element; address: URL } | null {
  const link = (event.target as Element | null)?.closest('a[href]');
  if (!link) return null;
  try {
    return { link, address: new URL(link.getAttribute('href')!, location.href) };
  } catch {
    return null;
  }
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
    // Without modules nobody has written the theme into the links of the page.
    address.hash ||= location.hash;
    location.replace(address);
  };
  addEventListener('click', leave, true);
  // On the window, so that the page's own listeners, which open stops without leaving the page, run first.
  addEventListener('click', stay);
}
