/** Where the findings and the lines of a document stand in the page. Documents and findings count from nought, lines from one. */
export const findingId = (document: number, finding: number): string => `fynd-${document}-${finding}`
export const lineId = (document: number, line: number): string => `rad-${document}-${line}`
