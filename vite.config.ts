import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { pageChunkName, storyPlugin, themePlugin } from './scripts/plugins.ts';

export default defineConfig({
  plugins: [storyPlugin('geo/story/kim-2023.geojson'), themePlugin(), svelte()],
  build: {
    // Small files stay files: a data: address would need holes in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: pageChunkName(fileURLToPath(new URL('src/main.ts', import.meta.url))) }],
        },
      },
    },
  },
  worker: { format: 'es' },
  appType: 'spa',
});
