import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { type ErrorCode, KhuyenCongError, readJson } from '@khuyencong/core'
import { machineProblem } from '../terminal/fatal.js'
import type { Io } from '../terminal/io.js'

/** The most bytes a file read as one piece may have. */
export const WHOLE_FILE = 16_000_000

/** Dữ liệu vào. / An input named by the user: `-` is standard input. */
export interface Input {
  /** As messages name it. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Bytes to come, where that is known. */
  readonly size: number | null
}

/** Opens an input. Throws `FILE_…`. */
export async function openInput(file: string, io: Io): Promise<Input> {
  return file === '-' ? { name: 'stdin', chunks: io.stdin, size: null } : openFile(file)
}

/**
 * `/dev/stdin` and `/dev/fd/63`: a stream that the shell hands over, such as `<(…)`. It may be a
 * pipe, because somebody writes to it.
 */
const HANDED_OVER = /^\/dev\/(?:stdin|fd\/\d+)$/u

/** Opens without waiting for whoever writes to a pipe; not every system has the flag. */
export const NON_BLOCKING = (constants.O_NONBLOCK as number | undefined) ?? 0

async function openFile(file: string): Promise<Input> {
  try {
    const handedOver = HANDED_OVER.test(file)
    const handle = await open(file, constants.O_RDONLY | (handedOver ? 0 : NON_BLOCKING))
    const found = await handle.stat()
    const refused = found.isDirectory()
      ? Object.assign(new Error('directory'), { code: 'EISDIR' })
      : found.isFile() || handedOver
        ? null
        : notAFile(file)
    if (refused !== null) {
      await handle.close()
      throw refused
    }
    const size = found.isFile() ? found.size : null
    return { name: file, chunks: handle.createReadStream(), size }
  } catch (error) {
    throw fileError(error, file)
  }
}

/** A pipe may have no writer and a device no end: neither is opened by its name. */
const notAFile = (at: string): KhuyenCongError =>
  new KhuyenCongError({
    code: 'NOT_A_FILE',
    at,
    message: 'Không đọc được: đây không phải tệp thường.',
    messageEn: 'Cannot read: this is not a regular file.',
    hint: 'Đưa dữ liệu qua đầu vào chuẩn: viết «-» thay cho tên tệp.',
    hintEn: 'Send the data through standard input: write `-` in place of the file.',
  })

/** Reads one JSON value, strictly. Throws `FILE_…`, `NOT_UTF8`, `JSON`, `EMPTY_INPUT`. */
export async function readValue(
  file: string,
  io: Io,
): Promise<{ readonly name: string; readonly value: unknown }> {
  const { name, text } = await readText(file, io)
  return { name, value: readData(text, name) }
}

/** JSON as the verbs take it. Throws like `readJson`, and says so where the text is a table. */
export function readData(text: string, name: string): unknown {
  try {
    return readJson(text, name)
  } catch (error) {
    if (!(error instanceof KhuyenCongError) || error.code !== 'JSON' || !isTable(text)) throw error
    throw new KhuyenCongError({
      code: 'JSON',
      at: name,
      message: 'Đây là bảng (CSV), không phải JSON.',
      messageEn: 'This is a table (CSV), not JSON.',
      hint: 'Lệnh này nhận JSON: một đề án, một danh sách [ ], hoặc mỗi dòng một đề án. Bảng CSV chỉ dùng ở --marks.',
      hintEn:
        'This verb takes JSON: one project, a list [ ], or one project per line. A CSV table goes with --marks alone.',
    })
  }
}

/** Lines of cells: no bracket at the beginning, and the first lines are cut into equally many parts, two at least. */
function isTable(text: string): boolean {
  const lines = text
    .slice(0, 10_000)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u, 4)
    .filter((line) => line.trim() !== '')
  const [head = ''] = lines
  if (lines.length < 2 || /^\s*[[{]/u.test(head)) return false
  return ['\t', ';', ','].some((sign) => {
    const cells = head.split(sign).length
    return cells > 1 && lines.slice(1, 2).every((line) => line.split(sign).length === cells)
  })
}

/** Reads a file as text. Throws `FILE_…`, `NOT_UTF8`, `EMPTY_INPUT`. */
export async function readText(
  file: string,
  io: Io,
): Promise<{ readonly name: string; readonly text: string }> {
  const { name, chunks } = await openInput(file, io)
  const text = decode(await readAll(chunks, name), name)
  if (text.trim() === '')
    throw emptyInput(name, [
      'Đưa vào nội dung dạng JSON; thêm --help sau tên lệnh để xem lệnh nhận gì.',
      'Give JSON; add --help after the verb to see what it takes.',
    ])
  return { name, text }
}

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The list that a group of fields holds under a name; `null` where there is none. */
export function partsOf(value: unknown, name: string): readonly unknown[] | null {
  const parts = isGroup(value) ? value[name] : null
  return Array.isArray(parts) ? parts : null
}

/** Reads a file that an option names (a key, a key ring, a lock). Throws `FILE_…`, `NOT_UTF8`, placed at the option. */
export async function readNamed(file: string, option: string): Promise<string> {
  try {
    const { name, chunks } = await openFile(file)
    return decode(await readAll(chunks, name), name).replace(/^\uFEFF/u, '')
  } catch (error) {
    throw error instanceof KhuyenCongError ? error.within(option) : error
  }
}

async function readAll(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > WHOLE_FILE) throw tooLarge(name)
      parts.push(chunk)
    }
  } catch (error) {
    throw error instanceof KhuyenCongError ? error : fileError(error, name)
  }
  return Buffer.concat(parts)
}

/** Files that people hand over in the place of text, by the bytes they begin with: what they are, and what to do instead. */
const OTHER_FILES: readonly (readonly [begin: string, vi: string, en: string])[] = [
  [
    'PK\u0003\u0004',
    'tệp Excel, Word (.xlsx, .docx) hoặc tệp nén',
    'an Excel or Word file (.xlsx, .docx) or an archive',
  ],
  [
    '\u00D0\u00CF\u0011\u00E0',
    'tệp Excel, Word kiểu cũ (.xls, .doc)',
    'an old Excel or Word file (.xls, .doc)',
  ],
  ['%PDF', 'tệp PDF', 'a PDF file'],
  ['{\\rtf', 'tệp văn bản RTF', 'an RTF document'],
]

/** UTF-8 text, or `NOT_UTF8`: a byte that cannot be read is never replaced, and a file of another program is named for what it is. */
export function decode(bytes: Uint8Array, at: string): string {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const other = OTHER_FILES.find(([magic]) => begin.startsWith(magic))
  if (other !== undefined)
    throw new KhuyenCongError({
      code: 'NOT_UTF8',
      at,
      message: `Đây là ${other[1]}, không phải tệp chữ.`,
      messageEn: `This is ${other[2]}, not a text file.`,
      hint: 'Cần tệp JSON (soạn bằng Notepad hoặc VS Code, lưu mã UTF-8); bảng Excel thì lưu thành CSV ở nơi lệnh nhận CSV.',
      hintEn:
        'Give a JSON file (saved as UTF-8 by a text editor); save a table as CSV where the verb takes CSV.',
    })
  try {
    // a byte-order mark is left in the text: who reads the text takes one off, and sees a second
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new KhuyenCongError({
      code: 'NOT_UTF8',
      at,
      message: 'Tệp không phải mã UTF-8.',
      messageEn: 'The file is not UTF-8.',
      hint: 'Lưu lại tệp với bảng mã UTF-8 (Unicode).',
      hintEn: 'Save the file again as UTF-8.',
    })
  }
}

const PROJECTS = [
  'Đưa vào một đề án dạng JSON, một danh sách [ ], hoặc mỗi dòng một đề án.',
  'Give one project as JSON, a list [ ], or one project per line.',
] as const

export function emptyInput(
  at: string,
  [hint, hintEn]: readonly [vi: string, en: string] = PROJECTS,
): KhuyenCongError {
  return new KhuyenCongError({
    code: 'EMPTY_INPUT',
    at,
    message: 'Không có dữ liệu để xét.',
    messageEn: 'There is nothing to judge.',
    hint,
    hintEn,
  })
}

export function tooLarge(at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'FILE_TOO_LARGE',
    at,
    message: 'Tệp quá lớn để đọc một lần (trên 16 triệu byte).',
    messageEn: 'The file is too large to read in one piece (above 16 million bytes).',
    hint: 'Dùng lệnh audit với tệp mỗi dòng một đề án (NDJSON).',
    hintEn: 'Use audit with one project per line (NDJSON).',
  })
}

const REASONS: Readonly<Record<string, readonly [code: ErrorCode, vi: string, en: string]>> = {
  ENOENT: ['FILE_NOT_FOUND', 'Không tìm thấy tệp hoặc thư mục.', 'No such file or folder.'],
  ENOTDIR: ['FILE_NOT_FOUND', 'Không tìm thấy tệp hoặc thư mục.', 'No such file or folder.'],
  EACCES: ['FILE_FORBIDDEN', 'Không có quyền với tệp này.', 'No permission for this file.'],
  EPERM: ['FILE_FORBIDDEN', 'Không có quyền với tệp này.', 'No permission for this file.'],
  EROFS: ['FILE_FORBIDDEN', 'Nơi này không cho ghi.', 'This place cannot be written to.'],
  EISDIR: ['FILE_IS_FOLDER', 'Cần một tệp, đây là thư mục.', 'A file is needed; this is a folder.'],
  ENOSPC: ['DISK_FULL', 'Hết chỗ trên đĩa.', 'The disk is full.'],
}

/** What the operating system refused, in words a civil servant understands. */
export function fileError(error: unknown, file: string): KhuyenCongError {
  if (error instanceof KhuyenCongError) return error
  const refused = machineProblem(error)
  if (refused !== null) return new KhuyenCongError({ ...refused, at: file })
  const reason = String((error as NodeJS.ErrnoException | null)?.code ?? 'EIO')
  const [code, message, messageEn] = REASONS[reason] ?? [
    'FILE_UNREADABLE',
    `Không dùng được tệp (${reason}).`,
    `The file cannot be used (${reason}).`,
  ]
  return new KhuyenCongError({
    code,
    at: file,
    message,
    messageEn,
    ...(code === 'FILE_NOT_FOUND' && {
      hint: 'Kiểm tra lại đường dẫn.',
      hintEn: 'Check the path.',
    }),
  })
}
