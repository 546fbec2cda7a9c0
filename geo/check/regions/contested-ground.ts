/**
 * Ground that more than one state claims, or that a state holds against the law of another. The check assigns none of it:
 * who lies there may be said to lie with any claimant. Boxes are rough and take in neighbours; a sentence for each would
 * say more than the check needs.
 */
import type { Position } from '../../story/story.ts';

interface Claim {
  name: string;
  /** ISO 3166-1. */
  claimants: string[];
  /** Each west, south, east, north, degrees. */
  boxes: (readonly [number, number, number, number])[];
}

const CLAIMS: Claim[] = [
  { name: 'Crimea', claimants: ['UA', 'RU'], boxes: [[32.4, 44.3, 36.7, 46.3]] },
  {
    name: 'Kherson, Zaporizhzhia, Donetsk, Luhansk',
    claimants: ['UA', 'RU'],
    boxes: [[31.5, 45.8, 40.3, 50.1]],
  },
  { name: 'Transnistria', claimants: ['MD', 'UA'], boxes: [[28.9, 46.4, 30.2, 48.2]] },
  { name: 'Abkhazia', claimants: ['GE', 'RU'], boxes: [[40.0, 42.4, 42.2, 43.6]] },
  { name: 'South Ossetia', claimants: ['GE', 'RU'], boxes: [[43.3, 42.0, 44.7, 42.8]] },
  { name: 'Nagorno-Karabakh', claimants: ['AZ', 'AM'], boxes: [[45.7, 38.8, 47.5, 40.5]] },
  { name: 'Northern Cyprus', claimants: ['CY', 'TR'], boxes: [[32.2, 34.9, 34.7, 35.8]] },
  { name: 'Akrotiri and Dhekelia', claimants: ['CY', 'GB'], boxes: [[32.7, 34.5, 33.9, 35.1]] },
  { name: 'Kosovo', claimants: ['XK', 'RS'], boxes: [[20.0, 41.8, 21.8, 43.3]] },
  { name: 'Gibraltar', claimants: ['GI', 'GB', 'ES'], boxes: [[-5.4, 36.05, -5.3, 36.2]] },
  { name: 'Ceuta, Melilla and islets', claimants: ['ES', 'MA'], boxes: [[-5.5, 35.1, -2.4, 36.0]] },
  { name: 'Golan', claimants: ['SY', 'IL', 'LB'], boxes: [[35.55, 32.6, 36.0, 33.45]] },
  { name: 'West Bank with East Jerusalem', claimants: ['PS', 'IL'], boxes: [[34.88, 31.3, 35.6, 32.6]] },
  { name: 'Gaza', claimants: ['PS', 'IL'], boxes: [[34.2, 31.2, 34.6, 31.6]] },
  { name: 'Western Sahara', claimants: ['EH', 'MA'], boxes: [[-17.2, 20.7, -8.6, 27.8]] },
  { name: 'Halaib and Bir Tawil', claimants: ['EG', 'SD'], boxes: [[31.2, 21.6, 37.0, 23.3]] },
  { name: 'Abyei', claimants: ['SD', 'SS'], boxes: [[27.3, 9.3, 29.4, 10.4]] },
  { name: 'Kafia Kingi', claimants: ['SD', 'SS'], boxes: [[23.5, 8.6, 25.3, 10.1]] },
  { name: 'Ilemi', claimants: ['KE', 'SS', 'ET'], boxes: [[35.0, 4.3, 36.2, 5.6]] },
  { name: 'Somaliland', claimants: ['SO'], boxes: [[42.6, 8.0, 49.1, 11.6]] },
  { name: 'Abu Musa and the Tunbs', claimants: ['IR', 'AE'], boxes: [[54.9, 25.8, 55.5, 26.4]] },
  { name: 'Kashmir, Aksai Chin', claimants: ['IN', 'PK', 'CN'], boxes: [[72.5, 32.2, 80.5, 37.2]] },
  { name: 'Ladakh to Uttarakhand', claimants: ['IN', 'CN'], boxes: [[78.0, 30.2, 81.1, 33.2]] },
  {
    name: 'Doklam and the north of Bhutan',
    claimants: ['BT', 'CN', 'IN'],
    boxes: [[88.6, 27.0, 91.8, 28.4]],
  },
  { name: 'Arunachal Pradesh', claimants: ['IN', 'CN'], boxes: [[91.5, 26.6, 97.5, 29.6]] },
  { name: 'Preah Vihear', claimants: ['KH', 'TH'], boxes: [[102.9, 14.2, 105.3, 14.7]] },
  {
    name: 'Taiwan and its islands',
    claimants: ['TW', 'CN'],
    boxes: [
      [119.3, 21.8, 122.2, 26.5],
      [118.1, 24.3, 118.6, 24.6],
    ],
  },
  { name: 'Senkaku, Diaoyu', claimants: ['JP', 'CN', 'TW'], boxes: [[123.3, 25.6, 124.7, 26.0]] },
  { name: 'Dokdo, Takeshima', claimants: ['KR', 'KP', 'JP'], boxes: [[131.8, 37.2, 131.9, 37.3]] },
  { name: 'Southern Kurils', claimants: ['RU', 'JP'], boxes: [[145.3, 43.2, 149.0, 45.6]] },
  { name: 'Paracels', claimants: ['CN', 'TW', 'VN'], boxes: [[111.0, 15.7, 113.0, 17.2]] },
  { name: 'Spratlys', claimants: ['BN', 'CN', 'MY', 'PH', 'TW', 'VN'], boxes: [[109.5, 6.0, 117.9, 12.0]] },
  { name: 'Scarborough', claimants: ['CN', 'PH', 'TW'], boxes: [[117.5, 14.9, 118.0, 15.3]] },
  { name: 'Chagos', claimants: ['IO', 'MU', 'GB'], boxes: [[71.0, -7.7, 72.6, -5.1]] },
  { name: 'Mayotte', claimants: ['YT', 'FR', 'KM'], boxes: [[44.9, -13.1, 45.4, -12.5]] },
  {
    name: 'Scattered Islands',
    claimants: ['TF', 'FR', 'MG', 'MU', 'KM'],
    boxes: [
      [47.2, -11.7, 47.5, -11.4],
      [42.6, -17.2, 42.9, -16.9],
      [39.5, -22.5, 40.5, -21.3],
      [54.4, -16.0, 54.6, -15.8],
    ],
  },
  { name: 'Falklands, Malvinas', claimants: ['FK', 'GB', 'AR'], boxes: [[-61.5, -52.6, -57.5, -50.9]] },
  {
    name: 'South Georgia and South Sandwich',
    claimants: ['GS', 'GB', 'AR'],
    boxes: [[-42.0, -59.6, -26.0, -53.4]],
  },
  { name: 'Essequibo', claimants: ['GY', 'VE'], boxes: [[-61.5, 1.2, -58.0, 8.6]] },
  { name: 'Tigri', claimants: ['GY', 'SR'], boxes: [[-58.1, 1.8, -56.4, 3.6]] },
  { name: 'Litani', claimants: ['SR', 'GF', 'FR'], boxes: [[-54.7, 2.1, -53.9, 3.5]] },
  {
    name: 'Antarctica',
    claimants: ['AQ', 'AR', 'AU', 'CL', 'FR', 'GB', 'NO', 'NZ', 'TF'],
    boxes: [[-180, -90, 180, -60]],
  },
];

/** Who claims the ground at a position, ISO 3166-1; undefined where nobody contests it. */
export function claimantsAt([lon, lat]: Position): string[] | undefined {
  const claims = CLAIMS.filter(({ boxes }) =>
    boxes.some(([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north),
  );
  return claims.length > 0 ? claims.flatMap(({ claimants }) => claimants) : undefined;
}
