/** The glyphs of the modes of travel, fetched when the first is to be shown. */
import type { ModeGlyph } from '../../geo/style/mode-glyphs.ts';
import type { Mode } from '../../geo/story/story.ts';

let glyphs: Record<Mode, ModeGlyph> | undefined = $state.raw();

export const modeGlyph = (mode: Mode): ModeGlyph | undefined => glyphs?.[mode];

/** Without a network no vehicle is shown: the words still say where it is. */
export const fetchModeGlyphs = (): Promise<void> =>
  import('../../geo/style/mode-glyphs.ts').then(
    ({ MODE_GLYPHS }) => void (glyphs = MODE_GLYPHS),
    () => undefined,
  );
