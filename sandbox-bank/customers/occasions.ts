/** What happens now and then: a trip abroad, a purchase charged twice, one taken back, holds that vanish. */

import { businessDaysAfter, civil, numberOf } from './bank-days.ts';
import { cardPosting, type Entry } from './entry.ts';
import { type Life, streamOf } from './life.ts';
import { cut, MERCHANTS, type Merchant } from './merchants.ts';
import type { Trip, TripPlace } from './plan.ts';
import { purchase } from './purchases.ts';

const EVERY = 300;
const FLIGHT = streamOf('flight');
const ABROAD = streamOf('abroad');
const HOLD = streamOf('hold');

export function occasions(life: Life, day: number): Entry[] {
  const { trip, duplicates, reversals, holds } = life.plan.occasions;
  return [
    ...(trip === undefined ? [] : [...flight(life, trip, day), ...abroad(life, trip, day)]),
    ...(duplicates === undefined ? [] : chargedTwice(life, duplicates, day)),
    ...(reversals === undefined ? [] : takenBack(life, reversals, day)),
    ...(holds === undefined ? [] : held(life, holds, day)),
  ];
}

export function isAway(life: Life, day: number): boolean {
  const { trip } = life.plan.occasions;
  return trip !== undefined && tripOn(trip, day) !== undefined;
}

/** @returns the year of the trip that `day` is part of */
function tripOn(trip: Trip, day: number): number | undefined {
  const { year } = civil(day);
  const start = numberOf(year, trip.month, trip.date);
  return day >= start && day < start + trip.days ? year : undefined;
}

interface Place {
  readonly currency: string;
  /** Of its minor units, for one cent. */
  readonly rate: number;
  readonly shops: readonly [Merchant, ...Merchant[]];
}

function shop(name: string, print: string, mcc: string): Merchant {
  return { name, print, mcc };
}

const PLACES: Readonly<Record<TripPlace, Place>> = {
  paris: {
    currency: 'EUR',
    rate: 0.92,
    shops: [
      shop('Hôtel Marais', 'HOTEL MARAIS PARIS', '7011'),
      shop('Café Lumière', 'CAFE LUMIERE PARIS', '5812'),
      shop('RATP', 'RATP PARIS METRO', '4111'),
      shop('Musée du Quai', 'MUSEE DU QUAI PARIS', '7991'),
      shop('Monoprix', 'MONOPRIX 2041 PARIS', '5411'),
    ],
  },
  london: {
    currency: 'GBP',
    rate: 0.79,
    shops: [
      shop('Bloomsbury Hotel', 'BLOOMSBURY HOTEL LONDON', '7011'),
      shop('The Anchor', 'THE ANCHOR LONDON SE1', '5813'),
      shop('TfL', 'TFL TRAVEL CH', '4111'),
      shop('Tesco', 'TESCO STORES 3312', '5411'),
    ],
  },
  tokyo: {
    currency: 'JPY',
    rate: 1.49,
    shops: [
      shop('Hotel Asakusa', 'HOTEL ASAKUSA TOKYO', '7011'),
      shop('Ramen Ichi', 'RAMEN ICHI SHIBUYA', '5812'),
      shop('JR East', 'JR EAST TOKYO', '4112'),
      shop('7-Eleven', '7-ELEVEN TAITO TOKYO', '5411'),
    ],
  },
  toronto: {
    currency: 'CAD',
    rate: 1.36,
    shops: [
      shop('Queen West Inn', 'QUEEN WEST INN TORONTO', '7011'),
      shop('Tim Hortons', 'TIM HORTONS #2214', '5814'),
      shop('Presto', 'PRESTO TORONTO', '4111'),
      shop('Kensington Bistro', 'KENSINGTON BISTRO', '5812'),
    ],
  },
};

/** Seven weeks ahead, from a shop at home. */
function flight(life: Life, trip: Trip, day: number): Entry[] {
  const year = tripOn(trip, day + 49);
  if (year === undefined || tripOn(trip, day + 48) !== undefined) return [];
  const draw = life.draw(FLIGHT, day);
  const amount = draw.whole(61_000, 98_000);
  return [
    {
      id: life.id('flight', day),
      accountId: trip.account,
      memo: 'DEBIT',
      type: life.isCard(trip.account) ? 'PURCHASE' : 'POSDEBIT',
      amount,
      description: cut(`DELTA AIR ${draw.whole(1000, 9999)}${draw.whole(10_000, 99_999)}`),
      merchantName: 'Delta',
      mcc: '3058',
      made: day,
      minute: 1245,
      posts: cardPosting(day, draw),
      pendingAmount: amount,
      truth: { category: 'travel', merchant: 'Delta', trip: `trip ${year}` },
    },
  ];
}

function abroad(life: Life, trip: Trip, day: number): Entry[] {
  const year = tripOn(trip, day);
  if (year === undefined) return [];
  const place = PLACES[trip.places[year % trip.places.length] ?? trip.places[0]];
  const draw = life.draw(ABROAD, day);
  return Array.from({ length: draw.whole(2, 4) }, (_, n) => {
    const where = n === 0 && day % 3 === 0 ? place.shops[0] : draw.pick(place.shops);
    const amount = draw.amount(where.mcc === '7011' ? 17_500 : 2900, 0.4);
    return spentAbroad(life, { trip, where, place, amount, day, year, posts: cardPosting(day, draw), n });
  }).flat();
}

interface Abroad {
  readonly trip: Trip;
  readonly where: Merchant;
  readonly place: Place;
  readonly amount: number;
  readonly day: number;
  readonly year: number;
  readonly posts: number;
  readonly n: number;
}

/** The purchase, and the fee of 3 % as a row of its own. */
function spentAbroad(life: Life, { trip, where, place, amount, day, year, posts, n }: Abroad): Entry[] {
  const shared = { accountId: trip.account, memo: 'DEBIT' as const, made: day, minute: 540 + n * 200, posts };
  const spent: Entry = {
    ...shared,
    id: life.id(`abroad ${n}`, day),
    type: life.isCard(trip.account) ? 'PURCHASE' : 'POSDEBIT',
    amount,
    description: cut(where.print),
    merchantName: where.name,
    mcc: where.mcc,
    foreign: { amount: Math.round(amount * place.rate), currency: place.currency },
    pendingAmount: amount,
    truth: { category: 'travel', merchant: where.name, trip: `trip ${year}` },
  };
  const fee: Entry = {
    ...shared,
    id: life.id(`abroad ${n} fee`, day),
    type: 'FEE',
    amount: Math.max(1, Math.round(amount * 0.03)),
    description: 'FOREIGN TRANSACTION FEE',
    truth: { category: 'fees', feeFor: spent.id, trip: `trip ${year}` },
  };
  return [spent, fee];
}

function now(life: Life, name: string, day: number): boolean {
  return (day + (Math.abs(life.key ^ streamOf(name)) % EVERY)) % EVERY === 0;
}

function oneOff(life: Life, account: string, name: string, day: number): Entry {
  const draw = life.draw(streamOf(name), day);
  return purchase(life, {
    key: name,
    accountId: account,
    shop: draw.pick(MERCHANTS.online),
    category: 'online',
    day,
    minute: 1100,
    amount: draw.amount(4200, 0.5),
    draw,
  });
}

/** The same shop, amount and day; nobody gives it back. */
function chargedTwice(life: Life, account: string, day: number): Entry[] {
  if (!now(life, 'twice', day)) return [];
  const once = oneOff(life, account, 'twice', day);
  const twice: Entry = {
    ...once,
    id: life.id('twice again', day),
    minute: once.minute + 1,
    truth: { ...once.truth, duplicateOf: once.id },
  };
  return [once, twice];
}

function takenBack(life: Life, account: string, day: number): Entry[] {
  if (!now(life, 'reversal', day)) return [];
  const wrong = oneOff(life, account, 'reversal', day);
  return [wrong, reversalOf(life, wrong, businessDaysAfter(wrong.posts, 2))];
}

/** The whole amount back, naming the row. */
export function reversalOf(life: Life, wrong: Entry, posts: number): Entry {
  const { pendingAmount: _, ...rest } = wrong;
  return {
    ...rest,
    id: life.id(`reversal ${wrong.id}`, posts),
    memo: wrong.memo === 'DEBIT' ? 'CREDIT' : 'DEBIT',
    type: 'ADJUSTMENT',
    description: cut(`REVERSAL ${wrong.description}`),
    reference: wrong.id,
    made: posts,
    minute: 2,
    posts,
    truth: { category: wrong.truth.category, reversalOf: wrong.id },
  };
}

const HOLDS: readonly [Merchant, ...Merchant[]] = [
  shop('Adirondack Lodge', 'ADIRONDACK LODGE', '7011'),
  shop('Hertz', 'HERTZ RENT-A-CAR', '7512'),
  shop('Uber', 'UBER *PENDING', '4121'),
];

/** Authorised, shown for three to five days, and gone. */
function held(life: Life, accounts: readonly [string, ...string[]], day: number): Entry[] {
  const draw = life.draw(HOLD, day);
  if (!draw.chance(0.1)) return [];
  return [
    hold(life, {
      key: 'hold',
      accountId: draw.pick(accounts),
      where: draw.pick(HOLDS),
      amount: draw.whole(1500, 9000),
      day,
      gone: day + draw.whole(4, 6),
    }),
  ];
}

interface Hold {
  readonly key: string;
  readonly accountId: string;
  readonly where: Merchant;
  readonly amount: number;
  readonly day: number;
  /** The first day on which it is not shown any more. */
  readonly gone: number;
}

/** A pending row that is never booked. */
export function hold(life: Life, { key, accountId, where, amount, day, gone }: Hold): Entry {
  return {
    id: life.id(`${key} ${accountId}`, day),
    accountId,
    memo: 'DEBIT',
    type: life.isCard(accountId) ? 'PURCHASE' : 'POSDEBIT',
    amount,
    description: cut(`${where.print} ${life.plan.place}`),
    merchantName: where.name,
    mcc: where.mcc,
    made: day,
    minute: 1170,
    posts: gone,
    pendingAmount: amount,
    truth: { category: where.mcc === '5542' ? 'fuel' : 'travel', merchant: where.name, isVanishing: true },
  };
}
