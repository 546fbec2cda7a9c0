/** The editor, for tests that begin with a story. */
import type { Page } from '@playwright/test';

/**
 * Opens the editor on a draft that it has kept, in a browser that can only download files.
 * @param file text of a story file
 * @param article the article's text
 */
export async function openDraft(page: Page, file: string, article = '') {
  await page.addInitScript(() => {
    for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) Reflect.deleteProperty(window, name);
  });
  await page.goto('/editor/');
  await page.evaluate(keepDraft, { text: article, story: JSON.parse(file) as unknown, answers: {} });
  await page.reload();
}

/** Runs in the page: writes a draft where the editor keeps it (src/editor/desk/draft-store.ts). */
async function keepDraft(draft: unknown) {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('parcours-editor');
    opening.onupgradeneeded = () => opening.result.createObjectStore('drafts');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('drafts', 'readwrite');
      writing.objectStore('drafts').put(draft, 'draft');
      writing.oncomplete = () => resolve(opening.result.close());
      writing.onerror = () => reject(writing.error!);
    };
  });
}
