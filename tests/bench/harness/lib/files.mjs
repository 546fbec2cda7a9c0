/** The files of one built folder, each with what a good static host would say of it. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
  '.pbf': 'application/x-protobuf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const UNKNOWN_TYPE = 'application/octet-stream';
const COMPRESSIBLE = /^(text\/|application\/(json|geo\+json|manifest\+json|xml|wasm|x-protobuf)|image\/svg)/;
/** Less than this is not worth compressing. */
const LEAST_COMPRESSED_BYTES = 256;
/** The name carries a content hash, and the folder is one where bundlers put such files. */
const HASHED = /(^|\/)(assets|_app\/immutable)\/(.*\/)?[^/]*[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

const KINDS = [
  [/^text\/html/, 'html'],
  [/^(text\/javascript|application\/wasm)/, 'js'],
  [/^text\/css/, 'css'],
  [/json|protobuf|octet-stream/, 'data'],
  [/^image\//, 'image'],
  [/^font\//, 'font'],
];

/** The kind of thing a file is, for the bytes-by-kind columns. */
export const kindOf = (type) => KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';

/** Every file is read at once, so that serving costs next to nothing while measuring. */
export function readFolder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length).replaceAll('\\', '/');
      return [path, describe(path, readFileSync(file))];
    }),
  );
}

function describe(path, raw) {
  const type = MEDIA_TYPES[extname(path).toLowerCase()] ?? UNKNOWN_TYPE;
  const etag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 20)}"`;
  const isCompressed = COMPRESSIBLE.test(type) && raw.length > LEAST_COMPRESSED_BYTES;
  // Source maps are for developers: no page asks for them while it is measured.
  const bodies =
    isCompressed && !path.endsWith('.map') ? { br: brotli(raw), gzip: gzipSync(raw, { level: 9 }) } : {};
  return { path, type, raw, etag, cacheControl: cacheControl(path, type), bodies };
}

function brotli(raw) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(raw, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
}

function cacheControl(path, type) {
  if (type.startsWith('text/html')) return 'no-cache';
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}
