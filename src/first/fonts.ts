/**
 * Whether the page uses its own fonts. Only where they come before the first paint: a font that comes later would move the
 * text below a reader's eyes, so it is kept for the next page (src/at-rest.ts).
 */

/** The first byte of the page took at most so long: on such a line the fonts come in time too, ms. */
const SOON_MS = 60;
/** On a line that the browser knows to be slower they do not. */
const SLOW_RTT_MS = 100;
const SLOW_MBIT = 4;

/** The part of the Network Information API that is read here; Safari and Firefox lack it. */
interface NetworkInformation {
  /** Estimates of the browser's: a round trip, ms, and Mbit/s. */
  rtt?: number;
  downlink?: number;
}

function isFastLine(page: PerformanceNavigationTiming): boolean {
  const { rtt = 0, downlink = Infinity } =
    (navigator as { connection?: NetworkInformation }).connection ?? {};
  const isSoon = page.responseStart - page.requestStart <= SOON_MS;
  return isSoon && rtt <= SLOW_RTT_MS && downlink >= SLOW_MBIT;
}

export function chooseFonts(): void {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A page that the worker answers has its fonts from there too. To ask the storage would take longer than all the rest.
  const areKept = page !== undefined && page.workerStart > 0;
  if (areKept || (page && isFastLine(page))) document.documentElement.dataset.fonts = '';
}

/** Fetches the fonts of the page's text for the next page, without using them in this one. */
export async function keepFonts(): Promise<void> {
  const text = document.body.textContent;
  const faces = [
    '400 1em "Parcours Sans"',
    '600 1em "Parcours Sans"',
    '400 1em "Parcours Serif"',
    '600 1em "Parcours Serif"',
  ];
  try {
    await Promise.all(faces.map((face) => document.fonts.load(face, text)));
  } catch {
    // A font did not come: the next page is none the worse for it.
  }
}
