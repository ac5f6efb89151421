import { PAGE_TITLES } from '../page-titles.js'
import { type AuthoredKind, PLAIN_AUTHORED_KIND } from '../authored-kind.js'
import { sampleNote, titleToWrite } from '../placeholder.js'
import { figuresAt } from '../rule-figure.js'
import type { PriorityRule } from './priority.js'

/** Ưu tiên, khi soạn gói. / Preferences; they stand on the page of the money. */
export const priorityAuthoring: AuthoredKind<PriorityRule['versions'][number]> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Ưu tiên', 'Priority'],
  figures: (version) => figuresAt(version, { 'uplift.factor': 'factor' }),
  skeleton: {
    name: () => 'order',
    content: ({ document, provision }) => ({
      order: {
        keys: [
          {
            id: 'area',
            ...titleToWrite('tên tiêu chí xét ưu tiên', 'title of the key'),
            citation: { document, provision },
            groups: [
              {
                id: 'difficult',
                ...titleToWrite('tên nhóm được ưu tiên', 'title of the group'),
                when: { fact: 'site.areas', operator: 'contains', value: 'difficult' },
              },
            ],
          },
        ],
        then: 'refer-to-authority',
      },
    }),
    note: sampleNote('thứ tự ở «order»', 'the order in `order`'),
  },
  page: {
    file: 'kinh-phi',
    title: PAGE_TITLES.money,
    layout: 'rules',
  },
}
