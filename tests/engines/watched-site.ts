/**
 * The built site with one script more in each page, which tells the host of every error and every violation of the
 * policy. The drivers would not tell alike: WebKit's tells nothing.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesOf, writeWorker } from '../e2e/host.ts';

export const WATCHED_SITE = resolve('.cache/engines-site');
/** Below it the page tells its problems, as paths. */
export const PROBLEMS = '/problem/';

/** Runs in the page, before its own scripts. */
function watch(address: string) {
  const tell = (problem: string) => navigator.sendBeacon(address + encodeURIComponent(problem.slice(0, 500)));
  const log = console.error;
  console.error = (...given: unknown[]) => {
    tell(`console error: ${given.join(' ')}`);
    log(...given);
  };
  addEventListener(
    'error',
    ({ message, target }) =>
      tell(message ? `page error: ${message}` : `failed to load: ${(target as Element).outerHTML}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(`unhandled rejection: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tell(`policy violation: ${effectiveDirective} blocked ${blockedURI || 'inline'}`),
  );
}

/** Writes it anew, for Playwright's `globalSetup`. */
export default async function writeWatchedSite(): Promise<void> {
  rmSync(WATCHED_SITE, { recursive: true, force: true });
  cpSync('dist', WATCHED_SITE, { recursive: true });
  writeFileSync(join(WATCHED_SITE, 'watch.js'), `(${watch.toString()})(${JSON.stringify(PROBLEMS)});`);
  for (const name of filesOf(WATCHED_SITE).filter((file) => file.endsWith('.html'))) {
    const file = join(WATCHED_SITE, name);
    const page = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      page.replace(/<head[^>]*>/, (head) => `${head}<script src="/watch.js"></script>`),
    );
  }
  await writeWorker(WATCHED_SITE);
}
