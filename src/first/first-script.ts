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
import { chooseFonts } from './fonts.ts';
import { answerLinksWithin } from './links-within.ts';
import { presentPage } from './presentation.ts';
import { answerPresses } from './presses.ts';
import { layOutInSteps } from './reveal.ts';
import { replaceRefusedStyles } from './styles.ts';
import { whenLoaded } from './when-loaded.ts';

const root = document.documentElement;

/** @param start addresses of the modules to start, with a space between */
const startModules = (start: string): Promise<unknown> =>
  Promise.all(
    start
      .split(' ')
      .filter(Boolean)
      .map((address) => import(/* @vite-ignore */ address)),
  );

function run(): void {
  // Not `currentScript`, which is null where a service runs this script. The build writes the addresses.
  const { start, rest, styles, embed, embedStyles } =
    document.querySelector<HTMLElement>('script[data-start]')?.dataset ?? {};
  root.dataset.scripts = '';
  presentPage(embed, embedStyles);
  replaceRefusedStyles(styles);
  answerLinksWithin();
  whenLoaded(layOutInSteps);
  // With an opaque origin no module is started: the page stays a picture with text and links.
  if (root.dataset.origin === 'opaque') return;
  chooseFonts();
  answerPresses(() => startModules(start ?? ''));
  if (rest) whenLoaded(() => void import(/* @vite-ignore */ rest).catch(() => undefined));
}

if (root.dataset.scripts === undefined) run();
