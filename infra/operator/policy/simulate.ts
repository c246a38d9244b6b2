import { parseArgs } from 'node:util';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  decisionChange,
  emptyTally,
  type Replay,
  tallied,
} from '../../../shared/features/simulation/simulate.rules.ts';
import { simulatePolicy } from '../../../shared/features/simulation/simulate.use-case.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { dateOption } from '../../cli/date-option.ts';
import { PlainError, runProgram } from '../../cli/plain-error.ts';
import { operatorPolicy, simulationDeps } from '../deps.ts';
import { operatedStage, stageOptions, stageUsage } from '../operated-stage.ts';
import { policyFile } from './read-policy.ts';
import { changedLine, tallyLines } from './simulation-text.ts';

const usage = `Usage: npm run policy:simulate -- <file> --since <date> [--json] [--table <name> --ledger <name>]

Decides every case opened since then once more, under the policy in force and under the file: which decisions would
change, and how much money would go back automatically. Writes nothing.
  --since   first day (UTC) on which cases were opened, 2026-11-01
  --json    one JSON document instead of lines
${stageUsage}`;

/** How often progress is told, in cases. */
const told = 100;

await runProgram(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' }, json: { type: 'boolean' }, ...stageOptions },
  });
  if (positionals.length !== 1 || values.since === undefined) throw new PlainError(usage);
  const since = dateOption('--since', values.since);
  const { policy: after } = policyFile(positionals[0], usage);
  const { dynamo, stage } = operatedStage(values);
  const documents = DynamoDBDocumentClient.from(dynamo);
  const before = await operatorPolicy(documents, stage.casesTable);
  const deps = await simulationDeps(documents, stage, {
    warn: (event, details) => console.error(event, JSON.stringify(details)),
    count: () => {},
  });
  const print = values.json ? jsonOutput() : linesOutput();
  let tally = emptyTally;
  let seen = 0;
  for await (const replay of simulatePolicy(deps, { before, after }, instant(`${since}T00:00:00Z`))) {
    tally = tallied(tally, replay);
    seen += 1;
    if (seen % told === 0) console.error(`${seen.toLocaleString('en')} cases …`);
    if (typeof replay === 'string' || decisionChange(replay.before, replay.after) === 'unchanged') continue;
    print.changed(replay);
  }
  dynamo.destroy();
  const about = { before: before.version, after: after.version, since };
  print.end(tally, about);
  return 0;
}, usage);

interface Output {
  changed(replay: Replay): void;
  end(tally: Parameters<typeof tallyLines>[0], about: Parameters<typeof tallyLines>[1]): void;
}

function linesOutput(): Output {
  let any = false;
  return {
    changed(replay) {
      any = true;
      console.log(changedLine(replay));
    },
    end(tally, about) {
      if (any) console.log('');
      console.log(tallyLines(tally, about).join('\n'));
    },
  };
}

/** One document, written as it comes, so that however many cases change none has to be remembered. */
function jsonOutput(): Output {
  let separator = '{"changed":[';
  return {
    changed(replay) {
      process.stdout.write(`${separator}\n${JSON.stringify(replay)}`);
      separator = ',';
    },
    end(tally, about) {
      const begun = separator === ',' ? '' : separator;
      process.stdout.write(
        `${begun}],\n"policies":${JSON.stringify(about)},\n"tally":${JSON.stringify(tally)}}\n`,
      );
    },
  };
}
