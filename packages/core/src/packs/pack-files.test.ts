import { describe, expect, it } from 'vitest'
import { digestOfSource } from './pack-source.js'
import { filesOfSource, sourceOfFiles } from './pack-files.js'
import { bundleOf, openBundle } from '../trust/bundle.js'

const files = {
  'pack.json': { id: 'an-giang', version: '1.0.0' },
  'documents.json': { documents: [] },
  'vocabulary.json': { units: [] },
  'register.json': { provinces: [] },
  'support/looms.json': { id: 'support.looms' },
  'support/looms.cases.json': { cases: [] },
  'scheme/looms.rounds.json': { rounds: [] },
}

describe('the files of a pack', () => {
  it('make its source and its cases, and come back from them', () => {
    const { source, cases } = sourceOfFiles(files)
    expect(Object.keys(source).sort()).toEqual([
      'documents',
      'manifest',
      'register',
      'rules',
      'vocabulary',
    ])
    expect(source.vocabulary).toEqual({ units: [] })
    expect(Object.keys(source.rules)).toEqual(['support/looms.json'])
    expect(Object.keys(cases)).toEqual(['support/looms.cases.json', 'scheme/looms.rounds.json'])
    expect(filesOfSource(source, cases)).toEqual(files)
  })

  it('leave out what a pack does not have', () => {
    const { 'vocabulary.json': _words, 'register.json': _register, ...few } = files
    const { source, cases } = sourceOfFiles(few)
    expect('vocabulary' in source || 'register' in source).toBe(false)
    expect(filesOfSource(source, cases)).toEqual(few)
  })

  it('have one digest in a bundle, where the words of a pack count', () => {
    const { source, cases } = sourceOfFiles(files)
    const opened = openBundle(bundleOf(source, cases), 'x.json')
    expect(opened.source).toEqual(source)
    expect(opened.cases).toEqual(cases)
    expect(digestOfSource(opened.source)).toBe(digestOfSource(source))
    expect(digestOfSource({ ...source, vocabulary: { units: null } })).not.toBe(
      digestOfSource(source),
    )
  })
})
