/** Classic scripts (no modules): each is bundled into one file, which a plain `<script src>` runs anywhere. */
import { build } from 'vite';

/**
 * @param entry source of the script, relative to the project
 * @returns the minified script
 */
export async function classicScript(entry: string): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
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
