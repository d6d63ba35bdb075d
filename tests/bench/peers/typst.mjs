// One cold build by Typst, tags on as is its default. With a fourth argument it also measures a one-word edit in this process.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { markup } from './typst-markup.mjs'

const [, , input, output, fonts, , edits] = process.argv
const book = JSON.parse(readFileSync(input, 'utf8'))
const compiler = NodeCompiler.create({ workspace: dirname(input), fontArgs: [{ fontPaths: [fonts] }] })
const pdf = (source) => {
  const compiled = compiler.compile({ mainFileContent: source, resetRead: false })
  if (!compiled.result) {
    compiled.printErrors()
    process.exit(1)
  }
  return compiler.pdf(compiled.result)
}
writeFileSync(output, pdf(markup(book)))
if (edits) {
  const place = book.blocks.findIndex(
    (block, index) =>
      index > book.blocks.length / 2 &&
      block.kind === 'text' &&
      block.words.length === 1 &&
      block.words[0].text.length > 80,
  )
  const original = book.blocks[place].words[0].text
  const times = []
  for (let n = 0; n < Number(edits); n += 1) {
    book.blocks[place] = { ...book.blocks[place], words: [{ text: original.replace(/ \S+ /, ` edited${n} `) }] }
    const source = markup(book)
    const start = performance.now()
    pdf(source)
    times.push(performance.now() - start)
  }
  process.stdout.write(JSON.stringify(times))
}
