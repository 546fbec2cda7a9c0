/**
 * The service worker: keeps the whole site in the reader's browser, page by page as the host serves it. A version is
 * taken into use when no page needs the former one any more, or when a reader asks for it. docs/offline.md tells why
 * it is written by hand.
 */
import { cacheName } from './cache-name.ts';
import type { WorkerFetchEvent, WorkerScope } from './worker-scope.ts';

/**
 * Put here by scripts/offline.ts: path below the scope as readers ask for it ('' is the first page), and what changes
 * with the content; null where the name does already.
 */
declare const SITE_FILES: [path: string, revision: string | null][];

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const CACHE = cacheName(scope);
const NOT_FOUND = '404.html';
/** The lists of files of the version in use and of the one before. */
const LISTS = new URL('?versions', scope).href;
/** So many requests at a time leave the line to the reader. */
const LANES = 4;

/** A file in two versions stands in the cache twice. */
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
  // What came stays for the next attempt, unless there is no room for it.
  if (failures.some(({ name }) => name === 'QuotaExceededError')) {
    await forgetAllBut((await readLists()).flat());
  }
  throw failures[0]!;
}

/** @throws Error when the host has no such file, or the browser no room: the former version stays in use */
async function keep(pathname: string, key: string): Promise<void> {
  const cache = await caches.open(CACHE);
  if (await cache.match(key, { ignoreVary: true })) return;
  const isHashed = key.endsWith(pathname);
  const response = await fetch(pathname, {
    cache: isHashed ? 'default' : 'reload',
    credentials: 'same-origin',
  });
  // Some hosts answer so even when the page itself is asked for.
  const isNotFoundPage = response.status === 404 && pathname.endsWith(NOT_FOUND);
  if (!response.ok && !isNotFoundPage)
    throw new Error(`${pathname}: HTTP ${response.status}, no copy is kept`);
  // A redirected answer would be refused to a navigation.
  await cache.put(key, response.redirected ? new Response(response.body, response) : response);
}

/** Pages of the former version may be open in other tabs: its files stay until the version after this one. */
async function activate(): Promise<void> {
  const [former = []] = await readLists();
  const current = [...keys.values()];
  const cache = await caches.open(CACHE);
  await cache.put(LISTS, new Response(JSON.stringify([current, former])));
  await forgetAllBut([...current, ...former]);
  // The page that brought this worker is kept from now on as well.
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
  // Hashed files of the former version are in no list of ours.
  else if (keys.has(pathname) || pathname.startsWith(ASSETS))
    event.respondWith(copyOrHost(request, pathname));
}

async function copyOrHost(request: Request, pathname: string): Promise<Response> {
  return (await copyOf(pathname)) ?? fetch(request);
}

async function answerNavigation(request: Request, pathname: string, search: string): Promise<Response> {
  // What follows `?` never chooses a page.
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

/** Storage can go away at any moment: then the host answers. */
async function copyOf(pathname: string): Promise<Response | undefined> {
  try {
    const cache = await caches.open(CACHE);
    return await cache.match(keys.get(pathname) ?? new URL(pathname, scope).href, { ignoreVary: true });
  } catch {
    return undefined;
  }
}
