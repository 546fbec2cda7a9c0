/**
 * How the page at rest, which watches the service worker, tells the live page of a newer version. By events, since the two
 * are started apart and share no module.
 */
import type { UseNewVersion } from './keep-visited.ts';

const OFFER = 'parcours:new-version';
/** The live page says that it listens. */
const HEARING = 'parcours:hearing';

/** Offers a newer version to the live page, and again to each that comes later. @param start brings the page to life */
export function offerNewVersion(use: UseNewVersion, start: () => void): void {
  const offer = (): void => void dispatchEvent(new CustomEvent(OFFER, { detail: use }));
  addEventListener(HEARING, offer);
  offer();
  start();
}

/** @returns a function that stops listening */
export function hearOfNewVersion(onOffer: (use: UseNewVersion) => void): () => void {
  const hear = (event: Event): void => onOffer((event as CustomEvent<UseNewVersion>).detail);
  addEventListener(OFFER, hear);
  dispatchEvent(new Event(HEARING));
  return () => removeEventListener(OFFER, hear);
}
