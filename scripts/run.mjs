/**
 * Starts a program of the project that is written in TypeScript, on a fresh clone as well: installs what is missing first.
 *
 *     node scripts/run.mjs FILE [parameters]    FILE from the folder of package.json
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, ensureInstalled } from './install.mjs';

try {
  ensureInstalled();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const [node, , file, ...parameters] = process.argv;
const program = join(ROOT, file);
// The program finds its own name and parameters, as if Node had started it.
process.argv = [node, program, ...parameters];
// Only now is it there. Both ways to load a module, as `node --import tsx` has them.
const hooks = await Promise.all([import('tsx/cjs/api'), import('tsx/esm/api')]);
for (const { register } of hooks) register();
await import(pathToFileURL(program).href);
