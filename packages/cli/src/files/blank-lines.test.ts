import { describe, expect, it } from 'vitest'
import { greedy, khuyencong, project } from '../sandbox.fixture.js'

// Hàng triệu dòng trống hay dòng ngắn. / Millions of blank or short lines cost their bytes, not an
// object each.
const audit = async (stdin: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['audit', '-', '--on', '2023-06-01', '--json', '--brief'], { stdin })
const MANY = 6_000_000
const grown = async (work: () => Promise<void>): Promise<number> => {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  try {
    await work()
  } finally {
    clearInterval(watch)
  }
  return (Math.max(most, process.memoryUsage().rss) - before) / 1e6
}

describe('blank lines', () => {
  it.each(['\n', '\r\n', ' \n'])(
    'by the million (%j) before, between and after projects are nothing, and lines keep their numbers',
    async (blank) => {
      const gap = blank.repeat(MANY / 10)
      const ran = await audit([
        gap,
        `${JSON.stringify(project())}\n`,
        gap,
        '{"id":\n',
        gap,
        `${JSON.stringify(greedy())}\n`,
        gap,
      ])
      const [first, second, third] = ran.stdout
        .trimEnd()
        .split('\n')
        .map((each) => JSON.parse(each) as unknown)
      expect([first, second, third]).toMatchObject([
        { id: 'p1' },
        { line: MANY / 5 + 2 },
        { id: 'p2' },
      ])
    },
  )

  it.each([
    ['blank lines inside one value', `{\n${'\n'.repeat(MANY)}}`],
    ['blank lines before a list', `${'\n'.repeat(MANY)}[\n${'\n'.repeat(MANY)}]`],
    ['one letter a line', `{\n${'1\n'.repeat(MANY)}}`],
  ])('%s: refused without holding an object for each', async (_name, text) => {
    expect(
      await grown(async () => {
        expect((await audit([text])).code).toBe(2)
      }),
    ).toBeLessThan(600)
  })

  it('above what may be read in one piece: refused, soon', async () => {
    expect(
      (await audit(['\n'.repeat(17_000_000), '[\n', `${JSON.stringify(project())}\n`, ']'])).stderr,
    ).toContain('[FILE_TOO_LARGE]')
  })

  it('inside one value keep the places of errors', async () => {
    const lines = JSON.stringify(project(), null, 2).split('\n')
    const ran = await audit([
      `\n\n${lines.slice(0, 5).join('\n\n')}\n,\n${lines.slice(5).join('\n')}`,
    ])
    expect(ran.stderr).toContain('stdin:12:1')
  })
})
