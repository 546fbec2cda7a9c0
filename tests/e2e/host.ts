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
import type { IncomingMessage, ServerResponse } from 'node:http';
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
  /** Paths of all requests, in the order in which they came. */
  readonly asked: string[] = [];
  /** Bytes of all answers, without headers. */
  sentBytes = 0;
  /** Answers wait for it; if it rejects, the line is cut. */
  gate: (path: string) => Promise<unknown> = () => Promise.resolve();

  /** Serves a built site on a free port, below the base for which it was built. */
  async open(site: string, base: string): Promise<void> {
    this.publish(site);
    this.#served = await serve(this.#root, { port: 0, base });
    this.#listen(this.#served.server);
  }

  #listen(server: Served['server']): void {
    const [answer] = server.listeners('request') as [
      (request: IncomingMessage, response: ServerResponse) => void,
    ];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const path = request.url!.replace(/\?.*/, '');
      this.asked.push(path);
      response.on('finish', () => (this.sentBytes += Number(response.getHeader('content-length') ?? 0)));
      this.gate(path).then(
        () => answer(request, response),
        () => response.destroy(),
      );
    });
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
  await run(process.execPath, [TSX, 'scripts/build.ts', '--out', folder, ...options]);
}

/** Gives a changed site its service worker; `--remove` one that removes itself. */
export async function writeWorker(folder: string, ...options: string[]): Promise<void> {
  await run(process.execPath, [TSX, 'scripts/pour/offline.ts', folder, ...options]);
}

/** As long as the former: a hash has eight characters. */
export const laterName = (script: string, version: string): string =>
  script.replace(/...\.js$/, `-v${version}.js`);

/**
 * Writes a later version of a site: every script has another name, as after a change of all of them, and each page
 * says which version it is of.
 * @param version one character
 */
export async function writeLaterVersion(site: string, folder: string, version: string): Promise<void> {
  cpSync(site, folder, { recursive: true });
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const renamed = new Map(scripts.map((name) => [name, laterName(name, version)]));
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
