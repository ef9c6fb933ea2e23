/** A command was called wrongly. The message is for the caller: what is wrong, and how to mend it. */

export class UsageFailure extends Error {
  override readonly name = 'UsageFailure';
}
