/** The door of the assumptions a budget rests on. */
export {}
