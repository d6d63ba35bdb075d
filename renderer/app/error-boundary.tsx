import { Component, type ReactNode } from 'react'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'

type Props = Readonly<{ children: ReactNode }>
type State = Readonly<{ error: Error | undefined }>

/** Keeps a bug in one view from taking the window with it: the other views go on, and so does saving. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <Banner
        tone="error"
        title="This view stopped working."
        isAlert
        actions={<Button onPress={() => this.setState({ error: undefined })}>Show it again</Button>}
      >
        Your edits are safe. Show it again, or go on in another view. {error.message}
      </Banner>
    )
  }
}
