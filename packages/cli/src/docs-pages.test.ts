import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { partsOf, play, ROOT } from './page-commands.fixture.js'

// Every ```sh block of docs is run as it stands, page by page, in an empty folder; those of README
// in the folder of the sources.

const pages = readdirSync(path.join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
  .filter((page) => partsOf(page).some(({ kind }) => kind === 'step'))

describe('các khối lệnh trong tài liệu', () => {
  it('có ở những trang nói về gói', () =>
    expect(pages).toEqual(
      expect.arrayContaining(
        ['add-a-province', 'check-a-pack'].flatMap((page) => [
          `docs/${page}.md`,
          `docs/${page}.en.md`,
        ]),
      ),
    ))

  it.each(pages)(
    '%s: làm theo từ một thư mục trống thì ra đúng như trang nói',
    async (page) => {
      const home = mkdtempSync(path.join(tmpdir(), 'khuyến công '))
      const before = process.cwd()
      process.chdir(home)
      try {
        expect(await play(page)).toBeGreaterThan(0)
      } finally {
        process.chdir(before)
        rmSync(home, { recursive: true })
      }
    },
    120_000,
  )

  it.each(['README.md', 'README.en.md'])(
    '%s: các lệnh chạy được từ thư mục mã nguồn',
    async (page) => {
      const before = process.cwd()
      process.chdir(ROOT)
      try {
        expect(await play(page)).toBeGreaterThan(0)
      } finally {
        process.chdir(before)
      }
    },
    120_000,
  )
})
