/** The page in the editor's frame: the real page of the story that the editor sends, alive. */
import '../../fonts/fonts.css';
import 'virtual:theme.css';
import '../../chart/chart.css';
import '../../app.css';
import '../../styles/live.css';
import './preview.css';
import { answerLinksWithin } from '../../first/links-within.ts';
import { type FrameReport, isFrom, type ShowOrder } from './messages.ts';
import { holdBack } from './hold-back.ts';
import { ShownPage } from './shown-page.ts';

const report = (said: FrameReport): void => parent.postMessage(said, location.origin);
const page = new ShownPage(report);

answerLinksWithin();
holdBack(() => report({ kind: 'held-back' }));
addEventListener('message', (event) => {
  if (isFrom(event, parent)) void page.show(event.data as ShowOrder);
});
report({ kind: 'ready' });
