/** What a reader does and sees, in any engine. */
import { centresOfMarkers, freePoints } from '../e2e/in-page.ts';
import type { Point } from '../e2e/reader.ts';
import { expect } from './fixtures.ts';
import type { Tab } from './tab.ts';

/** How long the map may take to draw, in software on a slow machine. */
const READY_LIMIT_MS = 60_000;

export const mapState = (tab: Tab) => tab.run(() => document.documentElement.dataset.mapState);
export const address = (tab: Tab) => tab.run(() => location.href.slice(location.origin.length));
export const openedCard = (tab: Tab) =>
  tab.run(() => document.querySelector('[data-card]')?.getAttribute('data-card') ?? null);
export const markers = (tab: Tab): Promise<Record<string, Point>> => tab.run(centresOfMarkers);
export const focusedStop = (tab: Tab) =>
  tab.run(() => document.activeElement?.getAttribute('data-stop') ?? null);

/** A view of the app's, reached as its history reaches it: without a load. */
export const goWithin = (tab: Tab, link: string) =>
  tab.run((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, link);

/** Brings the page to life as a reader does who is about to press something, but does not reach for its map. */
export async function bringToLife(tab: Tab) {
  await tab.run(() => void dispatchEvent(new Event('parcours:start')));
  await expect.poll(() => tab.run(() => document.documentElement.hasAttribute('data-alive'))).toBe(true);
}

/** Moves the pointer over the map until its engine is asked for, and waits until MapLibre has drawn the story. */
export async function drawMap(tab: Tab) {
  await expect
    .poll(
      async () => {
        const state = await mapState(tab);
        if (state === 'static') await tab.move(await tab.run(freePoints));
        return state;
      },
      { timeout: READY_LIMIT_MS },
    )
    .toBe('ready');
}

/**
 * Runs in the page: the middle of what a reader sees of the first thing that `selector` finds with this name, in view;
 * null if nothing of it is seen.
 */
function placeOf(selector: string, name: string | null): Point | null {
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  for (const element of document.querySelectorAll(selector)) {
    if (name !== null && nameOf(element) !== name) continue;
    const isInView = ({ top, bottom }: DOMRect) => top >= 0 && bottom <= innerHeight;
    if (!isInView(element.getBoundingClientRect())) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width * height > 0) return [left + width / 2, top + height / 2];
  }
  return null;
}

/** Clicks it as soon as it is there and stands still. @param name of the thing, as it is read; any by default */
export async function click(tab: Tab, selector: string, name: string | null = null) {
  let place: Point | null = null;
  const isStill = async (): Promise<boolean> => {
    const before = place;
    place = await tab.run(placeOf, selector, name);
    return place !== null && String(place) === String(before);
  };
  await expect.poll(isStill, `${selector} ${name ?? ''}`).toBe(true);
  await tab.click(place!);
}

export const clickButton = (tab: Tab, name: string) => click(tab, 'button, summary, label', name);

/** Words that the reader sees, of the first thing that `selector` finds; '' if there is none. */
export const words = (tab: Tab, selector: string) =>
  tab.run(
    (chosen) => document.querySelector<HTMLElement>(chosen)?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    selector,
  );

/** How many of them the reader can see. */
export const countSeen = (tab: Tab, selector: string) =>
  tab.run((chosen) => {
    const boxes = [...document.querySelectorAll(chosen)].map((element) => element.getBoundingClientRect());
    return boxes.filter(({ width, height }) => width * height > 0).length;
  }, selector);
