import type { Story } from '../../geo/story/story.ts';
import { isPlain, type Link, type Reading, readPlainLink, writeLink } from '../../geo/view/link.ts';
import type { mendLink } from '../../geo/view/mangled-link.ts';
import type { PageLinks } from './view.svelte.ts';

/** Links of the site's pages. Few have been mangled on their way: what mends those comes with the first of them. */
export class SiteLinks implements PageLinks {
  #mend: typeof mendLink | undefined;
  readonly write = writeLink;
  readonly share = writeLink;

  read(link: Link, story: Story): Reading {
    return readPlainLink(this.#mend?.(link, story) ?? link, story);
  }

  prepare(link: Link, story: Story): Promise<void> | undefined {
    return this.#mend || isPlain(link, story) ? undefined : this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      ({ mendLink: this.#mend } = await import('../../geo/view/mangled-link.ts'));
    } catch {
      // It did not come: then the link says no more than what stands in it as we write it.
    }
  }
}
