/**
 * A question one module asks and another answers, where the one who answers knows the asker and not the other way
 * round. The answer is given once at start and kept here, in the one copy that server and pages share.
 */
export interface Question<Asked extends readonly unknown[], Answer> {
  answerWith(answer: (...asked: Asked) => Promise<Answer>): void
  /** Throws when nobody was joined to answer: a forgotten joint must not pass as "nothing to tell". */
  ask(...asked: Asked): Promise<Answer>
}

const answers = new Map<string, unknown>()

export const question = <Asked extends readonly unknown[], Answer>(name: string): Question<Asked, Answer> => ({
  answerWith: (answer) => void answers.set(name, answer),
  ask: (...asked) => {
    const answer = answers.get(name) as ((...asked: Asked) => Promise<Answer>) | undefined
    if (!answer) throw new Error(`nobody was joined to answer: ${name}`)
    return answer(...asked)
  },
})

/** A question that several may answer, or nobody: those who were joined are asked one after the other, in the order they came. */
export interface OpenQuestion<Asked extends readonly unknown[], Answer> {
  /** @param who the module that answers; joined twice, the later takes the place of the earlier */
  join(who: string, answer: (...asked: Asked) => Promise<Answer>): void
  askAll(...asked: Asked): Promise<Answer[]>
}

const joined = new Map<string, Map<string, unknown>>()

export const openQuestion = <Asked extends readonly unknown[], Answer>(name: string): OpenQuestion<Asked, Answer> => {
  type Answers = Map<string, (...asked: Asked) => Promise<Answer>>
  const answersOf = (): Answers => (joined.get(name) ?? new Map()) as Answers
  return {
    join: (who, answer) => void joined.set(name, new Map(answersOf()).set(who, answer)),
    askAll: async (...asked) => {
      const told: Answer[] = []
      for (const answer of answersOf().values()) told.push(await answer(...asked))
      return told
    },
  }
}
