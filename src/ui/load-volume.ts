export const loadVolume = async () => await import('./volume.ts');
