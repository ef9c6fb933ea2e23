/** The sandbox bank cannot start; the message is a sentence for whoever started it. */
export class SandboxBankFailure extends Error {
  override readonly name = 'SandboxBankFailure';
}
