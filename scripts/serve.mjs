/**
 * A small static host that behaves like the real ones: `_headers`, directory pages, `404.html`, ETag and gzip.
 *
 *     node scripts/serve.mjs [directory] [--port 4173] [--base /]
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { headersFor, parseHeaders } from './headers.mjs';

/** What Netlify and Cloudflare Pages send where `_headers` says nothing. */
const DEFAULT_CACHE = 'public, max-age=0, must-revalidate';
const IS_TEXT = /^text\/|[/+](json|xml|javascript)$|manifest/;

/**
 * Serves a built site. `base` is the path under which it was built (`/maps/kim/`); port 0 takes a free one.
 * The paths in `_headers` are matched against the whole path, base included, as hosts do.
 * Returns `{ url, server, close() }`; rejects with one clear sentence when the port is taken.
 */
export async function serve(directory, { port, base = '/' }) {
  const root = resolve(directory);
  if (!isFolder(root)) {
    throw new Error(
      `${root} is no folder, so there is nothing to serve. Build the site first: npm run build`,
    );
  }
  // A line that hosts ignore is told at once.
  readRules(root);
  const site = { root, base, compressed: new Map() };
  const server = createServer((request, response) => {
    try {
      answer(site, request, response);
    } catch (error) {
      // A rebuild may delete a file between finding and reading it; the next request works again.
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${error.message}\n`);
    }
  });
  await listen(server, port);
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  return { url, server, close: () => close(server) };
}

/** Read for each answer: a rebuild changes the policy together with the styles that it allows. */
function readRules(root) {
  const file = join(root, '_headers');
  return isFile(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      const taken = `Port ${port} of 127.0.0.1 is taken: stop what uses it, or choose another with --port.`;
      fail(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, '127.0.0.1', done);
  });
}

function close(server) {
  return new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
}

function answer(site, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  // Two slashes at the start would make a redirect to `//en/` leave for a host called `en`.
  const [, pathname, search] = /^([^?]*)(.*)$/s.exec(request.url.replace(/^\/+/, '/'));
  const found = find(site, pathname);
  if (found.redirect) response.writeHead(301, { Location: found.redirect + search }).end();
  else if (found.file) send(site, request, response, { pathname, ...found });
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

/** A path is a file, or a folder with a page in it, or the nearest 404 page above it, or (outside the base) nothing. */
function find({ root, base }, pathname) {
  if (`${pathname}/` === base) return { redirect: base };
  if (!pathname.startsWith(base)) return {};
  const path = resolve(root, `.${sep}${decode(pathname.slice(base.length))}`);
  const missing = notFound(root, path);
  const fallback = missing ? { status: 404, file: missing } : {};
  // A decoded `..%2f` must not leave the site, and `_headers` itself is no page.
  if ((path !== root && !path.startsWith(root + sep)) || path === join(root, '_headers')) return fallback;
  if (!pathname.endsWith('/') && isFile(path)) return { status: 200, file: path };
  const page = join(path, 'index.html');
  if (!isFile(page)) return fallback;
  return pathname.endsWith('/') ? { status: 200, file: page } : { redirect: `${pathname}/` };
}

/** The 404 page of the nearest folder that has one; of a path outside the site, the site's. */
function notFound(root, path) {
  const folder = path.startsWith(root + sep) ? path : root;
  const file = join(folder, '404.html');
  if (isFile(file)) return file;
  return folder === root ? undefined : notFound(root, dirname(folder));
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function send(site, request, response, { pathname, status, file }) {
  const { size, mtimeMs } = statSync(file);
  const type = lookup(file) ?? 'application/octet-stream';
  const isText = IS_TEXT.test(type);
  const isCompressed = isText && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader('Content-Type', isText ? `${type}; charset=utf-8` : type);
  response.setHeader('Cache-Control', DEFAULT_CACHE);
  response.setHeader('ETag', etag);
  if (isText) response.setHeader('Vary', 'Accept-Encoding');
  for (const [name, value] of headersFor(readRules(site.root), pathname)) response.setHeader(name, value);
  // A file that has not been uploaded yet would be missing for a year.
  if (status === 404) response.setHeader('Cache-Control', DEFAULT_CACHE);
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const body = isCompressed ? compress(site.compressed, file, etag) : readFileSync(file);
  if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(status, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Each version of a file is compressed once. */
function compress(compressed, file, etag) {
  const earlier = compressed.get(file);
  if (earlier?.etag === etag) return earlier.body;
  const body = gzipSync(readFileSync(file));
  compressed.set(file, { etag, body });
  return body;
}

function isFile(path) {
  // A path that goes on behind a file's name has no status, and asking for it is an error.
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } },
  });
  const { url } = await serve(positionals[0] ?? 'dist', { port: Number(values.port), base: values.base });
  console.log(url);
}

// By its name: the package has this file within another one.
if (basename(process.argv[1] ?? '') === 'serve.mjs') {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
