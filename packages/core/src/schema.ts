// JSON Schema của các tệp. / The JSON Schemas of all files, for editors and for programs that
// validate.

export { jsonSchemas } from './json-schema/json-schema.js'
export type { SchemaOptions } from './json-schema/json-schema.js'
export type { JsonSchema } from './json-schema/schema-node.js'
export { ruleKindName } from './json-schema/rule-kind-names.js'
export { wordsFor as fieldWords } from './json-schema/schema-words.js'
