/**
 * A static file server for one built folder, on loopback only. It keeps a log of what went over the wire: the count of
 * requests and bytes that depends on no engine.
 */
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { kindOf, readFolder } from './files.mjs';

const KEEP_ALIVE_MS = 60_000;

/** `log` fills with one entry for each answered request, `underWay()` counts the others. */
export async function serve(folder) {
  if (!statSync(folder).isDirectory()) throw new Error(`not a folder: ${folder}`);
  const files = readFolder(resolve(folder));
  const log = [];
  let underWay = 0;
  const server = createServer((request, response) => {
    const askedMs = performance.timeOrigin + performance.now();
    const bytesBefore = request.socket.bytesWritten;
    const path = pathOf(request.url);
    const file = files.get(path);
    underWay++;
    response.on('close', () => underWay--);
    response.on('finish', () => {
      const kind = file ? kindOf(file.type) : 'other';
      const bytes = request.socket.bytesWritten - bytesBefore;
      log.push({ askedMs, path, status: response.statusCode, kind, bytes });
    });
    answer(request, response, file);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    log,
    underWay: () => underWay,
    sizes: () => sizes([...files.values()]),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return '';
  }
}

function answer(request, response, file) {
  const send = (status, headers, body) => response.writeHead(status, headers).end(body);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { 'content-length': 0 });
  if (!file) return send(404, { 'content-type': 'text/plain', 'content-length': 9 }, 'not found');
  const headers = {
    'content-type': file.type,
    'cache-control': file.cacheControl,
    etag: file.etag,
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === file.etag) return send(304, headers);
  const encoding = negotiate(request.headers['accept-encoding'], file);
  const body = encoding ? file.bodies[encoding] : file.raw;
  if (encoding) headers['content-encoding'] = encoding;
  headers['content-length'] = body.length;
  return send(200, headers, request.method === 'HEAD' ? undefined : body);
}

function negotiate(header = '', { bodies }) {
  const offers = header.split(',').map((offer) => offer.trim());
  const accepted = offers.filter((offer) => !/;\s*q=0(\.0*)?$/.test(offer));
  const names = accepted.map((offer) => offer.split(';')[0].trim());
  return ['br', 'gzip'].find((encoding) => bodies[encoding] && names.includes(encoding));
}

/** What a host stores, and what it would send of each file with brotli. */
function sizes(files) {
  const stored = files.filter(({ path }) => !path.endsWith('.map'));
  const sum = (lengthOf) => stored.reduce((total, file) => total + lengthOf(file), 0);
  return {
    files: stored.length,
    rawBytes: sum(({ raw }) => raw.length),
    brotliBytes: sum(({ raw, bodies }) => (bodies.br ?? raw).length),
  };
}
