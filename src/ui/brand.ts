export const brandCss = (colour: string): string => `:root{--brand:${colour}}`
