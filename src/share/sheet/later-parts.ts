/** What the share button needs soon after the page has come to life. */
import SelectionShare from './SelectionShare.svelte';
import { loadSheetWords } from './sheet-words.ts';

export default { Selection: SelectionShare, loadSheetWords };
