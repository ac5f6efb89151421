/** Một mảnh của điều kiện. / One piece of a written condition, with where it stands in the text. */
export interface ConditionToken {
  readonly kind: 'quoted' | 'mark' | 'sign' | 'word'
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Quoted texts, brackets and separators, signs, and words; a comma within a number is part of it. */
const TOKEN =
  /«([^»]*)»|“([^”]*)”|"([^"]*)"|([()[\],;])|([<>=!≠≤≥]+)|((?:\d,(?=\d)|[^\s()[\],;<>=!≠≤≥«»“”"])+)|(\S)/gu

/** Tách điều kiện. / The pieces of a written condition, in order. */
export function conditionTokens(text: string): readonly ConditionToken[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [whole, guillemets, curly, straight, mark, sign] = match
    const quoted = guillemets ?? curly ?? straight
    return {
      kind:
        quoted !== undefined
          ? 'quoted'
          : mark !== undefined
            ? 'mark'
            : sign !== undefined
              ? 'sign'
              : 'word',
      text: quoted ?? whole,
      from: match.index,
      to: match.index + whole.length,
    }
  })
}

/**
 * Whether pieces can be a name or a word: no sign among them, and at their ends no separator; a
 * bracket that closes was opened among them.
 */
export function canBeName(tokens: readonly ConditionToken[]): boolean {
  const marks = tokens.filter(({ kind }) => kind === 'mark').map(({ text }) => text)
  const isOpened = countOf(marks, '(') === countOf(marks, ')')
  const [first, last] = [tokens[0], tokens.at(-1)]
  return (
    isOpened &&
    tokens.every(({ kind }) => kind !== 'sign') &&
    first?.kind !== 'mark' &&
    (last?.kind !== 'mark' || last.text === ')')
  )
}

const countOf = (marks: readonly string[], mark: string): number =>
  marks.filter((each) => each === mark).length
