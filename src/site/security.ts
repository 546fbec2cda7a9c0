/** What a browser may do on these pages: nothing but this origin's own files, and no text turned into script. */

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

/** For the head of a page: holds on hosts that send no headers of ours. */
export const policyElement = (hashes: InlineHashes): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy(hashes)}" />`;

/** What every answer carries. */
export const securityHeaders = (hashes: InlineHashes): [name: string, value: string][] => [
  ['Content-Security-Policy', policy(hashes)],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

/** Files whose names change with what is in them. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Kept, but never used without asking whether it is still the newest. */
export const REVALIDATED = 'no-cache';

/**
 * The `_headers` file of static hosts; hashed files never change, pages always may, and the service worker must. Where
 * it says nothing of caching such hosts have browsers revalidate.
 */
export const headersFile = (base: string, hashes: InlineHashes): string => `${base}*
${securityHeaders(hashes)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}
${base}assets/*
  Cache-Control: ${IMMUTABLE}
${base}service-worker.js
  Cache-Control: ${REVALIDATED}
`;
