// JSON Schema của các tệp. / The JSON Schemas of all files, for editors and for programs that validate.

export { jsonSchemas } from './schema/json-schema.js'
export type { SchemaOptions } from './schema/json-schema.js'
export type { JsonSchema } from './schema/condition-schema.js'
export { ruleKindName } from './schema/json-schema.js'
export { wordsFor as fieldWords } from './schema/schema-words.js'
