/**
 * The first script of every page: inline, so that nothing waits for it, and allowed by its hash. Sets before the first
 * paint how the page is presented (attributes of `html`), answers presses that come before the page's own scripts, which
 * are modules, and starts those when a reader reaches for something.
 *
 * A host may embed the page with an opaque origin (`sandbox="allow-scripts"`). The browser then refuses modules, fonts
 * and workers, unless the site allows every origin (CORS), and logs an error for each. A classic script needs no CORS.
 * So this script decides what is requested at all.
 */
import { findCopy } from './copy.ts';
import { chooseFonts } from './fonts.ts';
import { answerLinksWithin } from './links-within.ts';
import { presentPage } from './presentation.ts';
import { answerPresses } from './presses.ts';
import { layOutLater } from './reveal.ts';

const root = document.documentElement;
/** Paths below the base: of the modules to start and of the one for a page at rest, of an embed's script and style sheet. */
const {
  start = '',
  rest = '',
  script = '',
  styles = '',
} = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

const base = findCopy();

presentPage(script && base + script, base + styles);
answerLinksWithin();
layOutLater();

const startModules = (): Promise<unknown> =>
  Promise.all(
    start
      .split(' ')
      .filter(Boolean)
      .map((file) => import(/* @vite-ignore */ base + file)),
  );

// With an opaque origin no module is started: the page stays a picture with text and links.
if (root.dataset.origin !== 'opaque') {
  chooseFonts();
  answerPresses(startModules);
  if (rest)
    addEventListener('load', () => void import(/* @vite-ignore */ base + rest).catch(() => undefined));
}
