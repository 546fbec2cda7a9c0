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
