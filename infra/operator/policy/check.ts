import { runProgram } from '../../cli/plain-error.ts';
import { policyFile, todaysWarnings } from './read-policy.ts';

await runProgram(async () => {
  const [file] = process.argv.slice(2);
  const { policy } = policyFile(file, 'Usage: npm run policy:check -- <file>');
  console.log(`${file} is a policy that can be used: version ${policy.version}.`);
  for (const warning of todaysWarnings(policy)) console.log(warning);
  return 0;
});
