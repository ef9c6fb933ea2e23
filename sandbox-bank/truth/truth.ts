/**
 * What is true of a row and no bank says: kept for tests, never served. Ids
 * name rows by the id they have once posted.
 */

export type Category =
  | 'cash'
  | 'card-payment'
  | 'check'
  | 'clothing'
  | 'coffee'
  | 'dining'
  | 'education'
  | 'entertainment'
  | 'fees'
  | 'fuel'
  | 'groceries'
  | 'health'
  | 'home'
  | 'housing'
  | 'income'
  | 'insurance'
  | 'interest'
  | 'internet'
  | 'loan'
  | 'online'
  | 'person-to-person'
  | 'phone'
  | 'subscriptions'
  | 'transfer'
  | 'transport'
  | 'travel'
  | 'utilities';

export interface Truth {
  readonly category: Category;
  /** Whom the customer would say they paid, or were paid by. */
  readonly merchant?: string;
  /** All rows of one recurring bill, subscription or income. */
  readonly series?: string;
  readonly change?: 'started' | 'trial' | 'became-paid' | 'price-rise' | 'last-before-cancelled';
  /** Two rows with the same one are one transfer between own accounts. */
  readonly transferPair?: string;
  /** Two rows with the same one are one payment of an own card or loan. */
  readonly paymentPair?: string;
  readonly duplicateOf?: string;
  readonly refundOf?: string;
  readonly reversalOf?: string;
  /** The purchase or withdrawal that this fee was taken for. */
  readonly feeFor?: string;
  readonly trip?: string;
  /** What was asked for while pending, where another amount was booked. */
  readonly pendingAmount?: number;
  /** A pending row that will never be booked. */
  readonly isVanishing?: true;
}
