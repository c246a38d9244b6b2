import { Construct } from 'constructs';
import { AlarmTopic } from './alarm-topic.ts';
import { Alarms } from './alarms.ts';
import { OperationsDashboard } from './dashboard.ts';
import type { Watched } from './measured.ts';

/** Settings of what watches a stage. */
export interface OperationsProps extends Watched {
  /** Name of the dashboard, and of whoever writes the alarms. */
  readonly name: string;
  /** Who is written to when an alarm goes off; null for nobody. */
  readonly alarmAddress: string | null;
}

/** What tells people how a stage does: a dashboard, and alarms that go to a topic. */
export class Operations extends Construct {
  readonly alarmTopicArn: string;

  constructor(scope: Construct, id: string, { name, alarmAddress, ...watched }: OperationsProps) {
    super(scope, id);
    const { topic } = new AlarmTopic(this, 'Alarms', { displayName: name, address: alarmAddress });
    const { all } = new Alarms(this, 'Alarm', watched, topic);
    new OperationsDashboard(this, 'Dashboard', { name, watched, alarms: all });
    this.alarmTopicArn = topic.topicArn;
  }
}
