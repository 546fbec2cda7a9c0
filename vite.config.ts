import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { editorPlugin } from './scripts/app/editor/editor-plugin.ts';
import { BUILD_TARGET } from './scripts/app/oldest-browsers.ts';
import { storyPlugin, themePlugin } from './scripts/app/plugins.ts';
import { namedBasemap, namedStory } from './scripts/story-option.ts';

export default defineConfig({
  plugins: [storyPlugin(namedStory(), namedBasemap), themePlugin(), editorPlugin(), svelte()],
  build: {
    target: BUILD_TARGET,
    // Small files stay files: a data: address would need holes in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  appType: 'spa',
});
