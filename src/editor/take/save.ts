/** Saves a file of the author's: in place, where the browser can write files, else among its downloads. */
import { fileSave } from 'browser-fs-access';

interface Kind {
  /** With a dot. */
  extensions: string[];
  mimeTypes: string[];
}

export const STORY_KIND: Kind = { extensions: ['.geojson', '.json'], mimeTypes: ['application/geo+json'] };
export const PAGE_KIND: Kind = { extensions: ['.html'], mimeTypes: ['text/html'] };
export const SITE_KIND: Kind = { extensions: ['.zip'], mimeTypes: ['application/zip'] };

/** `in-place`: written to the file whose handle it is; `handed-on`: among the downloads; `given-up`: the author closed the dialog. */
export type Saved =
  { how: 'in-place'; handle: FileSystemFileHandle } | { how: 'handed-on' } | { how: 'given-up' };

/**
 * To be called by a press: browsers show no dialog without one.
 * @param handle of the file that was opened or saved before, to write it anew
 * @throws Error if the disk or the browser refuses it
 */
export async function save(
  content: Blob,
  fileName: string,
  kind: Kind,
  handle: FileSystemFileHandle | null = null,
): Promise<Saved> {
  try {
    // A copy: the library adds to the types.
    const options = { fileName, id: 'parcours', ...structuredClone(kind) };
    const written = await fileSave(content, options, handle);
    return written ? { how: 'in-place', handle: written } : { how: 'handed-on' };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { how: 'given-up' };
    throw error;
  }
}
