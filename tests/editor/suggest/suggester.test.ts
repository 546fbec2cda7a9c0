import { describe, expect, it } from 'vitest';
import type { Answered, Asked } from '../../../src/editor/suggest/questions.ts';
import { SuggestError, Suggester } from '../../../src/editor/suggest/suggester.ts';

/** A worker that answers when the test says so. */
class SlowWorker extends EventTarget {
  readonly asked: Asked[] = [];
  isEnded = false;

  postMessage(asked: Asked): void {
    this.asked.push(asked);
  }

  answer(index: number, answer: object): void {
    const { kind, number } = this.asked[index]!;
    this.dispatchEvent(new MessageEvent('message', { data: { kind, number, ...answer } as Answered }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function start() {
  const workers: SlowWorker[] = [];
  const suggester = new Suggester(() => {
    workers.push(new SlowWorker());
    return workers.at(-1)! as unknown as Worker;
  });
  return { workers, suggester };
}

describe('the asking of the worker', () => {
  it('starts no worker before the first question, and one for all', async () => {
    const { workers, suggester } = start();
    expect(workers).toEqual([]);
    const found = suggester.search('kyiv');
    void suggester.suggestions('Kyiv.', 'en', '2023-09-14');
    expect(workers.length).toBe(1);
    expect(workers[0]!.asked.map(({ question }) => question)).toEqual([
      'kyiv',
      { text: 'Kyiv.', language: 'en', published: '2023-09-14' },
    ]);
    workers[0]!.answer(0, { answer: ['a place'] });
    expect(await found).toEqual(['a place']);
  });

  it('gives whoever asked before the answer to the newest question, whichever answer comes first', async () => {
    const { workers, suggester } = start();
    const [older, newer] = [suggester.search('ky'), suggester.search('kyiv')];
    workers[0]!.answer(0, { answer: ['old'] });
    workers[0]!.answer(1, { answer: ['new'] });
    expect(await Promise.all([older, newer])).toEqual([['new'], ['new']]);
  });

  it('keeps the two kinds of questions apart', async () => {
    const { workers, suggester } = start();
    const found = suggester.search('ky');
    const suggested = suggester.suggestions('', 'en');
    workers[0]!.answer(1, { answer: { names: [], dates: [] } });
    workers[0]!.answer(0, { answer: ['place'] });
    expect(await found).toEqual(['place']);
    expect(await suggested).toEqual({ names: [], dates: [] });
  });

  it('says why there is no answer, and asks again with the next question', async () => {
    const { workers, suggester } = start();
    const failing = suggester.search('kyiv');
    workers[0]!.answer(0, { fault: 'unreachable' });
    await expect(failing).rejects.toEqual(new SuggestError('unreachable'));
    const found = suggester.search('kyiv');
    workers[0]!.answer(1, { answer: [] });
    expect(await found).toEqual([]);
  });

  it('starts another worker after one whose script did not come', async () => {
    const { workers, suggester } = start();
    const failing = [suggester.search('kyiv'), suggester.suggestions('', 'en')];
    workers[0]!.dispatchEvent(new Event('error'));
    for (const each of failing) await expect(each).rejects.toMatchObject({ fault: 'unreachable' });
    expect(workers[0]!.isEnded).toBe(true);
    void suggester.search('kyiv');
    expect(workers.length).toBe(2);
  });
});
