/**
 * Whether the page uses its own fonts. Only where they come before the first paint: a font that comes later would move the
 * text below a reader's eyes, so it is kept for the next page (src/at-rest.ts).
 */

/** Set once the browser has the fonts in its cache. */
const KEPT = 'parcours-fonts';
/** The first byte of the page took at most so long: on such a line the fonts come in time too, ms. */
const SOON_MS = 60;
/** On a line that the browser knows to be slower they do not. */
const SLOW_RTT_MS = 100;
const SLOW_MBIT = 4;

/** Storage is refused in some browsers and frames: then the line decides alone. */
function areKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

/** The part of the Network Information API that is read here; Safari and Firefox lack it. */
interface NetworkInformation {
  /** Estimates of the browser's: a round trip, ms, and Mbit/s. */
  rtt?: number;
  downlink?: number;
}

function isFastLine(): boolean {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { rtt = 0, downlink = Infinity } =
    (navigator as { connection?: NetworkInformation }).connection ?? {};
  const isSoon = page !== undefined && page.responseStart - page.requestStart <= SOON_MS;
  return isSoon && rtt <= SLOW_RTT_MS && downlink >= SLOW_MBIT;
}

export function chooseFonts(): void {
  if (areKept() || isFastLine()) document.documentElement.dataset.fonts = '';
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
    localStorage.setItem(KEPT, '');
  } catch {
    // A font did not come, or storage is refused: the next page asks the line again.
  }
}
