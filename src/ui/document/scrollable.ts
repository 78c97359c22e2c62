/** What scrolls sideways on a phone must also be reached by the keyboard (WCAG 2.1.1). */
export const scrollable = { tabIndex: 0 } as const
