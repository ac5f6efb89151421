import { PAGE_TITLES } from '../page-titles.js'
import { type AuthoredKind, PLAIN_AUTHORED_KIND, whenAbout } from '../authored-kind.js'
import { sampleNote } from '../placeholder.js'
import { figuresAt } from '../rule-figure.js'
import type { FundingRule } from './funding.js'

/** Kinh phí, khi soạn gói. / Rules of the money. */
export const fundingAuthoring: AuthoredKind<FundingRule['versions'][number]> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Kinh phí: tạm ứng, đối ứng, quản lý, lồng ghép', 'Funding'],
  figures: (version) =>
    figuresAt(version, {
      'advance.rate': 'rate',
      'advance.progressOver': 'rate',
      'management.agency': 'rate',
      'management.implementer': 'rate',
      'neighbour.rate': 'rate',
      'neighbour.cap': 'money',
    }),
  words: ({ authority, abolishes }) => ({
    ...(authority !== null && { authority: authority.join(', ') }),
    ...(abolishes !== null && { abolishes: abolishes.levels.join(', ') }),
  }),
  amounts: ({ neighbour }) => [{ at: 'neighbour.cap', amount: neighbour?.cap ?? null }],
  options: ['activity', 'rate'],
  skeleton: {
    name: () => 'advance',
    content: ({ activity, rate }) => ({
      ...whenAbout(activity),
      advance: { rate: rate === '' ? '50%' : rate },
    }),
    note: sampleNote('tỷ lệ tạm ứng', 'the share advanced'),
  },
  page: {
    file: 'kinh-phi',
    title: PAGE_TITLES.money,
    layout: 'rules',
  },
}
