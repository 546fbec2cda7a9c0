/**
 * Functions that run in the page, whichever driver sends them there: what they need they take from the document, and
 * they call no others. Points are px of the window.
 */

/** Two points of the map's box next to each other, on which no card or control lies; px of the window. */
export function freePoints(): [x: number, y: number][] {
  const box = document.querySelector('[data-map]')?.getBoundingClientRect();
  if (!box) return [];
  const isFree = (x: number, y: number): boolean => {
    const at = document.elementFromPoint(x, y);
    return !!at?.closest('[data-map]') && !at.closest('[data-stop], [data-leg]');
  };
  for (let y = box.top + 40; y < box.bottom; y += 20) {
    for (let x = box.left + 30; x < box.right; x += 20) {
      if (isFree(x, y) && isFree(x + 4, y))
        return [
          [x, y],
          [x + 4, y],
        ];
    }
  }
  return [];
}

/** Centres of all markers, by the id of their stop. */
export function centresOfMarkers(): Record<string, [x: number, y: number]> {
  const centres: Record<string, [x: number, y: number]> = {};
  for (const marker of document.querySelectorAll('[data-map] [data-stop]')) {
    const { left, top, width, height } = marker.querySelector('circle')!.getBoundingClientRect();
    centres[marker.getAttribute('data-stop')!] = [left + width / 2, top + height / 2];
  }
  return centres;
}

/**
 * Names and markers on the map of which a part lies under a control, the legend, the scale bar, the timeline or the card, or
 * beyond the map's edge. What lies wholly under the card is not in the picture.
 * @param about ids of the stops of which the markers count; null for all. Names always count.
 */
export function coveredThings(about: string[] | null): string[] {
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 0;
  const covers = [
    ...document.querySelectorAll('.control-group, .legend, .scale-bar, .timeline, [data-card]'),
  ].filter(isShown);
  const map = document.querySelector('[data-map]')!.getBoundingClientRect();
  /** Of a marker only the disc. */
  const discPx = 9;
  const rectangle = (thing: Element): [left: number, top: number, right: number, bottom: number] => {
    const { left, top, right, bottom } = thing.getBoundingClientRect();
    if (!thing.matches('.target')) return [left, top, right, bottom];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [x - discPx, y - discPx, x + discPx, y + discPx];
  };
  const things = '.basemap .name, [data-stop] .target, [data-stop] .stop-label';
  return [...document.querySelectorAll(`[data-map] :is(${things})`)].filter(isShown).flatMap((thing) => {
    const stop = thing.closest('[data-stop]')?.getAttribute('data-stop');
    if (thing.matches('.target') && about && !about.includes(stop!)) return [];
    const [left, top, right, bottom] = rectangle(thing);
    if (right < map.left || left > map.right || bottom < map.top || top > map.bottom) return [];
    const what = `${thing.matches('.target') ? 'marker' : 'name'} of ${stop ?? thing.textContent}`;
    const isCut =
      left < map.left - 1 || right > map.right + 1 || top < map.top - 1 || bottom > map.bottom + 1;
    const under = covers.flatMap((cover) => {
      const box = cover.getBoundingClientRect();
      const isFree =
        right < box.left + 1 || left > box.right - 1 || bottom < box.top + 1 || top > box.bottom - 1;
      const isHidden =
        cover.matches('[data-card]') &&
        !about?.includes(stop!) &&
        top >= box.top &&
        left >= box.left &&
        right <= box.right;
      return isFree || isHidden ? [] : [`${what} under ${cover.className || cover.tagName}`];
    });
    return [...under, ...(isCut ? [`${what} over the edge`] : [])];
  });
}
