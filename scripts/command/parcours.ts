/** `parcours`, the command of the installed package: for authors without a checkout. */
import { resolve } from 'node:path';
import { helpOfAll, runCommand } from './run.ts';

const [name, ...parameters] = process.argv.slice(2);

if (name === undefined || name === '--help' || name === '-h') {
  console.log(helpOfAll());
  process.exitCode = name === undefined ? 2 : 0;
} else {
  process.exitCode = await runCommand(name, parameters, {
    folder: process.cwd(),
    typed: (command) => `parcours ${command}`,
    out: resolve('dist'),
    isOwn: false,
    isMeasured: false,
    // The app lies beside this file.
    app: () => Promise.resolve(import.meta.dirname),
  });
}
