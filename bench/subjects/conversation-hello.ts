/** @assistant/conversation's hello world, as its guide has it, whole. */

import { conversation } from '@assistant/conversation';
import type { ApiEvent } from '../../lambda/api-event.ts';

const app = conversation();
app.handle('Launch', (conv) => {
  conv.add('Hello world');
});

export async function handler({ body, headers }: ApiEvent, _context: unknown): Promise<unknown> {
  return app.handler(JSON.parse(body ?? ''), { ...headers });
}
