import type { Offer } from '../words.ts';

export const offer: Offer = {
  name: 'Español',
  hint: 'Leer este mapa en español',
  isAvailable: 'Este mapa también está en español.',
  link: 'Leer en español',
  dismiss: 'Cerrar este mensaje',
};
