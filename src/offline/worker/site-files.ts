/** The files of one version of the site: what may be kept, and under which keys. */

/**
 * A file's path below the scope, as a browser requests it ('' is the first page), a revision that changes with its
 * content (null if its name contains a hash), and its bytes after gzip.
 */
export type SiteFile = [path: string, revision: string | null, bytes: number];

/** Bytes of a SHA-256 that make a revision: twelve characters of base64. */
const REVISION_BYTES = 9;

/** The revision of a file with this content; src/pour gives the same. */
export async function revisionOf(content: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).slice(0, REVISION_BYTES);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Files are named by their paths on the host: `/maps/kim/en/`. */
export class SiteFiles {
  readonly scope: string;
  readonly notFound: string;
  readonly #assets: string;
  /** Paths within the scope that are other stories'. */
  readonly #others: string[];
  /** What stands before `assets/` in the site's pages. */
  readonly #fronts: Set<string>;
  readonly #files: Map<string, { revision: string | null; bytes: number }>;

  constructor(files: SiteFile[], scope: string, assets = 'assets/', others: string[] = []) {
    const pathOf = (path: string): string => new URL(path, scope).pathname;
    this.scope = scope;
    this.notFound = pathOf('404.html');
    this.#assets = pathOf(assets);
    this.#others = others.map(pathOf);
    this.#fronts = new Set(['', ...[assets, this.#assets].map((path) => path.slice(0, -'assets/'.length))]);
    this.#files = new Map(files.map(([path, revision, bytes]) => [pathOf(path), { revision, bytes }]));
  }

  get all(): string[] {
    return [...this.#files.keys()];
  }

  /** Whether an address is this story's: other stories of the site may have folders within the scope. */
  owns(address: string): boolean {
    const { href, pathname } = new URL(address, this.scope);
    return href.startsWith(this.scope) && !this.#others.some((other) => pathname.startsWith(other));
  }

  has(pathname: string): boolean {
    return this.#files.has(pathname);
  }

  /** Whether its name contains a hash: its content never changes, whichever version it is of. */
  isHashed(pathname: string): boolean {
    return pathname.startsWith(this.#assets);
  }

  /** Also a hashed file of another version: an older page may need it, and a newer one may have come already. */
  mayKeep(pathname: string): boolean {
    return this.has(pathname) || this.isHashed(pathname);
  }

  /** The address of the page that hosts show at this one: some show the file's name, some leave out the slash. */
  pageAt(pathname: string): string {
    const path = pathname.replace(/\/index\.html$/, '/');
    return this.has(`${path}/`) ? `${path}/` : path;
  }

  /** What the engine draws. */
  get mapData(): string[] {
    return this.all.filter((pathname) => this.isHashed(pathname) && pathname.endsWith('.geojson'));
  }

  revisionOf(pathname: string): string | null {
    return this.#files.get(pathname)?.revision ?? null;
  }

  bytesOf(pathnames: string[]): number {
    return pathnames.reduce((bytes, pathname) => bytes + (this.#files.get(pathname)?.bytes ?? 0), 0);
  }

  /** The key of a file of this version. It contains the revision, so that a cache can hold two versions of a file. */
  keyOf(pathname: string): string {
    const { href } = new URL(pathname, this.scope);
    const revision = this.revisionOf(pathname);
    return revision === null ? href : `${href}?revision=${revision}`;
  }

  /** The key of what the host has at this path when it is not of this version. */
  strangeKeyOf(pathname: string): string {
    return `${new URL(pathname, this.scope).href}?revision=other`;
  }

  /**
   * Whether a page is of another version: it names hashed files that this version does not have. Undefined where it names
   * none at all, as no page of the site does.
   */
  isOfOtherVersion(page: string): boolean | undefined {
    const named = [...page.matchAll(/["'( ]([\w.~/-]*)assets\/([\w-]+-[\w-]{8}\.\w+)/g)]
      .filter(([, front]) => this.#fronts.has(front!))
      .map(([, , name]) => this.#assets + name!);
    return named.length === 0 ? undefined : named.some((file) => !this.has(file));
  }

  /** The files of this version that take the place of these, which may be of another version. */
  successorsOf(pathnames: string[]): string[] {
    const names = new Set(pathnames.map((pathname) => this.#nameOf(pathname)));
    return this.all.filter((pathname) => names.has(this.#nameOf(pathname)));
  }

  /** The path without a hash: what the file is called in every version. */
  #nameOf(pathname: string): string {
    return this.isHashed(pathname) ? pathname.replace(/-[\w-]{8}(?=\.\w+$)/, '') : pathname;
  }
}
