/**
 * Danh mục tỉnh để thử. / Three provinces that become one of an old name, one of which another
 * name is given, one that stays, one that is a city.
 */
const MERGED = '2025-07-01'
const until = { from: null, to: '2025-06-30', evidence: 'quoted' }
const since = { from: MERGED, to: null, evidence: 'quoted' }
const always = { from: null, to: null, evidence: 'quoted' }

export const RANDOM_REGISTER = {
  source: 'mẫu',
  reviews: [
    {
      mergedOn: MERGED,
      due: '2027-03-01',
      citation: { document: 'Văn bản 1', provision: 'mẫu' },
      evidence: 'quoted',
    },
  ],
  provinces: [
    {
      id: 'can-tho',
      name: 'Cần Thơ',
      periods: [
        { ...until, kind: 'central-city' },
        { ...since, kind: 'central-city', formedFrom: ['can-tho', 'soc-trang', 'hau-giang'] },
      ],
    },
    { id: 'soc-trang', name: 'Sóc Trăng', periods: [{ ...until, kind: 'province' }] },
    { id: 'hau-giang', name: 'Hậu Giang', periods: [{ ...until, kind: 'province' }] },
    { id: 'tinh-cu', name: 'Tỉnh Cũ', periods: [{ ...until, kind: 'province' }] },
    {
      id: 'tinh-moi',
      name: 'Tỉnh Mới',
      periods: [{ ...since, kind: 'province', formedFrom: ['tinh-cu'] }],
    },
    { id: 'cao-bang', name: 'Cao Bằng', periods: [{ ...always, kind: 'province' }] },
    { id: 'ha-noi', name: 'Hà Nội', periods: [{ ...always, kind: 'central-city' }] },
  ],
}
