/** `parcours`, the command of the installed package: for authors without a checkout. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROJECT } from '../../geo/check/project-folder.ts';
import { helpOfAll, runCommand } from './run.ts';

const [name, ...parameters] = process.argv.slice(2);

const version = (): string =>
  (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version;

if (name === '--version' || name === '-v') {
  console.log(version());
} else if (name === undefined || ['help', '--help', '-h'].includes(name)) {
  console.log(helpOfAll());
  process.exitCode = name === undefined ? 2 : 0;
} else {
  process.exitCode = await runCommand(name, parameters, {
    folder: process.cwd(),
    typed: (command) => `parcours ${command}`,
    out: resolve('dist'),
    isOwn: false,
    isMeasured: false,
    // The app and the editor lie beside this file.
    app: () => Promise.resolve(import.meta.dirname),
    editor: () => Promise.resolve(join(import.meta.dirname, 'editor')),
  });
}
