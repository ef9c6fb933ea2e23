import fc from 'fast-check';
import { html } from './html.ts';

describe('html', () => {
  it('lets no value open a tag, end an attribute or begin an entity of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '/') }), (value) => {
        const { markup } = html`<p title="${value}">${value}</p>`;
        const inside = markup.slice('<p title="'.length, -'</p>'.length);
        expect(inside.replace('">', '')).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it('puts other HTML in as it is, and leaves out what is undefined', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${1}`.markup).toBe('<ul><li>a</li>\n<li>&lt;b&gt;</li></ul>1');
  });
});
