/** As `package.json` says, which is not there in the finished program. */
export const version = '0.1.0'
