import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readJson } from '@khuyencong/core'
import { checkPack } from '@khuyencong/core/packs'
import { testPack } from '@khuyencong/core/testing'
import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const folders = [...new Set([...national.files.values()].map((file) => file.split('/')[0] ?? ''))]
const names = folders
  .flatMap((folder) => readdirSync(`${home}/${folder}`).map((name) => `${folder}/${name}`))
  .filter((name) => /\.(?:cases|rounds)\.json$/u.test(name))
  .sort()
const files = Object.fromEntries(
  names.map((name) => [name, readJson(readFileSync(`${home}/${name}`, 'utf8'), name)]),
)

describe('chất lượng của gói quốc gia', () => {
  it('kiểm tra không có lỗi', () => {
    expect(
      checkPack(national, { cases: files }).filter(({ severity }) => severity === 'error'),
    ).toEqual([])
  })

  it('dữ kiện nào gói khai cũng có câu hỏi bằng hai thứ tiếng', () => {
    for (const { id, question, questionEn } of national.vocabulary.declared.values())
      for (const text of [question, questionEn])
        expect([id, /^\p{Lu}.*\?$/u.test(text ?? '')]).toEqual([id, true])
  })

  it('tình huống đúng, phủ hết, không chỗ sai nào lọt', () => {
    const { cases, percent, gaps, mutation } = testPack(national, files, { mutate: true })
    expect(cases.flatMap(({ differences }) => differences)).toEqual([])
    expect([percent, gaps]).toEqual([100, []])
    expect(mutation?.survivors).toEqual([])
  }, 60_000)
})
