import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { codePointsOf, drawableJson } from './glyphs.ts'
import type { PressAnswer, PressOrder } from './press.ts'

/** The child process that typesets: everything it holds in memory goes away with it. */

const here = dirname(fileURLToPath(import.meta.url))
const fontFolder = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3')))
const fonts = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((name) =>
  readFileSync(join(fontFolder, name, `SourceSans3_${name}.ttf`)),
)
const covered = fonts.map((font) => codePointsOf(font)).reduce((a, b) => a.intersection(b))
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs: fonts }] })

function typeset(order: PressOrder): PressAnswer {
  const missing = new Set<string>()
  const content = drawableJson(order.data, covered, missing) as object
  const codes = [...missing]
    .map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .toSorted()
  const inputs = { data: JSON.stringify({ ...content, missing: codes }) }
  const compiled = compiler.compile({ mainFilePath: join(here, order.template), inputs })
  const fault = compiled.takeError()
  if (fault || !compiled.result)
    return { number: order.number, fault: fault ? JSON.stringify(compiler.fetchDiagnostics(fault)) : 'no document' }
  try {
    const printed = compiler.pdf(compiled.result, options(order, 'ua-1'))
    // Typst writes one standard at a time: the first printing shows that the file is for everybody, the second is kept.
    const pdf = order.standard === 'archive' ? compiler.pdf(compiled.result, options(order, 'a-2a')) : printed
    return { number: order.number, pdf, missing: codes }
  } catch (error) {
    return { number: order.number, fault: String((error as Error).message ?? error) }
  }
}

const options = (order: PressOrder, pdfStandard: 'ua-1' | 'a-2a') => ({
  pdfStandard,
  pdfTags: true,
  creationTimestamp: order.createdAt,
})

process.on('message', (order: PressOrder) => process.send?.(typeset(order)))
process.on('disconnect', () => process.exit(0))
