let current = ''

/** Where the server of this file of journeys answers. */
export const origin = (): string => current

export function useOrigin(address: string): void {
  current = address
}
