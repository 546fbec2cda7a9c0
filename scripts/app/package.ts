/**
 * `npm pack` runs this first: writes into `app/` what the package holds besides a few files of the project: the built app, the editor, and
 * the command `parcours` in one piece, so that it needs none of the packages that build it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { ensureApp, ensureEditor } from './ensure-app.ts';

const APP = resolve('app');
const COMMAND = 'parcours.js';

/** Holds code for one system: npm installs the right one. */
const INSTALLED = ['@resvg/resvg-js'];

async function bundleCommand(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    // For packages that are written for CommonJS.
    define: { __dirname: 'import.meta.dirname' },
    ssr: { noExternal: true, external: INSTALLED },
    build: {
      target: 'node20',
      outDir: APP,
      emptyOutDir: false,
      copyPublicDir: false,
      ssr: true,
      license: { fileName: 'licenses-command.md' },
      rolldownOptions: { input: ['scripts/command/parcours.ts'], checks: { pluginTimings: false } },
    },
  });
  const file = join(APP, COMMAND);
  writeFileSync(file, `#!/usr/bin/env node\n${readFileSync(file, 'utf8')}`);
}

rmSync(APP, { recursive: true, force: true });
cpSync(await ensureApp(), APP, { recursive: true });
cpSync(await ensureEditor(), join(APP, 'editor'), { recursive: true });
await bundleCommand();
// A command that does not even start is never packed.
execFileSync(process.execPath, [join(APP, COMMAND), '--help']);
