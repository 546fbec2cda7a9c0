/** The page in which authors make a story from an article. */
import { mount } from 'svelte';
import '../fonts/fonts.css';
import 'virtual:theme.css';
import './editor.css';
import { allowOwnScriptAddresses } from '../map/engine/trusted-types.ts';
import Editor from './Editor.svelte';

// The page's workers are started by their addresses, as MapLibre starts its own.
allowOwnScriptAddresses();
mount(Editor, { target: document.getElementById('editor')! });
