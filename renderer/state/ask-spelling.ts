/** Sent to the text that has the focus: show what the word at the caret could be. */
export const askSpelling = 'attache-ask-spelling'
