/** A small thing inside a record; the id is stable. */
export type Part = Readonly<Record<string, unknown>> & Readonly<{ id: string }>
