declare const brand: unique symbol

/** A string or number that cannot be mistaken for another kind of string or number. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
