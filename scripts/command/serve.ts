/** `parcours serve`: shows a built site on this computer. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from '../serve.mjs';
import { UsageError } from '../usage-error.ts';
import { basePath } from './base-path.ts';
import type { Command } from './command.ts';

export const serveCommand: Command = {
  says: 'shows a built site on this computer, until it is stopped by Ctrl+C',
  takes: '[FOLDER]',
  options: {
    port: { type: 'string', value: 'NUMBER', says: 'where; 4173 where left out, 0 for any that is free' },
    base: {
      type: 'string',
      value: '/maps/kim/',
      says: 'the path for which the site was built; / where left out',
    },
  },
  async run(given, { folder, out, typed }) {
    const { values, words } = given;
    if (words.length > 1) throw new UsageError(`one folder at a time, and ${words.join(', ')} were given`);
    const port = Number(values.port?.[0] ?? 4173);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port "${values.port?.[0]}": a number from 0 to 65535 is needed`);
    const site = words[0] === undefined ? out : resolve(folder, words[0]);
    if (!statSync(site, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(
        `nothing to serve: ${site} is no folder. Build a site first: ${typed('build')} --story FILE`,
      );
    const { url, server } = await serve(site, { port, base: basePath(given) });
    console.log(`The site is at ${url} (stop with Ctrl+C)`);
    await new Promise((done) => server.once('close', done));
    return 0;
  },
};
