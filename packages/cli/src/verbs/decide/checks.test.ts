import { national } from '@khuyencong/rules-national'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Decision, definePack } from '@khuyencong/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPage } from '../../html/page.fixture.js'
import { folder, khuyencong, nationalSource, project, type Ran } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

const FILE = 'support/advanced-machinery.json'
const rule = nationalSource.rules[FILE] as { readonly versions: readonly object[] }
/** The sample pack with a question for people at its level, its law read up to a day. */
const asking = definePack(
  {
    ...nationalSource,
    manifest: { ...(nationalSource.manifest as object), lawAsOf: '2023-05-31' },
    rules: {
      ...nationalSource.rules,
      [FILE]: {
        ...rule,
        versions: rule.versions.map((version) => ({
          ...version,
          toVerify: [{ text: 'Máy có <b>tiên tiến</b> hơn không?', textEn: 'Is it better?' }],
        })),
      },
    },
  },
  { extends: national },
)
const decide = async (value: unknown, ...options: readonly string[]): Promise<Ran> =>
  khuyencong(['decide', await home.put('p.json', value), '--on', '2023-06-01', ...options], {
    shipped: async () => Promise.resolve([asking]),
  })
const page = async (value: unknown): Promise<string> => {
  const file = path.join(home.path, 'trang.html')
  expect((await decide(value, '--report', file)).code).toBe(0)
  return readPage(readFileSync(file, 'utf8')).text
}
const lineOf = async (): Promise<string> => {
  const { toVerify } = JSON.parse((await decide(project(), '--json')).stdout) as Decision
  return toVerify[0]?.id ?? ''
}

describe('the page of a decision', () => {
  it('shows an open line with the id an answer names', async () => {
    const text = await page(project())
    expect(text).toContain('☐ Máy có <b>tiên tiến</b> hơn không?')
    expect(text).toContain(`hạng mục 1: chưa trả lời [${await lineOf()}]`)
  })
  it.each([
    [true, '☑', 'hạng mục 1: đúng — Hội đồng, 31/05/2023, biên bản 1'],
    [false, '☒', 'hạng mục 1: KHÔNG đúng — Hội đồng, 31/05/2023, biên bản 1'],
  ])('shows a line answered %s', async (holds, box, found) => {
    const verified = [
      { line: await lineOf(), holds, by: 'Hội đồng', on: '2023-05-31', why: 'biên bản 1' },
    ]
    const text = await page(project({ verified }))
    expect(text).toContain(`${box} Máy có <b>tiên tiến</b> hơn không?`)
    expect(text).toContain(found)
    expect(text).not.toContain('chưa trả lời')
  })
  it('says up to which day the law of a pack was read, and that it may have changed since', async () => {
    const text = await page(project())
    expect(text).toContain('national 1.0.0 (chưa ký; pháp luật đến 31/05/2023)')
    expect(text).toContain('[LAW_MAY_HAVE_CHANGED] Gói quy định «quốc gia»')
    expect((await decide(project())).stdout).toContain('[LAW_MAY_HAVE_CHANGED]')
  })
  it('refuses an answer to a line there is not, and one dated after the day, at the field of the file', async () => {
    const line = await lineOf()
    const answer = { holds: true, by: 'x', on: '2023-06-02' }
    const ran = await decide(
      project({
        verified: [
          { ...answer, line },
          { ...answer, line: `${line}x`, on: '2023-06-01' },
        ],
      }),
    )
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/\[RULING_AFTER_DAY\] .*p\.json › project › verified\[0\]\.on/u)
    expect(ran.stderr).toMatch(/\[UNKNOWN_CHECK_LINE\] .*p\.json › project › verified\[1\]\.line/u)
    expect(ran.stderr).toContain(`Có phải ý bạn là «${line}»?`)
  })
})
