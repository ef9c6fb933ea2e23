/** bank.yaml as read: the one file that a bank fills in. Nothing in it is secret. */

export interface BankFile {
  /** Display name, such as "Sandpiper Bank". */
  readonly name: string;
  /** Lower case, as said after "ask": "sandpiper bank". */
  readonly invocationName: string;
  readonly phones: { readonly fraud: string; readonly help: string };
  /** IANA time zone. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Default `household`. */
  readonly strangers: 'refuse' | 'household';
  readonly links: { readonly privacy: string; readonly terms: string };
  readonly fdx: { readonly baseUrl: string };
  readonly oauth: {
    readonly issuer: string;
    readonly authorizationEndpoint: string;
    readonly tokenEndpoint: string;
    /** Default `exchange`. */
    readonly custody: 'exchange' | 'direct';
    readonly clientId: string;
    readonly scopes: readonly string[];
    readonly assistants: {
      readonly alexa: { readonly clientId: string };
      readonly google: { readonly clientId: string };
    };
  };
}
