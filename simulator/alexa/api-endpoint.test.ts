import { type ApiEndpoint, apiEndpoint } from './api-endpoint.ts';

describe("Alexa's own service, as it is played", () => {
  let api: ApiEndpoint;

  beforeAll(async () => {
    api = await apiEndpoint('America/New_York');
  });
  afterAll(() => api.close());

  function speak(token: string, requestId: string, speech = '<speak>One moment.</speak>'): Promise<Response> {
    return fetch(`${api.origin}/v1/directives`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ header: { requestId }, directive: { type: 'VoicePlayer.Speak', speech } }),
    });
  }

  it('says a progressive response of the request that is open', async () => {
    const token = api.openRequest('r1');
    expect((await speak(token, 'r1')).status).toBe(204);
    expect(api.closeRequest('r1')).toEqual(['One moment.']);
  });

  it('refuses another request, an old token, and the sixth directive', async () => {
    const token = api.openRequest('r2');
    expect((await speak(token, 'r1')).status).toBe(400);
    for (let count = 0; count < 5; count += 1) await speak(token, 'r2');
    expect((await speak(token, 'r2')).status).toBe(429);
    api.closeRequest('r2');
    expect((await speak(token, 'r2')).status).toBe(401);
  });

  it("tells the device's time zone to who has the token", async () => {
    const token = api.openRequest('r3');
    const url = `${api.origin}/v2/devices/any/settings/System.timeZone`;
    const zone = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(await zone.json()).toBe('America/New_York');
    expect((await fetch(url)).status).toBe(401);
  });
});
