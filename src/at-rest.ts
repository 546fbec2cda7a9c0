/**
 * What a page does once it has come and rests, whether or not a reader ever touches it: it
 * fetches its fonts for the next page, and keeps itself for reading offline. Its links lead to where it lies.
 */
import { keepFonts } from './first/fonts.ts';
import { madeBase } from './first/copy.ts';
import { moveLinks } from './first/move-links.ts';
import { keepVisited } from './offline/keep-visited.ts';
import { offerNewVersion } from './offline/new-version.ts';
import { whenIdle } from './ui/input/when-idle.ts';

const start = (): void => void dispatchEvent(new Event('parcours:start'));

moveLinks();
whenIdle(() => {
  void keepFonts();
  keepVisited(madeBase(), (use) => offerNewVersion(use, start));
});
