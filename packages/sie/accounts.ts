const SLOTS = 1 << 12

/** Texts of account numbers met lately, by number: a table of fixed size where the newer takes the place of the older. */
export class Accounts {
  readonly #numbers = new Int32Array(SLOTS).fill(-1)
  readonly #texts: string[] = new Array<string>(SLOTS).fill('')

  find(number: number): string | undefined {
    const slot = number & (SLOTS - 1)
    return this.#numbers[slot] === number ? this.#texts[slot] : undefined
  }

  keep(number: number, text: string): string {
    const slot = number & (SLOTS - 1)
    this.#numbers[slot] = number
    this.#texts[slot] = text
    return text
  }
}
