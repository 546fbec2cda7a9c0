/** What a browser may do on these pages: nothing but this origin's own files, and no text turned into script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** For `<meta http-equiv>`: holds on hosts that send no headers of ours. */
export const metaPolicy = POLICY;

/** The `_headers` file of static hosts; hashed files never change, pages always may. */
export const headersFile = (base: string): string => `${base}*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${base}assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
