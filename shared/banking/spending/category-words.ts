/**
 * Everyday words in descriptors and in banks' own categories that tell what
 * was paid for. No merchant's name is here: those are in known-merchants.ts.
 */

import type { Category } from './category.ts';

/** What is tried first stands first; `*` stands for any ending. */
const RULES: readonly (readonly [Category, string])[] = [
  ['fees', 'FEE FEES SURCHARGE OVERDRAFT FINANCECHARGE INTERESTCHARGE'],
  ['travel', 'RENTACAR CARRENTAL'],
  ['cash', 'ATM CASHADVANCE CASHWITHDRAWAL'],
  [
    'housing',
    'RENT REALTY APTS APT APARTMENT* MTG MORTGAGE* HOMELN HOMELOAN* LEASING PROPERTY PROPERTIES HOA',
  ],
  ['housing', 'CONDO* CONDOMINI* LANDLORD ALUGUER RENTALSWEB HOUSING TENANT*'],
  ['insurance', 'INS INSUR* PREM PREMIUM MEDIGAP ASSURANCE SEGURO*'],
  ['loans', 'LOAN LOANS LN LENDING STUDENTLN LOANPMT'],
  [
    'phone-internet',
    'WIRELESS WRLS MOBILE CELLULAR TELECOM* INTERNET BROADBAND FIBER CABLE TELEPHONE PHONE TELCO',
  ],
  [
    'utilities',
    'UTIL* ELECTRI* POWER ENERGY WATER WATERBILL SEWER WASTE SANITATION GASBILL NATURALGAS ENERGIA',
  ],
  ['travel', 'HOTEL* MOTEL INN LODGE RESORT* AIR AIRLINE* AIRWAYS HOSTEL CRUISE* TRAVEL'],
  ['travel', 'LODGING FLIGHT* SUITES VACATION*'],
  ['health', 'PHARMAC* DENTAL DENTIST* PEDIATRIC* MEDICAL CLINIC HOSPITAL HEALTH* OPTICAL OPTOMETR* VISION'],
  ['health', 'DOCTOR* ORTHO* DERMATOLOG* THERAPY VETERINAR* VET SALON BARBER* SPA MEDICINE PERSONALCARE'],
  ['coffee', 'COFFEE ESPRESSO CAFE CAFFE ROASTER* TEAHOUSE'],
  [
    'dining',
    'RESTAURANT* GRILL PIZZA PIZZERIA TACO TACOS TAQUERIA SUSHI RAMEN NOODLE* BISTRO DINER BBQ BURGER*',
  ],
  [
    'dining',
    'KITCHEN CANTINA TAVERN PUB BREW* TAPROOM BAR EATS STEAKHOUSE THAI CURRY WINGS CHICKEN TRATTORIA',
  ],
  [
    'dining',
    'EATERY BAKERY BAGEL* CREAMERY ICECREAM FASTFOOD FOODDELIVERY FOODANDDRINK DINING CERVEJARIA PADARIA',
  ],
  ['groceries', 'GROCER* SUPERMARKET SUPERMERCADO FOODS FOOD BUTCHER DELI PRODUCE FARMERS MARKET MKT'],
  ['fuel', 'FUEL GAS GASOLINE PETROL FUELS GASSTATION'],
  ['transport', 'PARKING METER METRO TRANSIT TAXI CAB TOLL TOLLS RIDE RIDESHARE BUS RAIL TRAIN TIRE CARWASH'],
  ['transport', 'TRANSPORT* AUTOMOTIVE MTA DMV GARAGE'],
  [
    'education',
    'SCHOOL* COLLEGE UNIVERSITY TUITION ACADEMY LEARNING DAYCARE PRESCHOOL CHILDCARE EDUCATION KINDER*',
  ],
  [
    'entertainment',
    'THEATRE* THEATER* CINEMA* MOVIE* BOWL BOWLING TICKET* GAMES GAME MUSEUM CONCERT* ARCADE GOLF',
  ],
  ['entertainment', 'ENTERTAINMENT RECREATION'],
  [
    'subscriptions',
    'SUBSCRIPTION* MAGAZINE MEMBERSHIP FITNESS GYM CLUB STREAMING NEWS GAZETTE HERALD TRIBUNE DIGITAL',
  ],
  ['subscriptions', 'CLIMBING YOGA PILATES'],
  ['clothing', 'APPAREL CLOTHING CLOTHES SHOES FASHION BOUTIQUE FOOTWEAR'],
  ['home', 'HARDWARE FURNITURE LUMBER GARDEN NURSERY HOMEIMPROVEMENT HOME PLUMBING'],
  ['shopping', 'BOOKS BOOKSHOP TOYS SHOPPING ELECTRONICS MERCHANDISE STORE SHOP GIFTS PET PETS MKTP'],
  ['people', 'ZELLE VENMO'],
  ['other', 'CHECK CHARITY DONATION TAX TAXES IRS GIFT GOVERNMENT'],
];

const WHOLE = new Map<string, number>();
const STARTS: (readonly [string, number])[] = [];
for (const [order, [, words]] of RULES.entries())
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) STARTS.push([word.slice(0, -1), order]);
    else if (!WHOLE.has(word)) WHOLE.set(word, order);
  }

/** @param words in capitals, letters and digits only. */
export function categoryOfWords(words: readonly string[]): Category | undefined {
  let best = RULES.length;
  for (const [at, word] of words.entries())
    best = Math.min(best, orderOf(word), orderOf(word + (words[at + 1] ?? '')), joined(words, at));
  return RULES[best]?.[0];
}

function joined(words: readonly string[], at: number): number {
  return orderOf(words.slice(at, at + 3).join(''));
}

function orderOf(word: string): number {
  let best = WHOLE.get(word) ?? RULES.length;
  for (const [start, order] of STARTS) if (order < best && word.startsWith(start)) best = order;
  return best;
}

/** In capitals, for `categoryOfWords`. */
export function wordsIn(text: string): readonly string[] {
  const words = text.toUpperCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '').slice(0, 16);
}
