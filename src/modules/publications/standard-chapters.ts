import type { PartContent, PublicationKind } from './publication.ts'

/** The chapters a publication begins with, where the municipality has no earlier one of the kind to go on from. Titles stand in the message files. */
export const standardChapters: Readonly<Record<PublicationKind, readonly PartContent[]>> = {
  'budget-book': [
    'text',
    'decision',
    'krona',
    'goals',
    'frames',
    'bridge',
    'operating',
    'statements',
    'investments',
    'companies',
  ],
  interim: ['text', 'outcome', 'months', 'groups', 'measures', 'statements', 'investments'],
  monthly: ['text', 'outcome', 'months', 'groups', 'measures'],
}
