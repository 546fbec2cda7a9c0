import base from '../harness/adapter.default.mjs';

export default { ...base, map: '.map' };
