/** The door of publications: budget book and economic reports. */
export {}
