import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { storyPlugin, themePlugin } from './scripts/plugins.ts';

export default defineConfig({
  plugins: [storyPlugin('geo/story/kim-2023.geojson'), themePlugin(), svelte()],
  build: {
    // Small files stay files: a data: address would need holes in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  appType: 'spa',
});
