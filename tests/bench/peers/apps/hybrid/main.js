import places from '#data/places.geojson?raw';
import { makeFloor } from '../../shared/floor.js';

const floor = makeFloor(JSON.parse(places).features.map(({ properties }) => properties));
const upgrade = () => import('./gl.js').then((gl) => gl.upgrade(floor));
addEventListener('load', () => setTimeout(() => requestIdleCallback(upgrade), 50));
