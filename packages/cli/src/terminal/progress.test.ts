import { describe, expect, it } from 'vitest'
import { folder, khuyencong, screen } from '../sandbox.fixture.js'

const MAP = { format: 1, columns: { Mã: { to: 'id' }, 'Nội dung': { to: 'items[0].activity' } } }
const TABLE = 'Mã;Nội dung\nDA1;Phòng trưng bày, giới thiệu sản phẩm\n'

async function ran(isTTY: boolean, more: readonly string[] = []) {
  const home = await folder()
  try {
    const table = await home.put('de-an.csv', TABLE)
    const map = await home.put('cot.json', MAP)
    const stderr = Object.assign(screen(), {
      isTTY,
      columns: 80,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
    })
    const { code } = await khuyencong(
      ['audit', table, '--map', map, '--on', '2023-06-01', ...more, '--export', `${table}.xlsx`],
      { stderr },
    )
    return { code, stderr: stderr.text() }
  } finally {
    await home.remove()
  }
}

describe('what a terminal shows while a table is read and written', () => {
  it('is said and taken away again', async () => {
    const { stderr } = await ran(true)
    expect(stderr).toContain('Đang đọc bảng…\r\u001b[2K')
    expect(stderr).toContain('Đang viết bảng…\r\u001b[2K')
  })

  it('is said in English, across projects too', async () => {
    const { stderr } = await ran(true, ['--across', '--lang', 'en'])
    expect(stderr).toContain('Reading the table…\r\u001b[2K')
    expect(stderr).toContain('Writing the table…\r\u001b[2K')
  })

  it('is nothing where standard error is no terminal', async () => {
    const { stderr } = await ran(false)
    expect(stderr).not.toContain('Đang')
    expect(stderr).not.toContain('\u001b')
  })
})
