/** The address of the story's basemap. The page says its name; the file lies beside the scripts, wherever those lie. */
export const basemapAddress = (): string =>
  new URL(document.documentElement.dataset.basemap!, /* @vite-ignore */ import.meta.url).href;
