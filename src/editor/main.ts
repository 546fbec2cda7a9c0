/** The page in which authors make a story from an article. */
import { mount } from 'svelte';
import '../fonts/fonts.css';
import 'virtual:theme.css';
import './editor.css';
import Editor from './Editor.svelte';

mount(Editor, { target: document.getElementById('editor')! });
