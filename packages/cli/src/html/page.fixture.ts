// Đọc lại một trang như trình duyệt đọc. / Reads a page as a browser would, and holds it to what
// every page promises.
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { expect } from 'vitest'

/** A page as read back. */
export interface ReadPage {
  readonly text: string
  readonly lang: string
  /** What stands in each element of a name, text only. */
  readonly all: (name: string) => readonly string[]
  /** The rows of all tables, cell by cell. */
  readonly rows: readonly (readonly string[])[]
  /** The classes of each line that says how it came out. */
  readonly verdicts: readonly string[]
  /** Addresses outside the page. */
  readonly sources: readonly string[]
}

const ALLOWED = new Set([
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'header',
  'main',
  'footer',
  'section',
  'article',
  'h1',
  'h2',
  'h3',
  'p',
  'small',
  'b',
  'i',
  'a',
  'code',
  'ul',
  'li',
  'div',
  'span',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'svg',
  'path',
])
const ATTRIBUTES = new Set([
  'lang',
  'charset',
  'http-equiv',
  'content',
  'name',
  'class',
  'id',
  'href',
  'rel',
  'style',
  'role',
  'aria-label',
  'scope',
  'data-label',
  'viewbox',
  'viewBox',
  'd',
  'fill',
])

/**
 * Reads a page; fails where it is not well-formed, could load or run something, or links to a place
 * it does not have.
 */
export function readPage(markup: string): ReadPage {
  const errors: string[] = []
  const root = parse(markup, {
    onParseError: ({ code, startLine }) => errors.push(`${code} ${startLine}`),
  })
  const elements = elementsOf(root)
  expect(errors).toEqual([])
  expect(elements.map(({ tagName }) => tagName).filter((name) => !ALLOWED.has(name))).toEqual([])
  const given = elements.flatMap(({ attrs }) => attrs)
  expect(given.filter(({ name }) => !ATTRIBUTES.has(name))).toEqual([])
  expect(
    given.filter(
      ({ name, value }) => name === 'style' && !/^(?:width|left): \d+(?:\.\d)?%$/u.test(value),
    ),
  ).toEqual([])
  expect(
    given
      .filter(({ name, value }) => name === 'content' && value.startsWith('default-src'))
      .map(({ value }) => value),
  ).toEqual(["default-src 'none'; style-src 'unsafe-inline'"])
  expect(
    elements
      .filter(({ tagName }) => tagName === 'style')
      .map(textOf)
      .join(''),
  ).not.toMatch(/url\(|@import|expression/iu)
  const ids = given.filter(({ name }) => name === 'id').map(({ value }) => value)
  expect(new Set(ids).size).toBe(ids.length)
  const hrefs = given.filter(({ name }) => name === 'href').map(({ value }) => value)
  expect(hrefs.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([])
  const sources = hrefs.filter((href) => !href.startsWith('#'))
  expect(sources.filter((href) => !/^https?:\/\//u.test(href))).toEqual([])
  return {
    text: textOf(root),
    sources,
    verdicts: given
      .filter(({ name, value }) => name === 'class' && /^verdict\b/u.test(value))
      .map(({ value }) => value),
    lang: elements[0]?.attrs.find(({ name }) => name === 'lang')?.value ?? '',
    all: (name) => elements.filter(({ tagName }) => tagName === name).map(tidy),
    rows: elements
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) =>
        elementsOf(row)
          .filter(({ tagName }) => tagName === 'td')
          .map(tidy),
      )
      .filter((cells) => cells.length > 0),
  }
}

const tidy = (element: Tree.Element): string => textOf(element).replace(/\s+/gu, ' ').trim()

function elementsOf(node: Tree.Node): readonly Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...children] : children
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
