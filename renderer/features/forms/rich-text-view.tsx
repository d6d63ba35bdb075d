import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/assert.ts'
import type { RichBlock, RichText, Span } from '../../../shared/model/rich-text.ts'
import classes from './prose.module.css'

/** Rich text to read. */
export function RichTextView({ text }: Readonly<{ text: RichText }>) {
  return (
    <div className={classes.prose}>
      {text.map((block) => (
        <Block key={block.id} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: Readonly<{ block: RichBlock }>) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{spans(block.spans)}</p>
    case 'heading':
      return block.level === 1 ? <h3>{spans(block.spans)}</h3> : <h4>{spans(block.spans)}</h4>
    case 'quote':
      return (
        <blockquote>
          <p>{spans(block.spans)}</p>
        </blockquote>
      )
    case 'list': {
      const List = block.style === 'numbered' ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li key={item.id} data-depth={item.depth}>
              {spans(item.spans)}
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={row.id}>
                {row.cells.map((cell, at) => {
                  const Cell = index < block.heads ? 'th' : 'td'
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name than its place
                    <Cell key={at} colSpan={cell.columns} rowSpan={cell.rows}>
                      {spans(cell.spans)}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )
    default:
      return assertNever(block)
  }
}

const spans = (list: readonly Span[]): ReactNode =>
  list.map((span, index) => {
    const bold = span.bold ? <strong>{span.text}</strong> : span.text
    const italic = span.italic ? <em>{bold}</em> : bold
    const dressed = span.underline ? <u>{italic}</u> : italic
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a span has no other name than its place
      <span key={index} lang={span.language}>
        {dressed}
      </span>
    )
  })
