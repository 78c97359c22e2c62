/** Where in a document something stands that was read out of it. */
export interface DocumentPlace {
  /** What was read, in words. */
  readonly label: string
  /** Name of the file. */
  readonly document: string
  /** From 1. */
  readonly page: number
  /** The number printed on the page, where it is another. */
  readonly printedPage?: number | undefined
  /** From 1, through the whole document. */
  readonly line: number
  readonly printed: string
}
