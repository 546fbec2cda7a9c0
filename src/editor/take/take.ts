/** What an author takes away: the story file, the page as one HTML file, the site as a zip. Made in the browser alone. */
import basemap from '../../../geo/basemap/world.geojson?url';
import { type Draft, storyText } from '../draft/draft.ts';
import type { SiteAddress, TakeFailure, TakeOrder, WorkerOrder, WorkerReport } from './messages.ts';

/** A file could not be made. */
export class TakeError extends Error {
  readonly why: TakeFailure;

  /** @param detail for who looks into it */
  constructor(why: TakeFailure, detail: string) {
    super(detail);
    this.why = why;
  }
}

/** @param share of the work that is done, 0 to 1 */
type OnProgress = (share: number) => void;

/** Draws for the worker. @returns what it waits for */
async function drawn(svg: string): Promise<{ kind: 'drawn'; png?: Uint8Array }> {
  try {
    const { previewPng } = await import('./preview-image.ts');
    return { kind: 'drawn', png: await previewPng(svg) };
  } catch {
    return { kind: 'drawn' };
  }
}

/** One worker for each file: it is gone with all that it unpacked when the file is there. */
async function made(
  order: Omit<WorkerOrder, 'files'>,
  onProgress: OnProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const taken = await import('virtual:taken-files').catch((error: Error) => {
    throw new TakeError('no-files', error.message);
  });
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const file = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new TakeError('no-files', message));
    worker.onmessage = ({ data }) => {
      const said = data as WorkerReport;
      if (said.kind === 'made') resolve(said.file);
      else if (said.kind === 'failed') reject(new TakeError(said.why, said.detail));
      else {
        onProgress(said.done / said.of);
        void drawn(said.svg).then((image) => worker.postMessage(image));
      }
    };
  });
  const { pack, pour, single } = taken;
  worker.postMessage({ ...order, files: { pack, pour, single, basemap } } satisfies WorkerOrder);
  return file.finally(() => worker.terminate());
}

const ANYWHERE: SiteAddress = { base: '/', site: '' };

/**
 * The whole site as a zip, as `npm run build` writes it, on the world's basemap.
 * @throws TakeError
 */
export async function takeSite(
  { story, text }: TakeOrder,
  { base, site }: SiteAddress = ANYWHERE,
  onProgress: OnProgress = () => undefined,
): Promise<Blob> {
  const file = await made({ kind: 'site', story, text, base, site }, onProgress);
  return new Blob([file], { type: 'application/zip' });
}

/**
 * The page as one HTML file, which opens from a disk.
 * @throws TakeError
 */
export async function takePage({ story, text }: TakeOrder): Promise<Blob> {
  const file = await made({ kind: 'page', story, text, ...ANYWHERE }, () => undefined);
  return new Blob([file], { type: 'text/html' });
}

/** The story file. */
export const takeStory = (draft: Draft): Blob =>
  new Blob([storyText(draft)], { type: 'application/geo+json' });
