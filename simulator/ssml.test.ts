import { heardText, ssmlFault } from './ssml.ts';

describe('SSML', () => {
  it.each([
    '<speak>Hello.</speak>',
    '<speak>Tom &amp; Ann&apos;s &lt;joint&gt;<break time="300ms"/></speak>',
    '<speak><s>Call <say-as interpret-as="telephone">1-800</say-as>.</s></speak>',
  ])('takes %s', (ssml) => {
    expect(ssmlFault(ssml)).toBeUndefined();
  });

  it.each([
    ['Hello', 'root'],
    ['<speak>Tom & Ann</speak>', 'not escaped'],
    ['<speak><s>Hello</speak>', 'closes'],
    ['<speak>Tom <joint></speak>', 'no tag'],
    ['<speak>a</speak><speak>b</speak>', 'more than one root'],
    ['<speak><break time=300ms/></speak>', 'attributes'],
    ['<speak>a < b</speak>', 'no tag'],
    ['<speak>a\u0007b</speak>', 'control'],
  ])('refuses %s', (ssml, fault) => {
    expect(ssmlFault(ssml)).toContain(fault);
  });

  it('is heard without its markup', () => {
    const ssml =
      '<speak><s>Tom &amp; Ann&apos;s &lt;joint&gt;</s><s>has <emphasis>much</emphasis>.</s></speak>';
    expect(heardText(ssml)).toBe("Tom & Ann's <joint> has much.");
  });
});
