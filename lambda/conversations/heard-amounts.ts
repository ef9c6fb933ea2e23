/**
 * The amounts that stand in a spoken answer, as short text, and whether they
 * are those that were due: "1,294 dollars and 34 cents" is `1294.34`, and
 * "about 503 dollars more" is `about 503.00 more`.
 */

const AMOUNT =
  /(?<about>about )?(?:(?<whole>[\d,]+|zero) (?:dollars?|(?<euro>euros?))(?: and (?<cents>\d+) cents?)?|(?<only>\d+) cents?)(?<way> more| less)?/g;

export function heardAmounts(speech: string): readonly string[] {
  return [...speech.matchAll(AMOUNT)].map(({ groups = {} }) => {
    const {
      about = '',
      whole = '0',
      euro,
      cents,
      only,
      way = '',
    } = groups as Partial<Record<string, string>>;
    const units = whole === 'zero' ? 0 : Number(whole.replaceAll(',', ''));
    const minor = units * 100 + Number(cents ?? only ?? 0);
    return `${about}${euro === undefined ? exact(minor) : euros(minor)}${way}`;
  });
}

/** Any of `forms`; nothing at all when it may be left unsaid. */
export interface Due {
  readonly forms: readonly string[];
  readonly isOptional?: true;
}

/** @returns what was due, written as it was heard wherever that agrees */
export function asDue(heard: readonly string[], due: readonly Due[]): readonly string[] {
  const lines: string[] = [];
  for (const { forms, isOptional } of due) {
    const next = heard[lines.length] ?? '';
    if (forms.includes(next)) lines.push(next);
    else if (isOptional !== true) lines.push(forms.join(' or '));
  }
  return lines;
}

/** Dollars of minor units, without the sign. */
export function exact(minor: number): string {
  return (Math.abs(minor) / 100).toFixed(2);
}

export function euros(minor: number): string {
  return `EUR ${exact(minor)}`;
}

/** Exact, or to whole dollars. */
export function roughly(minor: number, way = ''): Due {
  const dollars = Math.round(Math.abs(minor) / 100) * 100;
  return { forms: [`${exact(minor)}${way}`, `about ${exact(dollars)}${way}`] };
}

/** To two digits and no finer than ten dollars, as the household hears amounts. */
export function rounded(minor: number): Due {
  const unit = 10 ** Math.max(String(Math.abs(minor)).length - 2, 3);
  return { forms: [`about ${exact(Math.round(Math.abs(minor) / unit) * unit)}`] };
}
