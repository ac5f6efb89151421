/** A node of a JSON Schema, draft-07. */
export type JsonSchema = Record<string, unknown>
