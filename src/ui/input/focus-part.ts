/** Puts the focus on a part of the page, without scrolling to it: as when what had it goes away. */
export const focusPart = (id: 'map' | 'story'): void =>
  document.getElementById(id)?.focus({ preventScroll: true });
