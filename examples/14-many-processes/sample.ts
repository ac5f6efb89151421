// Đề án mẫu, không phải đề án có thật: cùng một hạt giống cho cùng một dãy. / Sample projects, none
// of them real: one seed, one series.

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** So many lines of NDJSON; every five hundredth is broken, as lines of real exports sometimes are. */
export function sampleLines(count: number): readonly string[] {
  const next = generator(45_2012)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
  return Array.from({ length: count }, (_, index) => {
    if (index % 500 === 499) return '{"id": "dong-hong",'
    const cost = 100_000_000 + Math.floor(next() * 1_500) * 1_000_000
    const asked = Math.floor((cost * pick([30, 45, 50, 60])) / 100)
    return JSON.stringify({
      id: `mau-${index + 1}`,
      fund: 'national',
      planYear: 2023,
      commitments: { counterpart: true, noDoubleFunding: next() > 0.02 },
      items: [
        {
          id: '1',
          activity: pick([
            'advanced-machinery',
            'demonstration-model',
            'trademark',
            'trade-fair-join',
          ]),
          beneficiary: {
            kind: pick(['enterprise', 'cooperative', 'business-household']),
            employees: pick([9, 60, 200, 201]),
            industry: 'agro-processing',
          },
          site: {
            province: pick(['soc-trang', 'dak-lak', 'gia-lai']),
            unitKind: pick(['commune', 'township']),
          },
          costs: [{ id: 'c1', kind: 'machinery', amount: cost }],
          requested: { national: asked, counterpart: cost - asked },
        },
      ],
    })
  })
}
