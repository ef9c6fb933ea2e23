/**
 * `custody: direct`, for a bank that cannot exchange tokens: the assistant's own
 * token is sent to the bank's API, so whoever copies it can read there too.
 */

import { type BankTokens, LinkFailure } from './bank-tokens.ts';
import { isBearerToken } from './bearer-token.ts';

/** No scopes are known, so the household hears rounded amounts. */
export function directCustody(): BankTokens {
  return {
    bankAccess: async (assistantToken) => {
      if (!isBearerToken(assistantToken.reveal()))
        throw new LinkFailure('link-refused', 'the assistant sent what cannot be a token');
      return { token: assistantToken, scopes: [] };
    },
  };
}
