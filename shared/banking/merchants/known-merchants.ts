/**
 * Merchants that many customers have: how networks print them, what people
 * call them, what they sell. The rules of `descriptor.ts` do without this
 * table; it mends names that are abbreviated or run together.
 */

import type { Category } from '../spending/category.ts';

export interface KnownMerchant {
  readonly name: string;
  readonly category: Category;
  /** First words of descriptors, joined, in capitals. */
  readonly prints: readonly string[];
}

/** Name: prints, where they are not the name itself. */
const TABLE: Readonly<Partial<Record<Category, string>>> = {
  groceries: `Aldi; Albertsons; Costco: COSTCO COSTCOWHSE; Food Lion; H-E-B: HEB; Hannaford; Harris Teeter;
    Hy-Vee: HYVEE; Instacart; Kroger; Meijer; Price Chopper; Publix; Ralphs; Safeway; Sam's Club: SAMSCLUB SAMS;
    ShopRite; Sprouts; Stop & Shop: STOPSHOP STOP&SHOP; Trader Joe's: TRADERJOES TRADERJOE; Wegmans; Whole Foods: WHOLEFDS WHOLEFOODS;
    WinCo: WINCO WINCOFOODS; Lidl`,
  dining: `Applebee's: APPLEBEES; Arby's: ARBYS; Buffalo Wild Wings; Burger King; Chick-fil-A: CHICKFILA; Chili's: CHILIS;
    Chipotle; Dairy Queen; Domino's: DOMINOS; DoorDash: DOORDASH; Five Guys: 5GUYS FIVEGUYS; Grubhub; IHOP; Jersey Mike's: JERSEYMIKES;
    KFC; McDonald's: MCDONALDS; Olive Garden; Panda Express; Panera Bread: PANERA PANERABREAD; Papa John's: PAPAJOHNS; Pizza Hut;
    Popeyes; Shake Shack; Subway; Sweetgreen; Taco Bell; Texas Roadhouse; Uber Eats: UBEREATS; Wendy's: WENDYS`,
  coffee: `Blue Bottle; Caribou Coffee; Dunkin': DUNKIN; Dutch Bros: DUTCHBROS; Peet's Coffee: PEETS PEETSCOFFEE; Philz Coffee: PHILZ;
    Starbucks: STARBUCKS SBUX; Tim Hortons`,
  fuel: `BP; Chevron; Circle K; Citgo; Conoco; Cumberland Farms; Exxon: EXXON EXXONMOBIL; Mobil; QuikTrip: QT QUIKTRIP;
    Sheetz; Shell: SHELL SHELLOIL; Speedway; Stewart's: STEWARTSSHOP STEWARTSSHOPS; Sunoco; Texaco; Valero; Wawa; Electrify America`,
  transport: `Amtrak; BART; Caltrain; E-ZPass: EZPASS; Lyft; Metro North; MTA; ParkMobile: PARKMOBILE; SpotHero; Uber: UBER UBERTRIP;
    Jiffy Lube; AutoZone; Tesla Supercharger`,
  travel: `Airbnb; Alaska Airlines: ALASKAAIR; American Airlines: AMERICANAIR; Avis; Booking.com: BOOKING BOOKINGCOM; Budget Rent a Car: BUDGETRENT;
    Delta: DELTAAIR DELTA; Enterprise: ENTERPRISERENT; Expedia; Hertz; Hilton; Hyatt; JetBlue; Marriott; Southwest: SOUTHWES SOUTHWEST;
    Spirit Airlines: SPIRITAIRL; United Airlines: UNITEDAIRLINES UNITEDAIR; Vrbo`,
  shopping: `Amazon: AMZN AMZNMKTP AMAZON AMAZONCOM AMAZONMKTPL AMAZONMKTPLACE; Barnes & Noble: BARNES BARNESNOBLE BARNES&NOBLE; Best Buy: BESTBUY BESTBUYCOM;
    Chewy; Dollar General; Dollar Tree; eBay; Etsy; Kohl's: KOHLS; Macy's: MACYS; Michaels; Nordstrom; Office Depot; Petco; PetSmart;
    Sephora; Staples; Target; TJ Maxx: TJMAXX; Ulta; Walmart: WALMART WM WMSUPERCENTER WALMARTCOM; Wayfair; Temu; Shein`,
  clothing: `Adidas; Foot Locker; Gap; H&M: HM H&M; J.Crew: JCREW; Lululemon; Macy's Backstage; Nike; Nordstrom Rack; Old Navy; REI; Ross; Uniqlo; Zara`,
  home: `Ace Hardware; Bed Bath & Beyond: BEDBATH; Home Depot: HOMEDEPOT THEHOMEDEPOT; Ikea; Lowe's: LOWES; Pottery Barn; True Value`,
  'phone-internet': `AT&T: ATT AT&T; Comcast; Cox: COXCOMM; Cricket; Google Fi: GOOGLEFI; Mint Mobile; Spectrum: SPECTRUMINTERNET SPECTRUMMOBILE CHARTERCOMM; T-Mobile: TMOBILE;
    Verizon: VERIZON VERIZONWRLS VZWRLSS VERIZONWIRELESS; Xfinity: XFINITY COMCASTXFINITY; Optimum`,
  utilities: `Con Edison: CONED CONEDISON; Duke Energy; National Grid; PG&E: PGE PG&E; ConEd; Dominion Energy; Xcel Energy`,
  health: `CVS: CVS CVSPHARMACY; Rite Aid; Walgreens; Kaiser Permanente: KAISER; Quest Diagnostics; LabCorp; Warby Parker`,
  insurance: `Allstate; Geico; Liberty Mutual; MetLife; Nationwide; Progressive: PROGRESSIVE PROGNORTHERN; State Farm; USAA; Lemonade`,
  entertainment: `AMC: AMC AMCTHEATRES; Dave & Buster's: DAVEBUSTERS; Fandango; Nintendo; PlayStation: PLAYSTATION; Regal: REGAL REGALCINEMAS;
    Steam: STEAM STEAMGAMES; StubHub; Ticketmaster; Xbox; Topgolf; Eventbrite`,
  subscriptions: `Adobe; Amazon Prime: AMAZONPRIME AMZNPRIME; Apple: APPLE APPLECOMBILL APPLEBILL; Audible; ChatGPT: OPENAI CHATGPT; Disney Plus: DISNEYPLUS DISNEY;
    Dropbox; Equinox; GitHub; Google One: GOOGLEONE; HBO Max: HBOMAX HBO; Hulu; LA Fitness: LAFITNESS; LinkedIn; Microsoft; Netflix;
    New York Times: NYTIMES NEWYORKTIMES; Paramount Plus: PARAMOUNT; Patreon; Peacock; Peloton; Planet Fitness; SiriusXM: SIRIUSXM;
    Spotify; Wall Street Journal: WSJ DJWSJ; Washington Post; YouTube: YOUTUBE YOUTUBEPREMIUM GOOGLEYOUTUBE GOOGLEYOUTUBEPREMIUM; Zoom; iCloud`,
};

export const KNOWN_MERCHANTS: readonly KnownMerchant[] = Object.entries(TABLE).flatMap(([category, text]) =>
  text.split(';').map((entry) => {
    const [name = '', prints] = entry.split(':').map((part) => part.trim());
    const own = name.toUpperCase().replace(/[^A-Z0-9&]/g, '');
    return { name, category: category as Category, prints: prints?.split(/\s+/) ?? [own] };
  }),
);

export type KnownMerchants = ReadonlyMap<string, KnownMerchant>;

export function byPrint(merchants: readonly KnownMerchant[]): KnownMerchants {
  return new Map(merchants.flatMap((merchant) => merchant.prints.map((print) => [print, merchant] as const)));
}

const MOST_WORDS = 4;

/** The merchant whose print is the longest beginning of `words`. */
export function knownAmong(known: KnownMerchants, words: readonly string[]): KnownMerchant | undefined {
  const plain = words.slice(0, MOST_WORDS).map((word) => word.toUpperCase().replace(/[^A-Z0-9&]/g, ''));
  for (let count = plain.length; count > 0; count--) {
    const merchant = known.get(plain.slice(0, count).join(''));
    if (merchant !== undefined) return merchant;
  }
  return undefined;
}
