/**
 * Shops, and how card networks print them. Names are made up or everybody's;
 * merchant category codes are ISO 18245's.
 */

import { Dice, keyOf } from './dice.ts';

export type HabitCategory =
  | 'clothing'
  | 'coffee'
  | 'dining'
  | 'entertainment'
  | 'fuel'
  | 'groceries'
  | 'health'
  | 'home'
  | 'online'
  | 'transport'
  | 'euro-groceries'
  | 'euro-dining';

export interface Merchant {
  readonly name: string;
  /** `{store}` is a number of the customer's own branch, `{code}` another at each purchase. */
  readonly print: string;
  readonly mcc: string;
}

type Shops = readonly [Merchant, ...Merchant[]];

function shop(name: string, print: string, mcc: string): Merchant {
  return { name, print, mcc };
}

/** The first ones of a list are the ones where customers mostly go. */
export const MERCHANTS: Readonly<Record<HabitCategory, Shops>> = {
  groceries: [
    shop('Hannaford', 'HANNAFORD #{store}', '5411'),
    shop("Trader Joe's", "TRADER JOE'S #{store}", '5411'),
    shop('Costco', 'COSTCO WHSE #{store}', '5300'),
    shop('Whole Foods', 'WHOLEFDS MKT #{store}', '5411'),
    shop('Aldi', 'ALDI {store}', '5411'),
    shop('Green Basket', 'SQ *GREEN BASKET', '5499'),
  ],
  fuel: [
    shop('Shell', 'SHELL OIL {store}{store}', '5542'),
    shop('Stewart Shop', 'STEWARTS SHOP {store}', '5541'),
    shop('Sunoco', 'SUNOCO {store}{store}', '5542'),
    shop('Cumberland Farms', 'CUMBERLAND FARMS {store}', '5541'),
  ],
  dining: [
    shop('The Copper Pot', 'TST* THE COPPER POT', '5812'),
    shop('Chipotle', 'CHIPOTLE {store}', '5814'),
    shop('Lark Street Noodles', 'TST* LARK STREET NOODLES', '5812'),
    shop('El Farolito', 'SQ *EL FAROLITO', '5812'),
    shop("Nonna's Table", "TST* NONNA'S TABLE", '5812'),
    shop('Panera Bread', 'PANERA BREAD #{store}', '5814'),
    shop('DoorDash', 'DD *DOORDASH {code}', '5812'),
    shop('Harbor Tap Room', 'HARBOR TAP ROOM', '5813'),
  ],
  coffee: [
    shop('Blue Bottle', 'SQ *BLUE BOTTLE #{store}', '5814'),
    shop("Dunkin'", 'DUNKIN #{store}', '5814'),
    shop('Starbucks', 'STARBUCKS STORE {store}', '5814'),
    shop('Stacks Espresso', 'SQ *STACKS ESPRESSO BAR', '5814'),
  ],
  online: [
    shop('Amazon', 'AMZN Mktp US*{code}', '5942'),
    shop('Amazon', 'AMAZON.COM*{code}', '5942'),
    shop('Etsy', 'PAYPAL *ETSY INC', '5947'),
    shop('Target', 'TARGET.COM * {code}', '5310'),
    shop('eBay', 'PAYPAL *EBAY', '5999'),
    shop('Chewy', 'CHEWY.COM', '5995'),
    shop('Best Buy', 'BESTBUYCOM{code}', '5732'),
    shop('Bookshop', 'BOOKSHOP.ORG', '5942'),
  ],
  clothing: [
    shop('Old Navy', 'OLD NAVY US {store}', '5651'),
    shop('Nordstrom Rack', 'NORDSTROM RACK #{store}', '5651'),
    shop('REI', 'REI #{store}', '5941'),
  ],
  home: [
    shop('Home Depot', 'THE HOME DEPOT #{store}', '5200'),
    shop("Lowe's", 'LOWES #{store}', '5200'),
    shop('Ikea', 'IKEA {store}', '5712'),
    shop('Ace Hardware', 'ACE HARDWARE {store}', '5251'),
  ],
  health: [
    shop('CVS', 'CVS/PHARMACY #{store}', '5912'),
    shop('Walgreens', 'WALGREENS #{store}', '5912'),
    shop('Hudson Family Dental', 'HUDSON FAMILY DENTAL', '8021'),
    shop('Capital Pediatrics', 'CAPITAL PEDIATRICS', '8011'),
  ],
  entertainment: [
    shop('Spectrum Cinemas', 'SPECTRUM 8 THEATRES', '7832'),
    shop('Ticketmaster', 'TICKETMASTER', '7922'),
    shop('Steam', 'STEAMGAMES.COM {code}', '5816'),
    shop('Empire Bowl', 'SQ *EMPIRE BOWL', '7933'),
  ],
  transport: [
    shop('Uber', 'UBER *TRIP {code}', '4121'),
    shop('CDTA', 'CDTA NAVIGATOR', '4111'),
    shop('Lyft', 'LYFT *RIDE {code}', '4121'),
    shop('ParkAlbany', 'PARKALBANY METER', '7523'),
  ],
  'euro-groceries': [
    shop('Pingo Doce', 'PINGO DOCE LISBOA {store}', '5411'),
    shop('Continente', 'CONTINENTE BOM DIA', '5411'),
    shop('Lidl', 'LIDL AGRADECE {store}', '5411'),
  ],
  'euro-dining': [
    shop('Cervejaria Ramiro', 'CERVEJARIA RAMIRO', '5812'),
    shop('A Padaria Portuguesa', 'A PADARIA PORTUGUESA', '5814'),
    shop('Time Out Market', 'TIME OUT MARKET LISBOA', '5812'),
  ],
};

/** ISO 8583's card acceptor name has room for 25 characters. */
const PRINTED_LENGTH = 25;

const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';

/** As the statement shows it, cut where the network cuts it. */
export function printed({ name, print }: Merchant, place: string, customer: number, draw: Dice): string {
  const branch = String(new Dice(keyOf(name, customer)).whole(104, 9870));
  const text = print
    .replaceAll('{store}', branch)
    .replace('{code}', () => Array.from({ length: 9 }, () => CODE_LETTERS[draw.whole(0, 32)]).join(''));
  return cut(print.includes('{code}') ? text : `${text} ${place}`);
}

export function cut(text: string): string {
  return text.slice(0, PRINTED_LENGTH).trimEnd();
}

/** Mostly the customer's two or three, sometimes any. */
export function favourite(shops: Shops, customer: number, draw: Dice): Merchant {
  const start = Math.abs(customer) % Math.min(3, shops.length);
  const near = Math.min(3, shops.length);
  if (!draw.chance(0.7)) return draw.pick(shops);
  return shops[(start + draw.whole(0, near - 1)) % shops.length] ?? shops[0];
}
