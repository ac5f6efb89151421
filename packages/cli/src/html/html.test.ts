import fc from 'fast-check'
import { clean } from '../terminal/problems.js'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { bar } from './bar.js'
import { html } from './html.js'
import { list, page, section } from './page.js'
import { readPage } from './page.fixture.js'
import { table } from './table.js'

describe('markup', () => {
  it('escapes every value, and leaves markup of its own as it is', () => {
    const inner = html`<b>${'<script>alert("1")</script>'}</b>`
    expect(
      html`<p title="${"\"' onclick='x"}">${inner} ${[1, null, ' & ', html`<i></i>`]}</p>`.toString(),
    ).toBe(
      '<p title="&quot;&#39; onclick=&#39;x"><b>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</b> 1 &amp; <i></i></p>',
    )
  })

  it('spells out characters that hide or turn text', () => {
    expect(html`${'a\u0007b\u202Ec'}`.toString()).toBe('a\\u0007b\\u202ec')
  })

  it('any text comes back as that text, as content and in an attribute', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'binary' })
          .map((text) => text.normalize('NFC').replaceAll(/\p{Cs}|\p{Cc}/gu, ''))
          .filter((text) => clean(text) === text),
        (text) => {
          const [element] = parseFragment(
            html`<p title="${text}">${text}</p>`.toString(),
          ).childNodes
          expect(element).toMatchObject({ attrs: [{ name: 'title', value: text }] })
          expect(
            element !== undefined && 'childNodes' in element
              ? element.childNodes.map((each) => ('value' in each ? each.value : '?')).join('')
              : null,
          ).toBe(text)
        },
      ),
    )
  })

  it('refuses a value in an attribute without quotes', () => {
    expect(() => html`<p class=${'x'}>`).toThrow('needs quotes')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'file:///etc/passwd',
    ' https://example.org',
    '',
  ])('refuses the address «%s»', (address) => {
    expect(() => html`<a href="${address}">x</a>`).toThrow('not an address')
  })

  it.each(['#law-1', 'https://example.org/?a=1&b=2', 'http://example.org'])(
    'takes the address %s',
    (address) => {
      expect(
        parseFragment(html`<a href="${address}">x</a>`.toString()).childNodes[0],
      ).toMatchObject({ attrs: [{ value: address }] })
    },
  )
})

describe('the parts of a page', () => {
  const whole = (body: Parameters<typeof page>[2]): string =>
    page({ lang: 'vi', kind: 'Thử', title: '</title><script>' }, null, body, null)

  it('a page is well-formed and loads nothing, whatever its title', () => {
    expect(readPage(whole(null))).toMatchObject({ lang: 'vi', sources: [] })
    expect(readPage(whole(null)).all('h1')).toEqual(['</title><script>'])
  })

  it('nothing to say leaves no heading', () => {
    expect(section('Trống', table([['a']], []))).toBeNull()
    expect(section('Trống', [])).toBeNull()
    expect(list([])).toBeNull()
  })

  it('a link to a place that is not there is found', () => {
    expect(() => readPage(whole(html`<a href="#law-9">x</a>`))).toThrow('law-9')
  })

  it('a table has its heading in a head of its own, one without headings has none', () => {
    expect(
      readPage(whole(table([['A'], ['B', 'number']], [{ cells: ['x', 1] }]))).all('th'),
    ).toEqual(['A', 'B'])
    expect(
      readPage(
        whole(
          table(
            [
              ['', 'name'],
              ['', 'text'],
            ],
            [{ cells: ['x', 'y'] }],
          ),
        ),
      ).all('thead'),
    ).toEqual([])
  })
})

describe('a table of several columns', () => {
  const markup = (columns: Parameters<typeof table>[0]): string =>
    table(columns, [{ cells: columns.map((_, index) => index) }])?.toString() ?? ''

  it('has the heading beside each cell, for a phone, where there are three columns or more', () => {
    expect(markup([['Đề án'], ['Tiền "a"', 'number'], ['', 'bars']])).toContain(
      '<td data-label="Đề án">0</td><td class="number" data-label="Tiền &quot;a&quot;">1</td><td class="bars">2</td>',
    )
    expect(markup([['Đề án'], ['Tiền', 'number']])).not.toContain('data-label')
  })

  it('is written smaller from nine columns on', () => {
    const columns = (count: number) => Array.from({ length: count }, () => ['A'] as const)
    expect(markup(columns(8))).not.toContain('dense')
    expect(markup(columns(9))).toContain('class="wide short cards dense"')
  })
})

describe('bars', () => {
  const widths = (...args: Parameters<typeof bar>): readonly string[] =>
    [
      ...bar(...args)
        .toString()
        .matchAll(/(?:width|left): ([^"]+)"/gu),
    ].map(([, width]) => width ?? '')
  const segment = (amount: number): { amount: number; tone: 'main'; text: string } => ({
    amount,
    tone: 'main',
    text: String(amount),
  })

  it('are in proportion to the whole', () => {
    expect(widths([segment(29), segment(1)], 100)).toEqual(['29%', '1%'])
  })
  it('never leave their track: what is above the whole makes the whole longer', () => {
    expect(widths([segment(100), segment(100)], 150, { amount: 150, text: 'trần' })).toEqual([
      '50%',
      '50%',
      '75%',
    ])
  })
  it('draw nothing for nothing', () => {
    expect(widths([segment(0)], 0)).toEqual([])
  })
  it('say in words what they draw', () => {
    expect(bar([segment(7)], 10, { amount: 9, text: 'trần 9' }).toString()).toContain(
      'aria-label="7; trần 9"',
    )
  })
})
