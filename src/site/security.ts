/** The security policy of all pages: a browser loads files of this origin only, and runs no string as script. */

/** `sha256-…` of the one style sheet and of the one script that stand in every page. */
export interface InlineHashes {
  style: string;
  script: string;
}

const policy = ({ style, script }: InlineHashes): string =>
  [
    "default-src 'none'",
    `script-src 'self' '${script}'`,
    `style-src 'self' '${style}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // The share sheet shows an embed of this very site.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** The policy as an element of a page's head, for hosts that do not send our headers. */
export const policyElement = (hashes: InlineHashes): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy(hashes)}" />`;

/** Headers of every response. */
export const securityHeaders = (hashes: InlineHashes): [name: string, value: string][] => [
  ['Content-Security-Policy', policy(hashes)],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

/** `Cache-Control` of files whose names contain a hash of their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** `Cache-Control` of all other files: cached, but revalidated before each use. */
export const REVALIDATED = 'no-cache';

/** What any page may run, also as a module, which browsers load from another site with this header alone: /embed.js. */
export const FOR_ANY_PAGE = 'embed.js';

/**
 * The `_headers` file of static hosts (Netlify, Cloudflare Pages). It sets caching for hashed files and the service
 * worker only: for all other files these hosts make browsers revalidate by default.
 */
export const headersFile = (base: string, hashes: InlineHashes): string => `${base}*
${securityHeaders(hashes)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}
${base}assets/*
  Cache-Control: ${IMMUTABLE}
${base}service-worker.js
  Cache-Control: ${REVALIDATED}
${base}${FOR_ANY_PAGE}
  Access-Control-Allow-Origin: *
`;
