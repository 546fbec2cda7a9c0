/** The worker that makes a site or a single file, as the build does, while the page goes on answering. */
import { onGround } from '../../../geo/view/fit.ts';
import type { Basemap } from '../../chart/basemap-paths.ts';
import { policyHash } from '../../pour/hashes.ts';
import type { Makers, StoryInput } from '../../pour/pour-story.ts';
import { pagesOf } from '../../site/pages.ts';
import { type AppPack, readPack } from './app-pack.ts';
import type { DrawnImage, TakeFailure, WorkerOrder, WorkerReport } from './messages.ts';
import { archiveFiles, zipped } from './site-archive.ts';

class Failure extends Error {
  readonly why: TakeFailure;

  constructor(why: TakeFailure, detail: string) {
    super(detail);
    this.why = why;
  }
}

const report = (said: WorkerReport, transfer: Transferable[] = []): void => postMessage(said, { transfer });

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address).catch(() => null);
  if (response?.ok) return response;
  throw new Failure('no-files', address);
}

/** The modules are as built: their names alone say what they export. */
async function imported<Module>(address: string): Promise<Module> {
  try {
    return (await import(/* @vite-ignore */ address)) as Module;
  } catch {
    throw new Failure('no-files', address);
  }
}

const packAt = async (address: string): Promise<AppPack> =>
  readPack(new Uint8Array(await (await fetched(address)).arrayBuffer()));

const basemapAt = async (address: string): Promise<string> => (await fetched(address)).text();

/** What a host sends for a file, bytes: with the level of its own that a browser has. */
async function transferBytes(path: string, content: Uint8Array): Promise<number> {
  if (/\.(?:woff2|png)$/.test(path)) return content.length;
  const stream = new Blob([content as Uint8Array<ArrayBuffer>]).stream();
  return (await new Response(stream.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength;
}

/** The page draws one image after the other. */
class Drawing {
  readonly #of: number;
  #done = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(of: number) {
    this.#of = of;
  }

  draw = (svg: string): Promise<Uint8Array> => {
    const drawn = this.#last.then(() => this.#ask(svg));
    this.#last = drawn;
    return drawn;
  };

  async #ask(svg: string): Promise<Uint8Array> {
    const answer = new Promise<DrawnImage>((resolve) =>
      addEventListener('message', ({ data }) => resolve(data as DrawnImage), { once: true }),
    );
    report({ kind: 'draw', svg, done: this.#done++, of: this.#of });
    const { png } = await answer;
    if (png) return png;
    throw new Failure('no-picture', '');
  }
}

/** Fonts for letters that ours lack are packages of many megabytes: here readers see those letters in fonts of their own. */
const LETTERS: StoryInput['letters'] = [];

async function makeSite({ story, text, base, site, files }: WorkerOrder): Promise<Uint8Array<ArrayBuffer>> {
  const [{ app }, basemap, { pour }] = await Promise.all([
    packAt(files.pack),
    basemapAt(files.basemap),
    imported<typeof import('../../pour/pour.ts')>(files.pour),
  ]);
  const input = { story: onGround(story, JSON.parse(basemap) as Basemap), text, basemap, letters: LETTERS };
  const { draw } = new Drawing(pagesOf(story).length);
  const makers: Makers = { draw, transferBytes };
  return zipped(archiveFiles(await pour([input], app, { base, site, offline: true }, makers)));
}

async function makePage({ story, files }: WorkerOrder): Promise<Uint8Array<ArrayBuffer>> {
  const [{ script, styles: shared, icon }, text, { singleFile, storyRules }] = await Promise.all([
    packAt(files.pack),
    basemapAt(files.basemap),
    imported<typeof import('../../single/prerender.ts')>(files.single),
  ]);
  const basemap = JSON.parse(text) as Basemap;
  const placed = onGround(story, basemap);
  const styles = shared + storyRules(placed);
  const hashes = { script: await policyHash(script), styles: [await policyHash(styles)] };
  return new TextEncoder().encode(singleFile({ story: placed, basemap, script, styles, hashes, icon }));
}

async function make(order: WorkerOrder): Promise<void> {
  try {
    const file = await (order.kind === 'site' ? makeSite : makePage)(order);
    report({ kind: 'made', file }, [file.buffer]);
  } catch (error) {
    const why = error instanceof Failure ? error.why : 'unexpected';
    report({ kind: 'failed', why, detail: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener('message', ({ data }) => void make(data as WorkerOrder), { once: true });
