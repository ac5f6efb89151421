import type { VerbEntry } from '../../terminal/verb-entry.js'

export const exportEntry: VerbEntry = {
  name: 'export',
  file: [
    'template: mẫu bảng đề án để điền; levels: bảng mức hỗ trợ trong ngày',
    'template: an empty table of projects; levels: the support levels on a day',
  ],
  argument: ['<template|levels>', '<template|levels>'],
  about: [
    'viết bảng tính .xlsx (hoặc .csv): mẫu bảng đề án, bảng mức hỗ trợ cạnh mức quốc gia',
    'write an .xlsx (or .csv) table: a template of projects, levels beside the national ones',
  ],
  options: ['out', 'on', 'province', 'pack', 'allow', 'trust', 'locked', 'strict'],
  load: async () => (await import('./export.js')).exportVerb,
}
