/** A key for addresses and files from a name that people read: `Hållbar miljö` becomes `hallbar-miljo`. */
export const foldedKey = (name: string): string =>
  name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
