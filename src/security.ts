/** What a browser may do on these pages: nothing but this origin's own files, and no text turned into script. */

/**
 * @param styleHash `sha256-…` of the one style sheet that stands in every page
 */
const policy = (styleHash: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${styleHash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** For the head of a page: holds on hosts that send no headers of ours. */
export const policyElement = (styleHash: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy(styleHash)}" />`;

/** The `_headers` file of static hosts; hashed files never change, pages always may, and the service worker must. */
export const headersFile = (base: string, styleHash: string): string => `${base}*
  Content-Security-Policy: ${policy(styleHash)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${base}assets/*
  Cache-Control: public, max-age=31536000, immutable
${base}service-worker.js
  Cache-Control: no-cache
`;
