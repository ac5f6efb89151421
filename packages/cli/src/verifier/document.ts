import { createHash } from 'node:crypto'
import type { Lang } from '@khuyencong/core'
import type { Embedded } from './given-files.js'
import { verifierTexts } from './messages.js'
import { VERIFIER_STYLE } from './style.js'

/**
 * Trang kiểm. / The verifier page as one file: its script, its style and what it was made with; its
 * policy allows these alone, so that it can neither load nor send anything.
 */
export function verifierDocument(script: string, embedded: Embedded, lang: Lang): string {
  const [vi, en] = verifierTexts.title
  // in a data block only this could end it, or begin another
  const data = JSON.stringify(embedded).replaceAll('<', '\\u003c')
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(VERIFIER_STYLE)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lang === 'vi' ? vi : en}</title>
<style>${VERIFIER_STYLE}</style>
</head>
<body>
<header>
<p class="soft" data-text="kind"></p>
<h1 data-text="title"></h1>
<button id="language" type="button" data-text="other"></button>
</header>
<main>
<p data-text="about"></p>
${INPUTS}
<p class="soft" id="inside"></p>
<div id="result" aria-live="polite"></div>
</main>
<script type="application/json" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`
}

const input = (name: string, more: string): string =>
  `<label><span data-text="${name}"></span><input id="${name}" type="file"${more}></label>`

const INPUTS = [
  input('record', ' accept=".json,application/json"'),
  input('picture', ' accept="image/*"'),
  input('ring', ' multiple accept=".json,application/json"'),
  input('packs', ' multiple accept=".json,application/json"'),
].join('\n')

/** What the policy of a page names a text by that may run or style it. */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
