/** Who is measured: `name=folder[,path]` on the command line. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from './server.mjs';

const DEFAULT_ADAPTER = join(import.meta.dirname, '..', 'adapter.default.mjs');

export function parseContestant(argument) {
  const [, name, folder, given] = /^([A-Za-z0-9_.-]+)=([^,]+)(?:,(.*))?$/.exec(argument) ?? [];
  if (!name) throw new Error(`not name=folder[,path]: ${argument}`);
  const path = given || '/';
  return { name, folder: resolve(folder), path: path.startsWith('/') ? path : `/${path}` };
}

/** With its adapter and a server of its own. The first folder with an adapter of that name counts. */
export async function admit(argument, adapterFolders) {
  const contestant = parseContestant(argument);
  const own = adapterFolders.map((folder) => resolve(folder, `${contestant.name}.mjs`));
  const file = own.find((candidate) => existsSync(candidate)) ?? DEFAULT_ADAPTER;
  const { default: adapter } = await import(pathToFileURL(file).href);
  return { ...contestant, adapter, server: await serve(contestant.folder) };
}
