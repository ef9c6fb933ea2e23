/** What money is spent on, as people say it: every row of spending has exactly one category. */

export const CATEGORIES = [
  'groceries',
  /** Restaurants, bars, fast food, delivered food. */
  'dining',
  'coffee',
  /** At the pump, and charging a car. */
  'fuel',
  /** Rides, public transport, parking, tolls, the car itself. */
  'transport',
  /** Flights, hotels, hired cars, and what is bought on the way. */
  'travel',
  /** Online and in shops, whatever has no category of its own. */
  'shopping',
  'clothing',
  /** Furniture, tools, garden, repairs. */
  'home',
  /** Rent, mortgages of other lenders, dues. */
  'housing',
  /** Power, gas, water, waste. */
  'utilities',
  /** Phone, internet, television by cable. */
  'phone-internet',
  'health',
  'insurance',
  'entertainment',
  /** Streaming, news, software, clubs: charged again and again for being a member. */
  'subscriptions',
  /** Schools, courses, child care. */
  'education',
  /** Loans and cards of other lenders. */
  'loans',
  /** Sent to somebody by name. */
  'people',
  'cash',
  /** Of the bank, and interest charged. */
  'fees',
  /** Cheques, gifts, taxes and what nothing tells more of. */
  'other',
] as const;

export type Category = (typeof CATEGORIES)[number];
