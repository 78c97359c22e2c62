/** Why a file is not read to its end; each has its own sentence for the one who sent it. */

export class LockedFile extends Error {}
export class TooMuch extends Error {}
export class NestedTooDeep extends Error {}
