/**
 * Google's signing certificates, by key id.
 *
 * Kept as long as Google's `cache-control` says, and a day longer while they
 * cannot be fetched. Whatever key ids callers invent, there is at most one
 * fetch a minute.
 */

import * as z from 'zod/mini';
import { type Clock, type Deadline, type Instant, sooner } from '../../shared/calendar/clock.ts';
import type { Http } from '../../shared/linking/http.ts';

interface FetchedCertificates {
  /** PEM by key id: X.509 certificates as Google serves them, or bare public keys. */
  readonly pemByKeyId: ReadonlyMap<string, string>;
  readonly maxAgeMs: number;
}

/** Fetches, keeps nothing. Fails however it likes. */
export type CertificateSource = (deadline: Deadline) => Promise<FetchedCertificates>;

/** @throws CertificatesUnavailable when there are none, fresh or stale */
export type CertificateOf = (keyId: string, deadline: Deadline) => Promise<string | undefined>;

export class CertificatesUnavailable extends Error {
  override readonly name = 'CertificatesUnavailable';
}

const REFETCH_MS = 60_000;
/** Between attempts while there is nothing at all. */
const FIRST_FETCH_MS = 1_000;
const STALE_MS = 24 * 3_600_000;
const DEFAULT_MAX_AGE_S = 3_600;
const FETCH_MS = 2_000;

const Certificates = z.record(z.string(), z.string());

/** The certificates served at `url`, as a JSON object of PEM by key id. */
export function certificatesOverHttp({
  http,
  url,
}: {
  readonly http: Http;
  readonly url: string;
}): CertificateSource {
  return async (deadline) => {
    const response = await http({
      method: 'GET',
      url,
      headers: { accept: 'application/json' },
      deadline: sooner(deadline, FETCH_MS),
      maxBytes: 64 * 1024,
    });
    if (response.status !== 200) throw new Error(`GET certificates answered ${response.status}`);
    const pemByKeyId = new Map(Object.entries(Certificates.parse(JSON.parse(response.body))));
    return { pemByKeyId, maxAgeMs: maxAge(response.headers['cache-control']) };
  };
}

function maxAge(cacheControl: string | undefined): number {
  const seconds = /\bmax-age=(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return Number(seconds ?? DEFAULT_MAX_AGE_S) * 1_000;
}

interface Held {
  readonly pemByKeyId: ReadonlyMap<string, string>;
  readonly freshUntil: number;
}

export function cachedCertificates(source: CertificateSource, clock: Clock): CertificateOf {
  let held: Held | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function ask(now: Instant, deadline: Deadline): Promise<void> {
    askedAt = now;
    try {
      const { pemByKeyId, maxAgeMs } = await source(deadline);
      held = { pemByKeyId, freshUntil: now + maxAgeMs };
    } catch {
      // What is held stays; whether it is still good enough is decided below.
    } finally {
      asking = undefined;
    }
  }

  /** Asks when it may, or waits for what is already asked. */
  async function refresh(now: Instant, deadline: Deadline): Promise<void> {
    const pause = held === undefined ? FIRST_FETCH_MS : REFETCH_MS;
    if (asking === undefined && now - askedAt >= pause) asking = ask(now, deadline);
    await asking;
  }

  return async (keyId, deadline) => {
    const now = clock.now();
    if (!(isFresh(held, now) && held.pemByKeyId.has(keyId))) await refresh(now, deadline);
    if (!isFresh(held, now - STALE_MS))
      throw new CertificatesUnavailable('no certificate of the platform could be fetched');
    return held.pemByKeyId.get(keyId);
  };
}

function isFresh(held: Held | undefined, now: number): held is Held {
  return held !== undefined && now < held.freshUntil;
}
