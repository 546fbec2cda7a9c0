/**
 * The first script of every page: inline, so that nothing waits for it, and allowed by its hash. Sets before the first
 * paint how the page is presented (attributes of `html`), answers presses that come before the page's own scripts, which
 * are modules, and starts those when a reader reaches for something.
 *
 * A host may embed the page with an opaque origin (`sandbox="allow-scripts"`). The browser then refuses modules, fonts
 * and workers, unless the site allows every origin (CORS), and logs an error for each. A classic script needs no CORS.
 * So this script decides what is requested at all.
 *
 * Services between site and reader hold scripts back, move them and run copies of them. So it may run at any time, and a
 * second time in vain; `data-scripts` says that it runs, without which the page is laid out as one without scripts.
 */
import { findCopy } from './copy.ts';
import { chooseFonts } from './fonts.ts';
import { answerLinksWithin } from './links-within.ts';
import { presentPage } from './presentation.ts';
import { answerPresses } from './presses.ts';
import { layOutLater } from './reveal.ts';
import { replaceRefusedStyles } from './styles.ts';
import { whenLoaded } from './when-loaded.ts';

const root = document.documentElement;

/** @param files paths of the modules to start, below `base`, with a space between */
const startModules = (base: string, files: string): Promise<unknown> =>
  Promise.all(
    files
      .split(' ')
      .filter(Boolean)
      .map((file) => import(/* @vite-ignore */ base + file)),
  );

function run(): void {
  // Not `currentScript`, which is null where a service runs this script. The build writes paths below the base.
  const { start, rest, styles, embed, embedStyles } =
    document.querySelector<HTMLElement>('script[data-start]')?.dataset ?? {};
  const base = findCopy();
  root.dataset.scripts = '';
  presentPage(embed && base + embed, base + (embedStyles ?? ''));
  replaceRefusedStyles(styles && base + styles);
  answerLinksWithin();
  layOutLater();
  // With an opaque origin no module is started: the page stays a picture with text and links.
  if (root.dataset.origin === 'opaque') return;
  chooseFonts();
  answerPresses(() => startModules(base, start ?? ''));
  if (rest) whenLoaded(() => void import(/* @vite-ignore */ base + rest).catch(() => undefined));
}

if (root.dataset.scripts === undefined) run();
