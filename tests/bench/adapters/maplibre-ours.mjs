/** Our map without our page: its colours, and no text to open. */
import base from '../harness/adapter.default.mjs';
import parcours from './parcours.mjs';

export default { ...base, colors: parcours.colors, drag: parcours.drag, open: null };
