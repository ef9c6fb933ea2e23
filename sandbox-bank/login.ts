/** Whether a username and a password are a customer's; each guess is counted. */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Books } from './books.ts';
import type { Customer } from './customers/customer.ts';
import type { PasswordGuesses } from './password-guesses.ts';

export type Login =
  | { readonly kind: 'customer'; readonly customer: Customer }
  | { readonly kind: 'wrong'; readonly username: string }
  | { readonly kind: 'wait'; readonly username: string; readonly seconds: number };

export interface LoginOptions {
  readonly books: Books;
  readonly guesses: PasswordGuesses;
}

export function login(
  { books, guesses }: LoginOptions,
  request: IncomingMessage,
  form: URLSearchParams,
): Login {
  const username = form.get('username')?.trim() ?? '';
  const address = request.socket.remoteAddress ?? '';
  const seconds = guesses.wait(username, address);
  if (seconds > 0) return { kind: 'wait', username, seconds };
  const customer = customerWith(books, username, form.get('password') ?? '');
  if (customer === undefined) {
    guesses.wrong(username, address);
    return { kind: 'wrong', username };
  }
  guesses.right(username, address);
  return { kind: 'customer', customer };
}

function customerWith(books: Books, username: string, password: string): Customer | undefined {
  const customer = books.customers().find((one) => one.username === username.toLowerCase());
  // Compared even when nobody has that name, so that the time tells nothing.
  const isRight = timingSafeEqual(digest(password), digest(customer?.password ?? ''));
  return isRight && customer !== undefined ? customer : undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
