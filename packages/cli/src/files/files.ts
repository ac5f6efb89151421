import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { KhuyenCongError, readJson } from '@khuyencong/core'
import { machineProblem } from '../terminal/fatal.js'
import type { Io } from '../terminal/io.js'
import {
  inputMessages,
  OTHER_FILE_TYPES,
  otherRefusal,
  SYSTEM_REFUSALS,
  whatToGive,
} from './messages.js'

/** The most bytes a file read as one piece may have. */
export const WHOLE_FILE = 16_000_000

/** Dữ liệu vào. / An input named by the user: `-` is standard input. */
export interface Input {
  /** As messages name it. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Bytes to come, where that is known. */
  readonly size: number | null
  /** Closes a file that is not read to its end. */
  readonly close?: () => void
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
    try {
      const found = await handle.stat()
      if (found.isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' })
      if (!found.isFile() && !handedOver) throw notAFile(file)
      const size = found.isFile() ? found.size : null
      const chunks = handle.createReadStream()
      return { name: file, chunks, size, close: () => void chunks.destroy() }
    } catch (error) {
      await handle.close()
      throw error
    }
  } catch (error) {
    throw fileError(error, file)
  }
}

/** A pipe may have no writer and a device no end: neither is opened by its name. */
const notAFile = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'NOT_A_FILE', at, ...inputMessages.NOT_A_FILE() })

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
    throw new KhuyenCongError({ code: 'JSON', at: name, ...inputMessages.JSON_IS_TABLE() })
  }
}

/**
 * Lines of cells: no bracket at the beginning, and the first lines are cut into equally many parts,
 * at least two.
 */
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
  if (text.trim() === '') throw emptyInput(name, 'json')
  return { name, text }
}

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The list that a group of fields holds under a name; `null` where there is none. */
export function partsOf(value: unknown, name: string): readonly unknown[] | null {
  const parts = isGroup(value) ? value[name] : null
  return Array.isArray(parts) ? parts : null
}

/**
 * Reads a file that an option names (a key, a key ring, a lock). Throws `FILE_…`, `NOT_UTF8`; the
 * option stands in the place of the error.
 */
export async function readNamed(file: string, option: string): Promise<string> {
  try {
    const { name, chunks } = await openFile(file)
    return decode(await readAll(chunks, name), name).replace(/^\uFEFF/u, '')
  } catch (error) {
    throw error instanceof KhuyenCongError ? error.within(option) : error
  }
}

/** Reads a file byte for byte. Throws `FILE_…`. */
export async function readBytes(
  file: string,
  io: Io,
  most = WHOLE_FILE,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { name, chunks } = await openInput(file, io)
  return { name, bytes: await readAll(chunks, name, most) }
}

async function readAll(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  most = WHOLE_FILE,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > most) throw tooLarge(name)
      parts.push(chunk)
    }
  } catch (error) {
    throw error instanceof KhuyenCongError ? error : fileError(error, name)
  }
  return Buffer.concat(parts)
}

/**
 * UTF-8 text, or `NOT_UTF8`: a byte that cannot be read is never replaced, and a file of another
 * program is named for what it is.
 */
export function decode(bytes: Uint8Array, at: string): string {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const other = OTHER_FILE_TYPES.find(([magic]) => begin.startsWith(magic))
  if (other !== undefined)
    throw new KhuyenCongError({ code: 'NOT_UTF8', at, ...inputMessages.OTHER_FILE_TYPE(other[1]) })
  try {
    // a byte-order mark is left in the text: who reads the text takes one off, and sees a second
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new KhuyenCongError({ code: 'NOT_UTF8', at, ...inputMessages.NOT_UTF8() })
  }
}

export const emptyInput = (
  at: string,
  wanted: keyof typeof whatToGive = 'projects',
): KhuyenCongError =>
  new KhuyenCongError({
    code: 'EMPTY_INPUT',
    at,
    ...inputMessages.EMPTY_INPUT(whatToGive[wanted]),
  })

export const tooLarge = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'FILE_TOO_LARGE', at, ...inputMessages.FILE_TOO_LARGE() })

/** What the operating system refused, in words a civil servant understands. */
export function fileError(error: unknown, file: string): KhuyenCongError {
  if (error instanceof KhuyenCongError) return error
  const refused = machineProblem(error)
  if (refused !== null) return new KhuyenCongError({ ...refused, at: file })
  const reason = String((error as NodeJS.ErrnoException | null)?.code ?? 'EIO')
  return new KhuyenCongError({ at: file, ...(SYSTEM_REFUSALS[reason] ?? otherRefusal(reason)) })
}
