/** In the place of MapLibre and of what it needs, neither of which the one file carries. */
const absent = (): never => {
  throw new Error('the single file has no engine');
};

export const hasWebgl2 = (): boolean => false;
export const requireWorker = absent;
export const MapEngine = absent;
