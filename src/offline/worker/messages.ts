/** What pages ask of the service worker, and what it tells them. */

/**
 * - `activate` takes a waiting version into use. Never to be renamed: pages of older versions send it.
 * - `report` asks for a `Report`.
 * - `keep`, `stop` and `forget` are about the copy of the whole site; `keep-installed` is `keep` without a reader's
 *   press, which respects that the copy was removed before.
 * - `visited`: addresses of what this page has loaded without the worker; `hasEngine`: and the map's data with it.
 */
export type Order =
  | 'activate'
  | 'report'
  | 'keep'
  | 'keep-installed'
  | 'stop'
  | 'forget'
  | { visited: string[]; hasEngine: boolean };

/** Why the whole site could not be kept. */
export type KeepFault = 'room' | 'network';

/** What is kept now. Bytes are those of the transfer, about. */
export type Kept =
  | { kind: 'visited'; missingBytes: number; fault?: KeepFault }
  | { kind: 'keeping'; bytes: number; ofBytes: number }
  | { kind: 'whole' };

/** Sent to every page of the site whenever it changes. */
export interface Report {
  kept: Kept;
}
