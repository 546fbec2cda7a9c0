import { describe, expect, it } from 'vitest';
import { Checker } from '../../../src/editor/check/checker.ts';
import type { Checked } from '../../../src/editor/desk/desk.svelte.ts';
import { emptyDraft } from '../../../src/editor/draft/draft.ts';

/** A worker that does what a test tells it. */
class TestWorker extends EventTarget {
  readonly asked: unknown[] = [];
  isEnded = false;
  postMessage(request: unknown): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

function started() {
  const workers: TestWorker[] = [];
  const heard: Checked[] = [];
  const checker = new Checker(
    (checked) => heard.push(checked),
    () => {
      workers.push(new TestWorker());
      return workers.at(-1) as unknown as Worker;
    },
  );
  return { checker, workers, heard };
}

describe('the check of a draft', () => {
  it('looks at one draft at a time, and then at the latest', () => {
    const { checker, workers, heard } = started();
    for (const language of ['fr', 'en', 'de']) checker.check(emptyDraft(language));
    expect(workers[0]!.asked).toHaveLength(1);
    workers[0]!.answer({ findings: [] });
    expect(workers[0]!.asked).toHaveLength(2);
    expect(workers[0]!.asked[1]).toMatchObject({
      storyText: expect.stringContaining('"language": "de"') as string,
    });
    workers[0]!.answer({ findings: [] });
    expect(heard).toHaveLength(2);
  });

  it('that cannot be made is a fault, and begins anew with the next draft', () => {
    const { checker, workers, heard } = started();
    checker.check(emptyDraft('fr'));
    workers[0]!.dispatchEvent(new Event('error'));
    expect(heard[0]!.findings).toMatchObject([{ severity: 'error' }]);
    expect(heard[0]!.story).toBeUndefined();
    expect(workers[0]!.isEnded).toBe(true);
    checker.check(emptyDraft('fr'));
    workers[1]!.answer({ findings: [] });
    expect(heard[1]!.findings).toEqual([]);
  });
});
