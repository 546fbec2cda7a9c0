/**
 * `npm run build`: as `parcours build`, in a checkout. The app is built where its sources have changed; without `--story` the
 * first story is poured into it.
 */
import { resolve } from 'node:path';
import { keptAdvice, keptByNpm } from '../geo/check/kept-by-npm.ts';
import { ensureApp, ensureEditor } from './app/ensure-app.ts';
import { writeSingleFile } from './app/single.ts';
import { buildCommand } from './command/build.ts';
import { runCommand } from './command/run.ts';
import { sayFault } from './command/terminal.ts';
import { namedStory, nameStory, typedIn } from './story-option.ts';

const kept = Object.keys(buildCommand.options).find(
  (option) => keptByNpm(option, 'build', process.env) !== undefined,
);
if (kept) {
  sayFault(`${keptAdvice(kept, 'build')}; nothing was built`);
  process.exitCode = 2;
} else {
  process.exitCode = await runCommand('build', process.argv.slice(2), {
    folder: typedIn(),
    typed: (command) => `npm run ${command} --`,
    story: namedStory(),
    out: resolve('dist'),
    isOwn: true,
    isMeasured: true,
    app: ensureApp,
    editor: ensureEditor,
    writeSingle: (folder, story, address) => {
      nameStory(story);
      return writeSingleFile(folder, address);
    },
  });
}
