/** The part of oidc-provider 9 that the sandbox bank uses; the package brings no types. */

declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  /** One row of the adapter: JSON, of which the library itself knows the rest. */
  export interface Payload {
    grantId?: string;
    uid?: string;
    userCode?: string;
    consumed?: number;
    [field: string]: unknown;
  }

  export interface Adapter {
    readonly upsert: (id: string, payload: Payload, expiresIn?: number) => Promise<void>;
    readonly find: (id: string) => Promise<Payload | undefined>;
    readonly findByUid: (uid: string) => Promise<Payload | undefined>;
    readonly findByUserCode: (userCode: string) => Promise<Payload | undefined>;
    readonly consume: (id: string) => Promise<void>;
    readonly destroy: (id: string) => Promise<void>;
    readonly revokeByGrantId: (grantId: string) => Promise<void>;
  }

  export interface Client {
    readonly clientId: string;
    readonly clientName?: string;
    readonly grantTypeAllowed: (grantType: string) => boolean;
  }

  export interface AccessToken {
    readonly accountId: string;
    readonly clientId: string;
    readonly grantId: string;
    readonly gty?: string;
    readonly scopes: ReadonlySet<string>;
    readonly tokenType: string;
    readonly isExpired: boolean;
    /** In seconds. */
    readonly remainingTTL: number;
    readonly save: () => Promise<string>;
  }

  export interface Grant {
    readonly accountId: string;
    readonly clientId: string;
    readonly isExpired: boolean;
    /** Scopes by resource. */
    readonly resources?: Readonly<Record<string, string>>;
    readonly addOIDCScope: (scope: string) => void;
    readonly rejectOIDCScope: (scope: string) => void;
    readonly addResourceScope: (resource: string, scope: string) => void;
    readonly getOIDCScope: () => string;
    /** @returns the grant's id */
    readonly save: () => Promise<string>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
    readonly params: Readonly<Record<string, unknown>>;
    readonly session?: { readonly accountId: string };
  }

  export interface InteractionResult {
    readonly login?: { readonly accountId: string; readonly remember: boolean };
    readonly consent?: { readonly grantId: string };
    readonly error?: string;
    readonly error_description?: string;
  }

  /** The library's view of one request; `body` is the answer. */
  export interface Context {
    body: unknown;
    type: string;
    status: number;
    /** false when the answer is sent by other means. */
    respond: boolean;
    readonly res: ServerResponse;
    readonly set: (headers: Readonly<Record<string, string>>) => void;
    readonly oidc: {
      readonly route: string;
      readonly entities: Readonly<Record<string, { readonly accountId?: string } | undefined>>;
      readonly client: Client;
      readonly params: Readonly<Record<string, string | undefined>>;
      readonly result?: InteractionResult;
      readonly entity: (name: string, value: unknown) => void;
    };
  }

  interface Model<Row, Fields> {
    new (fields: Fields): Row;
    readonly find: (id: string) => Promise<Row | undefined>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly AccessToken: Model<
      AccessToken,
      {
        readonly accountId: string;
        readonly client: Client;
        readonly grantId: string;
        readonly gty: string;
        readonly scope: string;
        readonly expiresIn: number;
        readonly expiresWithSession: boolean;
      }
    >;
    readonly Grant: Model<Grant, { readonly accountId: string; readonly clientId: string }>;
    readonly Client: { readonly find: (id: string) => Promise<Client | undefined> };
    readonly ClientCredentials: {
      readonly find: (id: string) => Promise<{ readonly isExpired: boolean } | undefined>;
    };
    readonly use: (middleware: (context: Context, next: () => Promise<void>) => Promise<void>) => void;
    readonly callback: () => RequestListener;
    readonly on: (event: 'server_error', listener: (context: unknown, error: Error) => void) => void;
    readonly registerGrantType: (
      name: string,
      handler: (context: Context) => Promise<void>,
      parameters: readonly string[],
    ) => void;
    readonly interactionDetails: (request: IncomingMessage, response: ServerResponse) => Promise<Interaction>;
    readonly interactionFinished: (
      request: IncomingMessage,
      response: ServerResponse,
      result: InteractionResult,
    ) => Promise<void>;
  }

  export const errors: Readonly<
    Record<
      'InvalidGrant' | 'InvalidRequest' | 'InvalidScope' | 'SessionNotFound',
      new (
        description?: string,
        detail?: string,
      ) => Error
    >
  >;
}
