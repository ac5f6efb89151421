// A page with every national rule of the kinds that stand on it, in full.
import { wholeRule } from './conditions.mjs'
import { layoutOf, pageOfKind } from './kinds.mjs'
import { t } from './language.mjs'
import { programmeSection, regionSection } from './programme-page.mjs'
import { handbookHead, indexLink, notEncodedLink } from './text.mjs'

const ofEachVersion = (section) => (rule, documents) =>
  rule.versions.flatMap((version) => section(rule, version, documents))

/** One rule, by the layout of its kind. */
const SECTIONS = {
  rules: wholeRule,
  programmes: ofEachVersion(programmeSection),
  regions: ofEachVersion(regionSection),
}

export const rulesPage = ({ rules, documents }, name, { file, title, layouts }) =>
  [
    ...handbookHead(name, t(...title)),
    layouts.includes('rules') ? `${indexLink()} · ${notEncodedLink()}` : indexLink(),
    '',
    ...rules
      .filter((rule) => pageOfKind(rule) === file)
      .flatMap((rule) => SECTIONS[layoutOf(rule)](rule, documents)),
  ].join('\n')
