import { overElectron } from '../../fixtures/electron-carrier.ts'
import { inProcess, overLoopback } from '../../fixtures/host-carriers.ts'
import { describeRequests } from '../../fixtures/request-suite.ts'

for (const carrier of [inProcess, overLoopback, overElectron]) describeRequests(carrier)
