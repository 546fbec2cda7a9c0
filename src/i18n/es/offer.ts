import type { Offer } from '../words.ts';

export const offer: Offer = {
  isAvailable: 'Este mapa también está en español.',
  link: 'Leer en español',
  dismiss: 'Cerrar este mensaje',
};
