import { type ReactNode, useEffect, useRef } from 'react'

interface AttentionProps {
  /** The answer that came; each new one takes focus, so that nobody is left looking at the button. */
  readonly to: unknown
  readonly children: ReactNode
}

export function Attention({ to, children }: AttentionProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!to) return
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'start' })
  }, [to])
  return to ? (
    <div className="stack goals-attention" ref={box} tabIndex={-1}>
      {children}
    </div>
  ) : null
}
