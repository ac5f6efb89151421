import { grouped } from '../values/money.js'

const GROUP = ['nhóm trường { }', 'a group of fields { }'] as const
const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  string: ['chữ (trong dấu ngoặc kép)', 'text (in quotes)'],
  number: ['số (không có dấu ngoặc kép)', 'a number (without quotes)'],
  int: ['số nguyên', 'a whole number'],
  boolean: [
    'true (đúng) hoặc false (sai), không có dấu ngoặc kép',
    'true or false, without quotes,',
  ],
  array: ['danh sách [ ]', 'a list [ ]'],
  object: GROUP,
  record: GROUP,
}

export const typeName = (expected: string): readonly [string, string] =>
  TYPES[expected] ?? [expected, expected]

export function needed(vi: string, en: string): readonly [string, string] {
  return [`Cần ${vi}.`, `${en.charAt(0).toUpperCase()}${en.slice(1)} is needed.`]
}

export function tooSmall(origin: string, least: number): readonly [string, string] {
  if (origin === 'string') return ['Không được để trống.', 'It must not be empty.']
  return origin === 'array'
    ? [`Cần ít nhất ${least} mục.`, `The list must hold at least ${least}.`]
    : [`Phải từ ${least} trở lên.`, `It must be at least ${least}.`]
}

export function tooBig(origin: string, most: number): readonly [string, string] {
  const vi = grouped(String(most))
  const en = vi.replaceAll('.', ',')
  if (origin === 'string') return [`Dài quá ${vi} ký tự.`, `It is longer than ${en} characters.`]
  return origin === 'array' || origin === 'record'
    ? [`Nhiều quá ${vi} mục.`, `The list must hold at most ${en}.`]
    : [`Không được quá ${most}.`, `It must be at most ${most}.`]
}
