import type { Lang } from '@khuyencong/core'
import { html, type Html, type Inside } from './html.js'
import { STYLE } from './style.js'

/** What stands at the head of a page. */
export interface Head {
  readonly lang: Lang
  /** What kind of paper this is. */
  readonly kind: string
  readonly title: string
}

/**
 * Trang HTML. / One whole page: nothing to load, nothing to run, the same bytes for the same
 * content.
 */
export function page(head: Head, under: Inside, body: Inside, foot: Inside): string {
  return `${opening(head, under).toString()}${html`${body}`.toString()}${closing(foot).toString()}`
}

/** The beginning of a page, down to where its body starts; for pages written piece by piece. */
export function opening({ lang, kind, title }: Head, under: Inside): Html {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${STYLE}
</head>
<body>
<header>
<p class="kind">${kind}</p>
<h1>${title}</h1>
${under}
</header>
<main>
`
}

/** The end of a page. */
export function closing(foot: Inside): Html {
  return html`</main>
<footer>${foot}</footer>
</body>
</html>
`
}

/** A part of a page under its heading; nothing where there is nothing to say. */
export function section(heading: string, body: Inside, id: string | null = null): Html | null {
  if (body === null || (Array.isArray(body) && body.length === 0)) return null
  return html`<section${id === null ? null : html` id="${id}"`}>
<h2>${heading}</h2>
${body}
</section>
`
}

/** A list of sentences; nothing where there are none. */
export function list(lines: readonly Inside[], kind: 'plain' | 'calc' | null = null): Html | null {
  return lines.length === 0
    ? null
    : html`<ul${kind === null ? null : html` class="${kind}"`}>${lines.map(
        (line) => html`<li>${line}</li>
`,
      )}</ul>
`
}
