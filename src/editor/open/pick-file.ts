/** Picks a file so that it can be saved in place: the browser's own dialog says where it lies, a file field does not. */
import { fileOpen, type FileWithHandle, supported } from 'browser-fs-access';

/** Whether this browser writes files in place at all. */
export const picksInPlace: boolean = supported;

/**
 * To be called by a press.
 * @param extensions with a dot
 * @returns undefined if the author closed the dialog
 */
export async function pickFile(extensions: string[]): Promise<FileWithHandle | undefined> {
  try {
    return await fileOpen({ id: 'parcours', extensions });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
