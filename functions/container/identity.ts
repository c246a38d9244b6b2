import type { StaffDirectory } from '../../shared/features/queue/staff-directory.port.ts';
import { cognitoStaffDirectory } from '../aws/cognito-staff-directory.ts';
import { readEnv } from '../env.ts';

/**
 * Who is on the staff. Imported like any adapter, though few requests ask: imported lazily, esbuild wraps what all
 * clients share, and the bundle of the staff's function is 75 KiB larger and loads 8 ms slower (measured).
 */
export const staffDirectory = (): StaffDirectory =>
  cognitoStaffDirectory(readEnv(['STAFF_POOL_ID']).STAFF_POOL_ID);
