/** The author's map while it lives: it is made once, when its box is there, and told of whatever changes. */
import type { Camera } from '../../../geo/projection/camera-limits.ts';
import worldAddress from '../../../geo/basemap/world.geojson?url';
import type { Size } from '../../../geo/projection/camera.ts';
import type { Position } from '../../../geo/story/story.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import { hasWebgl2, requireWorker } from '../../map/engine/engine-loader.ts';
import type { WorkEngine } from '../../map/engine/work-engine.ts';
import type { Drawing } from '../../map/style/style.ts';
import { areInSight, cameraFor, withAtCentre } from './work-map.ts';

/** What the map shows first, asked for when it can be made, and who is told of presses on it. */
interface Beginning {
  camera(size: Size): Camera;
  drawing(): Drawing;
  onPress(position: Position, leg: string | null): void;
}

export class WorkSession {
  /** `without`: it cannot be drawn here. */
  phase = $state<'starting' | 'drawn' | 'without'>('starting');
  engine = $state.raw<WorkEngine | null>(null);
  /** What the map shows since it last came to rest. */
  frame = $state.raw<Frame | null>(null);

  /** @returns ends it */
  begin(box: HTMLElement, beginning: Beginning): () => void {
    let isOver = false;
    void this.#make(box, beginning, () => isOver);
    return () => {
      isOver = true;
      this.engine?.destroy();
      this.engine = this.frame = null;
    };
  }

  async #make(box: HTMLElement, beginning: Beginning, isOver: () => boolean): Promise<void> {
    try {
      if (!hasWebgl2()) throw new Error('no WebGL 2');
      const [{ WorkEngine }] = await Promise.all([
        import('../../map/engine/work-engine.ts'),
        requireWorker(),
      ]);
      if (isOver()) return;
      const size = { width: box.clientWidth, height: box.clientHeight };
      const engine = new WorkEngine(box, beginning.camera(size), beginning.drawing(), worldAddress, {
        onPress: (position, leg) => beginning.onPress(position, leg),
        onRest: () => (this.frame = engine.frame()),
        onReady: () => (this.phase = 'drawn'),
        onFailure: () => this.phase === 'starting' && (this.phase = 'without'),
      });
      this.engine = engine;
      this.frame = engine.frame();
    } catch {
      this.phase = 'without';
    }
  }

  /** Shows all of the positions, with the others around them, unless they are in sight. */
  bringInSight(positions: Position[], others: Position[]): void {
    if (!this.engine || positions.length === 0) return;
    const frame = this.engine.frame();
    if (areInSight(positions, frame)) return;
    this.engine.go(cameraFor([...positions, ...others], frame.size));
  }

  /** Moves the map as far as a position is in sight, and keeps its zoom. */
  follow(position: Position): void {
    if (!this.engine) return;
    const frame = this.engine.frame();
    if (areInSight([position], frame)) return;
    this.engine.go(withAtCentre(position, frame.camera.zoom, frame.size));
  }

  showAll(positions: Position[]): void {
    if (this.engine) this.engine.go(cameraFor(positions, this.engine.frame().size));
  }
}
