import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { oneCopy } from './tools/vite/one-copy.ts'
import { precompress } from './tools/vite/precompress.ts'

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/generated/paraglide',
      strategy: ['cookie', 'baseLocale'],
      outputStructure: 'message-modules',
    }),
    oneCopy(),
    reactRouter(),
    precompress(),
  ],
  environments: {
    ssr: { build: { rolldownOptions: { input: './src/main/app.ts' } } },
  },
  // Fonts and pictures stay files: the content policy then needs no data: for them.
  build: { assetsInlineLimit: 0 },
})
