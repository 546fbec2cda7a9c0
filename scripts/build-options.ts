/** The options of `npm run build`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keptAdvice, keptByNpm } from '../geo/check/kept-by-npm.ts';
import { realFolder } from './pour/site-folder.ts';
import { nameStory } from './story-option.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  story: { type: 'string' },
  base: { type: 'string', default: '/' },
  site: { type: 'string', default: '' },
  out: { type: 'string', default: 'dist' },
  'no-offline': { type: 'boolean', default: false },
  single: { type: 'boolean', default: false },
} as const;

export interface Options {
  base: string;
  /** Origin without a slash at its end, or ''. */
  site: string;
  offline: boolean;
  single: boolean;
}

/**
 * The folder that `--out` names, else `dist`: where a link leads, not the link. A relative path is resolved in the folder
 * where the command was typed (INIT_CWD), since npm runs commands in the project's folder.
 */
export function outFolder(): string {
  const { out } = parseArgs({ options: OPTIONS, strict: false }).values;
  const isNamed = typeof out === 'string' && out !== OPTIONS.out.default;
  const folder = isNamed ? resolve(process.env.INIT_CWD ?? process.cwd(), out) : resolve(OPTIONS.out.default);
  return realFolder(folder);
}

function parseOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}; nothing was built`);
  }
}

/** @throws UsageError for an option that there is not, or a value that it cannot have */
export function readOptions(): Options {
  const kept = Object.keys(OPTIONS).find((option) => keptByNpm(option, 'build', process.env) !== undefined);
  if (kept) throw new UsageError(`${keptAdvice(kept, 'build')}; nothing was built`);
  const { base, site, single, story, out, 'no-offline': isOnlineOnly } = parseOptions();
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base)) {
    throw new UsageError(
      `--base "${base}": a path that begins and ends with "/" is needed; nothing was built`,
    );
  }
  if (site && (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))) {
    throw new UsageError(
      `--site "${site}": an address like https://example.org is needed; nothing was built`,
    );
  }
  if (!out) throw new UsageError('--out "": the path of a folder is needed; nothing was built');
  if (story !== undefined) nameStory(story);
  return { base, site: site && new URL(site).origin, offline: !isOnlineOnly, single };
}
