import { useRouteLoaderData } from 'react-router'
import { brandCss } from '../../ui/brand.ts'
import type { loader } from './root.tsx'

/** The municipality's own colour as custom properties, corrected for contrast; nothing when it uses ours. */
export function BrandStyle({ nonce }: { nonce: string | undefined }) {
  const colour = useRouteLoaderData<typeof loader>('root')?.municipality.brandColour
  if (!colour) return null
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {brandCss(colour)}
    </style>
  )
}
