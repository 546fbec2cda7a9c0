/** What the page asks of the worker that knows the gazetteer, and what it answers. */
import type { NamedPlace } from '../../../geo/article/gazetteer.ts';
import type { Suggestions } from '../desk/desk.svelte.ts';

export interface Article {
  text: string;
  /** Its language tag. */
  language: string;
  /** When it was published: `YYYY-MM-DD`. Another text counts as nothing. */
  published: string | undefined;
}

/** Each kind of question, and its answer. */
export interface Questions {
  suggestions: { question: Article; answer: Suggestions };
  /** Words of a search box. */
  search: { question: string; answer: NamedPlace[] };
}
export type QuestionKind = keyof Questions;

/** Why the gazetteer is not there. */
export type GazetteerFault = 'unreachable' | 'damaged';

export type Asked = {
  [Kind in QuestionKind]: { kind: Kind; number: number; question: Questions[Kind]['question'] };
}[QuestionKind];

export type Answered = {
  kind: QuestionKind;
  number: number;
} & ({ answer: Questions[QuestionKind]['answer'] } | { fault: GazetteerFault });
