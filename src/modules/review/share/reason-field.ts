/** Name of the field for why a finding is put aside. Both count from nought: the documents that could be read, and the findings of each that stand. */
export const reasonField = (document: number, finding: number): string => `reason.${document}.${finding}`
