/** The page in which authors make a story from an article. */
import { mount } from 'svelte';
import '../fonts/fonts.css';
import 'virtual:theme.css';
import './editor.css';
import { allowOwnScriptAddresses } from '../map/engine/trusted-types.ts';
import Editor from './Editor.svelte';
import { deskWords } from './words/desk.ts';
import { editorLanguageFor } from './words/editor-language.ts';

// The page's workers are started by their addresses, as MapLibre starts its own.
allowOwnScriptAddresses();
const target = document.getElementById('editor')!;
// Firefox has it from 125 on, later than all that readers' pages need: sentences and words of the article are cut by it.
if ('Segmenter' in Intl) mount(Editor, { target });
else target.textContent = deskWords[editorLanguageFor(navigator.languages)].tooOld;
