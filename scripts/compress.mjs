// Writes a brotli twin (.br) beside every text file of a folder that is worth it; the server sends the twin to browsers that take it.
// usage: node scripts/compress.mjs FOLDER
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const text = /\.(js|mjs|css|html|svg|json|txt|map|webmanifest)$/
const [folder] = process.argv.slice(2)

for (const name of readdirSync(folder, { recursive: true })) {
  const path = join(folder, name)
  if (!text.test(name) || !statSync(path).isFile()) continue
  const plain = readFileSync(path)
  const packed = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
  if (packed.length < plain.length * 0.9) writeFileSync(path + '.br', packed)
}
