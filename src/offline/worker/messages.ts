/**
 * What pages ask of the service worker.
 *
 * - `activate` takes a waiting version into use. Never to be renamed: pages of older versions send it.
 * - `visited`: addresses of what this page has loaded without the worker; `hasEngine`: and the map's data with it.
 */
export type Order = 'activate' | { visited: string[]; hasEngine: boolean };
