/** The security policy of all pages: a browser loads files of this origin only, and runs no string as script. */

/** `sha256-…` of the script that stands in every page, and of the style sheets: one in a page, more in a site of many stories. */
export interface InlineHashes {
  styles: string[];
  script: string;
}

/** @param scripts sources of scripts besides the site's own files, and of styles */
const policyOf = (scripts: string[], styles: string[]): string =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
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

const policy = ({ styles, script }: InlineHashes): string =>
  policyOf(
    [`'${script}'`],
    styles.map((style) => `'${style}'`),
  );

/** The policy of the editor's pages, where the site's own holds as well: nothing inline, and no opening more. */
export const EDITOR_POLICY = policyOf([], []);

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

/** What the configurations of hosts are made from. */
export interface Hosted {
  /** Path of the site, `/` or `/maps/`. */
  base: string;
  /** Path of each story: the site's own, or one below it. */
  storyBases: string[];
  /** Folders of files whose names contain a hash of their content, below the base: `assets/`. */
  hashedFolders: string[];
  hashes: InlineHashes;
}

/**
 * The `_headers` file of static hosts (Netlify, Cloudflare Pages). It sets caching for hashed files and the service
 * worker only: for all other files these hosts make browsers revalidate by default.
 */
export const headersFile = ({ base, storyBases, hashedFolders, hashes }: Hosted): string => `${base}*
${securityHeaders(hashes)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}
${hashedFolders
  .map(
    (folder) => `${base}${folder}*
  Cache-Control: ${IMMUTABLE}
`,
  )
  .join('')}${[...new Set([base, ...storyBases])]
  .map(
    (folder) => `${folder}service-worker.js
  Cache-Control: ${REVALIDATED}
`,
  )
  .join('')}${storyBases
  .map(
    (story) => `${story}${FOR_ANY_PAGE}
  Access-Control-Allow-Origin: *
`,
  )
  .join('')}`;
