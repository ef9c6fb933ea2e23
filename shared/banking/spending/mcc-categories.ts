/**
 * Merchant category codes (ISO 18245) grouped into what people call them. The
 * codes are public; the grouping is ours.
 */

import type { Category } from './category.ts';

/** First and last code of each group: where groups overlap, the narrower one counts. */
const GROUPS: readonly (readonly [Category, string])[] = [
  ['groceries', '5300 5411 5422 5441 5451 5462 5499 5921'],
  ['dining', '5811-5814'],
  ['fuel', '5172 5541 5542 5552 5983'],
  [
    'transport',
    '4011 4111 4112 4121 4131 4784 4789 5511-5533 5571 5592-5599 7511 7523 7524 7531-7549 9399 4215 4214',
  ],
  ['travel', '3000-3999 4411 4457 4468 4511 4582 4722 4723 5561 7011 7012 7032 7033 7512 7513 7519'],
  ['clothing', '5137 5139 5611-5699 5931 5944 5948 7251 7296'],
  ['home', '0780 1520-1799 5021 5039 5046 5072 5074 5198 5200-5271 5712-5722 7210-7217 7622-7699 7342 7349'],
  ['housing', '6513'],
  ['utilities', '4900'],
  ['phone-internet', '4812 4814-4816 4821'],
  ['health', '4119 5047 5122 5912 5975 5976 5977 7230 7297 7298 8011-8099 0742'],
  ['insurance', '5960 6300 6381 6399'],
  ['entertainment', '5733 5816 5945 5946 7829-7841 7911-7996 7998 7999 7800-7802'],
  ['subscriptions', '4899 5815 5817 5818 5968 7997 8641 8675 8699'],
  ['education', '8211-8299 8351 5943 8220'],
  ['loans', '6012 6051 6532 6533'],
  ['people', '4829 6536-6538 6540'],
  ['cash', '6010 6011'],
  ['other', '8398 8651 8661 9211-9311 6211 9402 9405'],
  ['shopping', '5045 5065 5094 5099 5111 5131 5169 5192 5193 5199 5309-5399 5655 5697-5735 5732 5734'],
  ['shopping', '5932-5999 5962-5967 5969 4225 7221 7273 7276 7278 7299 7333 7338 7395'],
];

function codesOf(text: string): (readonly [number, number])[] {
  return text.split(' ').map((part) => {
    const [first = '', last = first] = part.split('-');
    return [Number(first), Number(last)] as const;
  });
}

/** The widest first, so that narrower groups and single codes write over them. */
const CATEGORY_OF = new Map<number, Category>(
  GROUPS.flatMap(([category, text]) => codesOf(text).map(([first, last]) => ({ category, first, last })))
    .sort((a, b) => b.last - b.first - (a.last - a.first))
    .flatMap(({ category, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, n) => [first + n, category] as const),
    ),
);

/** @returns undefined when the code says too little: business services, or no code of the list */
export function categoryOfMcc(mcc: string): Category | undefined {
  return CATEGORY_OF.get(Number(mcc));
}
