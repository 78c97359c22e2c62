import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** The child process of the peer in bench/budget-book.ts: Typst alone, with the same fonts as the press, and nothing else loaded. */
const fontFolder = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3')))
const fontBlobs = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((name) =>
  readFileSync(join(fontFolder, name, `SourceSans3_${name}.ttf`)),
)

process.on('message', (markup: string) => {
  const pdf = NodeCompiler.create({ fontArgs: [{ fontBlobs }] }).pdf({ mainFileContent: markup })
  process.send?.(new Uint8Array(pdf), () => process.exit(0))
})
