import { UsageError } from '../usage-error.ts';
import type { Given } from './options.ts';

const BASE = /^\/(?:[A-Za-z0-9._~-]+\/)*$/;

/** The path on the host for which a site is built, `/` where none was given. @throws UsageError */
export function basePath({ values }: Given): string {
  const base = values.base?.[0] ?? '/';
  if (BASE.test(base)) return base;
  throw new UsageError(`--base "${base}": a path that begins and ends with "/" is needed`);
}
