/** The oldest browsers in which the site works. The build lowers syntax to what they read; `scripts/check-built.ts` looks for APIs. */
import { transform } from 'lightningcss';

export const OLDEST_BROWSERS = { chrome: '111', firefox: '115', safari: '16.4' } as const;

/** For Vite's `build.target`. */
export const BUILD_TARGET = Object.entries(OLDEST_BROWSERS).map(([name, version]) => name + version);

/** Lightning CSS wants a version as one number, a byte for each of its parts. */
const inBytes = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major << 16) | (minor << 8);
};

const TARGETS = Object.fromEntries(
  Object.entries(OLDEST_BROWSERS).map(([name, version]) => [name, inBytes(version)]),
);

/** A style sheet as these browsers read it, minified: nested rules become flat ones. */
export const flatStyles = (styles: string, filename: string): string =>
  transform({ filename, code: Buffer.from(styles), minify: true, targets: TARGETS }).code.toString();
