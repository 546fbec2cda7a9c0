/** A host of its own for tests that publish a second version, or take the site away. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serve, type Served } from '../../scripts/serve.mjs';

const run = promisify(execFile);
const TSX = resolve('node_modules/tsx/dist/cli.mjs');

export class Host {
  readonly #folder = mkdtempSync(join(tmpdir(), 'parcours-host-'));
  readonly #root = join(this.#folder, 'current');
  #served: Served | undefined;
  #versions = 0;

  /** Serves a built site on a free port, below the base for which it was built. */
  async open(site: string, base: string): Promise<void> {
    this.publish(site);
    this.#served = await serve(this.#root, { port: 0, base });
  }

  /** The address of the first page. */
  get url(): string {
    return this.#served!.url;
  }

  /** From one moment to the next the host has this site and nothing of the former one. */
  publish(site: string): void {
    const next = join(this.#folder, 'next');
    symlinkSync(resolve(site), next);
    renameSync(next, this.#root);
  }

  /** A place for another version. */
  newFolder(): string {
    return join(this.#folder, `version-${++this.#versions}`);
  }

  /** Nobody answers any more; a second time does nothing. */
  async close(): Promise<void> {
    const served = this.#served;
    if (served?.server.listening) await served.close();
  }

  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.#folder, { recursive: true });
  }
}

/** Every file of a built site, relative to it. */
export const filesOf = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));

/** Builds the site as `npm run build -- …` does, into another folder. */
export async function buildSite(folder: string, ...options: string[]): Promise<void> {
  await run(process.execPath, [TSX, 'scripts/build.ts', ...options], {
    env: { ...process.env, PARCOURS_DIST: folder },
  });
}

/** Gives a changed site its service worker; `--remove` one that removes itself. */
export async function writeWorker(folder: string, ...options: string[]): Promise<void> {
  await run(process.execPath, [TSX, 'scripts/offline.ts', folder, ...options]);
}

/**
 * Writes a later version of a site: every script that comes after the page has another name, and each page says
 * which version it is of.
 */
export async function writeLaterVersion(site: string, folder: string, version: string): Promise<void> {
  cpSync(site, folder, { recursive: true });
  const scripts = readdirSync(join(folder, 'assets')).filter((name) =>
    /^(?:Timeline|engine)-.*\.js$/.test(name),
  );
  const renamed = new Map(scripts.map((name) => [name, name.replace(/-.*\.js$/, `-version${version}.js`)]));
  for (const [name, newName] of renamed) {
    renameSync(join(folder, 'assets', name), join(folder, 'assets', newName));
  }
  for (const name of filesOf(folder).filter((file) => /\.(?:html|js)$/.test(file))) {
    let text = readFileSync(join(folder, name), 'utf8').replace('<html ', `<html data-version="${version}" `);
    for (const [oldName, newName] of renamed) text = text.replaceAll(oldName, newName);
    writeFileSync(join(folder, name), text);
  }
  await writeWorker(folder);
}
