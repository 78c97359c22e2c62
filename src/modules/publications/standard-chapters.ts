import type { PartContent, PublicationKind } from './publication.ts'

/** The chapters a publication begins with until the municipality has chosen its own. Titles stand in the message files. */
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
  interim: ['text', 'outcome', 'months', 'groups', 'measures', 'projects', 'grants', 'statements'],
  monthly: ['text', 'outcome', 'months', 'groups', 'measures'],
}
