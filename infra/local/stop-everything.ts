import { removeEndpoints } from '../cli/endpoints.ts';
import { filesOf, type StackFolder } from '../cli/settings.ts';
import { stopSupervisor } from './background.ts';
import { stopLeftOverEmulator } from './emulator/emulator.ts';

/** Stops the stack's supervisor, and its emulator should the supervisor have died before. Returns whether anything ran. */
export async function stopEverything(settings: StackFolder): Promise<boolean> {
  const supervisorRan = await stopSupervisor(settings);
  const emulatorRan = await stopLeftOverEmulator(settings);
  removeEndpoints(filesOf(settings).endpoints);
  return supervisorRan || emulatorRan;
}
