/** Sentences that stand in conversations of several kinds. */

export const WELCOME =
  'Welcome to Sandpiper Bank. You can ask for a balance, what you spent, or what you owe. ' +
  'What would you like to know?';

export const WELCOME_UNLINKED =
  "Welcome to Sandpiper Bank. Your accounts aren't linked yet. Ask for a balance, and I'll help you link them. " +
  'Or say, I lost my card. What would you like to do?';

export const WELCOME_GUEST =
  "Welcome to Sandpiper Bank. I can't read accounts for a guest, but I can tell you which number to call. " +
  'Say, I lost my card. What would you like to do?';

export const LOST_CARD =
  "For a lost card, call Sandpiper Bank right away at 1-800-555-0142. I can't block a card from here. " +
  "Again, that's 1-800-555-0142.";
