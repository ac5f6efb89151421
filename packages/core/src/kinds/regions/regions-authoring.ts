import { PAGE_TITLES } from '../page-titles.js'
import { type AuthoredKind, PLAIN_AUTHORED_KIND } from '../authored-kind.js'
import { sampleNote, titleToWrite } from '../placeholder.js'
import type { RegionsRule } from './regions.js'

/** Danh sách khu vực, khi soạn gói. / Regions; they stand on the page of the programmes. */
export const regionsAuthoring: AuthoredKind<RegionsRule['versions'][number]> = {
  ...PLAIN_AUTHORED_KIND,
  names: ['Danh sách khu vực', 'List of regions'],
  ofFund: false,
  hasBody: true,
  lists: ['regions'],
  skeleton: {
    name: () => 'regions',
    content: ({ province }) => ({
      regions: [
        {
          id: 'khu-vuc',
          ...titleToWrite('tên khu vực', 'title of the region'),
          provinces: [province],
        },
      ],
    }),
    note: sampleNote('tên khu vực và các tỉnh trong đó', 'the region and its provinces'),
  },
  page: {
    file: 'chuong-trinh',
    title: PAGE_TITLES.programmes,
    layout: 'regions',
  },
}
