import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { BUILD_TARGET } from './scripts/oldest-browsers.ts';
import { basemapPlugin, glyphsPlugin, storyPlugin, themePlugin } from './scripts/plugins.ts';
import { namedBasemap, namedStory } from './scripts/story-option.ts';
import { wordsPlugin } from './scripts/words-plugin.ts';

export default defineConfig({
  plugins: [
    storyPlugin(namedStory()),
    wordsPlugin(namedStory()),
    basemapPlugin(namedBasemap),
    glyphsPlugin(namedStory()),
    themePlugin(),
    svelte(),
  ],
  build: {
    target: BUILD_TARGET,
    // Small files stay files: a data: address would need holes in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  appType: 'spa',
});
