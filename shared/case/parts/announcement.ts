/** News that the workflow has to bring to people before it goes on; at most one is outstanding, the newest. */
export type Announcement = 'escalation' | 'hand_off' | 'fault_report' | 'offer' | 'outcome' | 'closure';
