import { type AuthoredKind, PLAIN_AUTHORED_KIND, whenAbout } from '../authored-kind.js'
import { sampleNote } from '../placeholder.js'
import type { EligibilityRule } from './eligibility.js'

/** Điều kiện thụ hưởng, khi soạn gói. / Conditions on who, where and what may be supported. */
export const eligibilityAuthoring: AuthoredKind<EligibilityRule['versions'][number]> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Điều kiện hỗ trợ', 'Eligibility'],
  isIdle: ({ require, toVerify }) => require === null && (toVerify ?? []).length === 0,
  options: ['activity'],
  skeleton: {
    name: () => 'beneficiary',
    content: ({ activity }) => ({
      ...whenAbout(activity),
      require: {
        fact: 'beneficiary.kind',
        operator: 'in',
        value: ['enterprise', 'cooperative', 'business-household'],
      },
    }),
    note: sampleNote('điều kiện ở «require»', 'the condition in `require`'),
  },
  page: {
    file: 'dieu-kien',
    title: ['Điều kiện được hỗ trợ', 'Eligibility rules'],
    layout: 'rules',
  },
}
