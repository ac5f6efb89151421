/**
 * Stryker leaves a sentence for people alone: a text with a space in it, given to a function or as
 * a field of an object.
 */
const sentence = {
  shouldIgnore(path) {
    const given = path.parentPath?.isCallExpression() || path.parentPath?.isObjectProperty()
    const parts = path.isStringLiteral()
      ? [path.node.value]
      : path.isTemplateLiteral()
        ? path.node.quasis.map(({ value }) => value.raw)
        : []
    return given && parts.some((part) => /\s/u.test(part)) ? 'a sentence for people' : undefined
  },
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts-for-people', value: sentence }]
