/** The lab of real servers, which `scripts/install-lab.sh` installs: apart from the ordinary run, which needs only node. */
import ordinary from './jest.config.js';

export default {
  ...ordinary,
  testMatch: ['**/__tests__/real/**/*.lab.ts'],
  // Each file starts dozens of servers, and their handshakes shall not wait for those of another file.
  maxWorkers: 1,
  testTimeout: 120_000,
};
