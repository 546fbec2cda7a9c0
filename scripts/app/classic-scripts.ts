/** Classic scripts (no modules): each is bundled into one file, which a plain `<script src>` runs anywhere. */
import { build } from 'vite';
import { BUILD_TARGET } from './oldest-browsers.ts';

/**
 * @param entry source of the script, relative to the project
 * @param define expressions of the source that the build knows
 * @returns the minified script
 */
export async function classicScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      target: BUILD_TARGET,
      write: false,
      copyPublicDir: false,
      // Otherwise Vite adds its own helper for dynamic imports.
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'parcours' },
      rolldownOptions: { output: { extend: true } },
    },
  })) as { output: { code: string }[] }[];
  return result!.output[0]!.code.trim();
}
