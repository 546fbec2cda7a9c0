/** The focus never falls out of the page: where its element goes, as the form of a place that is undone, its part takes it. */
let focused: Element | null = null;
let part: HTMLElement | null = null;

/** To be called as the focus moves. */
export function noteFocus({ target }: { target: EventTarget | null }): void {
  focused = target as Element;
  part = focused.closest<HTMLElement>('[data-part]') ?? document.querySelector<HTMLElement>('[data-part]');
}

/** To be called after the page has changed. A press beside all controls takes the focus away too: that stays so. */
export function rescueFocus(): void {
  const isLost = focused !== null && (!focused.isConnected || focused.matches(':disabled'));
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  if (isLost && isNowhere) part?.focus({ preventScroll: true });
}
