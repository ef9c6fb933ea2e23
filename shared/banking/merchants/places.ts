/** Where descriptors end: states and cities that stand behind a merchant's name, often cut off. */

const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND ' +
    'OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR USA US GB UK FR DE ES PT IT NL IE JP CA'
  ).split(' '),
);

/** Spaces are left out. Large cities, and those of many card acceptors. */
const CITIES: readonly string[] = (
  'ALBANY ALBUQUERQUE ALEXANDRIA AMSTERDAM ANAHEIM ANCHORAGE ANNARBOR ARLINGTON ATLANTA AURORA AUSTIN ' +
  'BAKERSFIELD BALTIMORE BARCELONA BATONROUGE BELLEVUE BERKELEY BERLIN BIRMINGHAM BOISE BOSTON BOULDER BRONX ' +
  'BROOKLYN BUFFALO BURLINGTON CAMBRIDGE CHANDLER CHARLESTON CHARLOTTE CHICAGO CINCINNATI CLEVELAND ' +
  'COLORADOSPRINGS COLUMBIA COLUMBUS CONCORD CORPUSCHRISTI CUPERTINO DALLAS DAYTON DENVER DESMOINES DETROIT ' +
  'DUBLIN DURHAM ELPASO EUGENE EVERETT FORTWORTH FREMONT FRESNO GLENDALE GREENSBORO HARTFORD HENDERSON ' +
  'HONOLULU HOUSTON INDIANAPOLIS IRVINE IRVING ITHACA JACKSONVILLE JERSEYCITY KANSASCITY KNOXVILLE LAREDO ' +
  'LASVEGAS LEXINGTON LINCOLN LISBOA LISBON LONDON LONGBEACH LOSANGELES LOSGATOS LOUISVILLE LUBBOCK MADISON ' +
  'MADRID MANCHESTER MANHATTAN MEMPHIS MESA MIAMI MILAN MILWAUKEE MINNEAPOLIS MOBILE MONTREAL MOUNTAINVIEW ' +
  'NASHVILLE NEWARK NEWHAVEN NEWORLEANS NEWYORK NORFOLK OAKLAND OKLAHOMACITY OMAHA ORLANDO PALOALTO PARIS ' +
  'PASADENA PHILADELPHIA PHOENIX PITTSBURGH PLANO PORTLAND PORTO PROVIDENCE QUEENS RALEIGH REDMOND RENO ' +
  'RICHMOND RIVERSIDE ROCHESTER ROME SACRAMENTO SALEM SALTLAKECITY SANANTONIO SANDIEGO SANFRANCISCO SANJOSE ' +
  'SANTAANA SANTACLARA SANTAMONICA SARATOGA SARATOGASPRINGS SAVANNAH SCHENECTADY SCOTTSDALE SEATTLE ' +
  'SPOKANE SPRINGFIELD STAMFORD STATENISLAND STLOUIS STPAUL STOCKTON SUNNYVALE SYRACUSE TACOMA TAMPA TEMPE ' +
  'TOKYO TOLEDO TORONTO TROY TUCSON TULSA UTICA VANCOUVER VIRGINIABEACH WASHINGTON WICHITA WORCESTER YONKERS'
).split(' ');
const CITY_SET = new Set(CITIES);

/** A card network has room for 25 characters; a space at the end is not printed. */
const CUT_LENGTH = 24;
const SHORTEST_CUT = 3;

/**
 * @param words of the name and the place
 * @param length of the whole line as printed
 * @returns the words before the place; all of them when nothing else would be left
 */
export function withoutPlace(words: readonly string[], length: number): readonly string[] {
  const capitals = words.map((word) => word.toUpperCase());
  const isCut = length >= CUT_LENGTH;
  const end = words.length - (hasState(capitals, isCut) ? 1 : 0);
  const isWholePlace = end < words.length;
  for (const count of [3, 2, 1]) {
    const place = capitals.slice(Math.max(0, end - count), end).join('');
    const isCity = CITY_SET.has(place) || (isCut && !isWholePlace && isCutCity(place));
    if (end > count && isCity) return words.slice(0, end - count);
  }
  return words.slice(0, Math.max(1, end));
}

/** A state, or the first letter of one where the line is cut. */
function hasState(capitals: readonly string[], isCut: boolean): boolean {
  const last = capitals.at(-1) ?? '';
  return capitals.length > 1 && (STATES.has(last) || (isCut && /^[A-Z]$/.test(last)));
}

/** `SYRACU`, `NEW YO`. */
function isCutCity(place: string): boolean {
  return place.length >= SHORTEST_CUT && CITIES.some((city) => city.startsWith(place));
}
