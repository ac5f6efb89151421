import type { Json } from './sample-rule.fixture.js'

/** Cần Thơ, Sóc Trăng and Hậu Giang merge on 2025-07-01; Cao Bằng stays; Hà Nội is a city. */
export const SAMPLE_REGISTER: Json = {
  source: 'mẫu',
  reviews: [
    {
      mergedOn: '2025-07-01',
      due: '2027-03-01',
      citation: { document: '45/2012/NĐ-CP', provision: 'mẫu' },
      evidence: 'quoted',
    },
  ],
  provinces: [
    {
      id: 'can-tho',
      name: 'Cần Thơ',
      periods: [
        { from: null, to: '2025-06-30', kind: 'central-city', evidence: 'quoted' },
        {
          from: '2025-07-01',
          to: null,
          kind: 'central-city',
          formedFrom: ['can-tho', 'soc-trang', 'hau-giang'],
          evidence: 'quoted',
        },
      ],
    },
    {
      id: 'soc-trang',
      name: 'Sóc Trăng',
      periods: [{ from: null, to: '2025-06-30', kind: 'province', evidence: 'quoted' }],
    },
    {
      id: 'hau-giang',
      name: 'Hậu Giang',
      periods: [{ from: null, to: '2025-06-30', kind: 'province', evidence: 'quoted' }],
    },
    {
      id: 'cao-bang',
      name: 'Cao Bằng',
      periods: [{ from: null, to: null, kind: 'province', evidence: 'quoted' }],
    },
    {
      id: 'ha-noi',
      name: 'Hà Nội',
      periods: [{ from: null, to: null, kind: 'central-city', evidence: 'quoted' }],
    },
  ],
}
