/**
 * The service worker: keeps the whole site in the reader's browser, page by page as the host serves it. A new version
 * is activated when no page uses the previous one any more, or when a reader asks for it. docs/offline.md says why it
 * is written by hand.
 */
import { cacheName } from './cache-name.ts';
import type { WorkerFetchEvent, WorkerScope } from './worker-scope.ts';

/**
 * Inserted by scripts/offline.ts: for each file its path below the scope, as a browser requests it ('' is the first
 * page), and a revision that changes with its content; null if the file's name contains a hash.
 */
declare const SITE_FILES: [path: string, revision: string | null][];

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const CACHE = cacheName(scope);
const NOT_FOUND = '404.html';
/** Cache key of two lists of cache keys: those of the active version, and those of the previous one. */
const LISTS = new URL('?versions', scope).href;
/** Requests at a time while installing: few, to leave bandwidth to the reader. */
const LANES = 4;

/** Path -> cache key. Keys contain the revision, so that the cache can hold two versions of a file. */
const keys = new Map(
  SITE_FILES.map(([path, revision]) => {
    const { href, pathname } = new URL(path, scope);
    return [pathname, revision === null ? href : `${href}?revision=${revision}`];
  }),
);
const ASSETS = new URL('assets/', scope).pathname;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', ({ data }) => void (data === 'activate' && worker.skipWaiting()));
worker.addEventListener('fetch', answer);

async function install(): Promise<void> {
  const rest = [...keys];
  const lane = async (): Promise<void> => {
    for (let file = rest.shift(); file; file = rest.shift()) await keep(...file);
  };
  const stopAll = (error: unknown): never => {
    rest.length = 0;
    throw error;
  };
  const outcomes = await Promise.allSettled(Array.from({ length: LANES }, () => lane().catch(stopAll)));
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as Error] : [],
  );
  if (failures.length === 0) return;
  // The files fetched so far stay for the next attempt, unless storage is full.
  if (failures.some(({ name }) => name === 'QuotaExceededError')) {
    await forgetAllBut((await readLists()).flat());
  }
  throw failures[0]!;
}

/**
 * Puts a file into the cache, unless it is there.
 * @throws Error if the host has no such file or storage is full; the previous version then stays active
 */
async function keep(pathname: string, key: string): Promise<void> {
  const cache = await caches.open(CACHE);
  if (await cache.match(key, { ignoreVary: true })) return;
  const isHashed = key.endsWith(pathname);
  const response = await fetch(pathname, {
    cache: isHashed ? 'default' : 'reload',
    credentials: 'same-origin',
  });
  // Some hosts send status 404 even for 404.html itself.
  const isNotFoundPage = response.status === 404 && pathname.endsWith(NOT_FOUND);
  if (!response.ok && !isNotFoundPage)
    throw new Error(`${pathname}: HTTP ${response.status}, no copy is kept`);
  // Browsers refuse a redirected response for a navigation: a copy of it is none.
  await cache.put(key, response.redirected ? new Response(response.body, response) : response);
}

/** Other tabs may still show the previous version: its files stay until the next activation. */
async function activate(): Promise<void> {
  const [former = []] = await readLists();
  const current = [...keys.values()];
  const cache = await caches.open(CACHE);
  await cache.put(LISTS, new Response(JSON.stringify([current, former])));
  await forgetAllBut([...current, ...former]);
  // Answers for open pages too, also for the one that registered this worker.
  await worker.clients.claim();
}

async function readLists(): Promise<string[][]> {
  const lists = await (await caches.open(CACHE)).match(LISTS);
  return lists ? ((await lists.json()) as string[][]) : [];
}

async function forgetAllBut(kept: string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const isKept = new Set([...kept, LISTS]);
  const rest = (await cache.keys()).filter(({ url }) => !isKept.has(url));
  await Promise.all(rest.map((request) => cache.delete(request)));
}

function answer(event: WorkerFetchEvent): void {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerNavigation(request, pathname, search));
  // The previous version's assets are cached but not in SITE_FILES.
  else if (keys.has(pathname) || pathname.startsWith(ASSETS))
    event.respondWith(copyOrHost(request, pathname));
}

async function copyOrHost(request: Request, pathname: string): Promise<Response> {
  return (await copyOf(pathname)) ?? fetch(request);
}

async function answerNavigation(request: Request, pathname: string, search: string): Promise<Response> {
  // The query never selects a page.
  const path = pathname.replace(/\/index\.html$/, '/');
  if (keys.has(`${path}/`)) return Response.redirect(`${path}/${search}`, 301);
  const copy = await copyOf(path);
  if (copy) return copy;
  try {
    return await fetch(request);
  } catch {
    const page = await copyOf(new URL(NOT_FOUND, scope).pathname);
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }
}

/** The cached response. undefined if there is none or storage fails, as it can at any moment: ask the host then. */
async function copyOf(pathname: string): Promise<Response | undefined> {
  try {
    const cache = await caches.open(CACHE);
    return await cache.match(keys.get(pathname) ?? new URL(pathname, scope).href, { ignoreVary: true });
  } catch {
    return undefined;
  }
}
