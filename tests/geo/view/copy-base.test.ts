import { expect, it } from 'vitest';
import { baseOfCopy } from '../../../geo/view/copy-base.ts';

it.each([
  ['/', '', '/'],
  ['/index.html', '', '/'],
  ['/maps/kim/en/vostochny/', 'en/vostochny/', '/maps/kim/'],
  ['/en/vostochny', 'en/vostochny/', '/'],
  ['/en/vostochny/index.html', 'en/vostochny/', '/'],
  ['/proxy/8080/', '', '/proxy/8080/'],
  ['/proxy/8080/en/', 'en/', '/proxy/8080/'],
  ['/web/2025/https://maps.example/en/vostochny/', 'en/vostochny/', '/web/2025/https://maps.example/'],
])('the page at %s that was made for “%s” lies below %s', (pathname, page, base) => {
  expect(baseOfCopy(pathname, page)).toBe(base);
});

it.each(['/fetch', '/en/', '/en/komsomolsk/', '/en/xvostochny-/', '/newen/vostochny/', 'srcdoc', ''])(
  '“%s” does not show where the page of Vostochny lies',
  (pathname) => expect(baseOfCopy(pathname, 'en/vostochny/')).toBe(''),
);
