import { number } from './format.ts';
import type { LoadFigure, Results } from './results.ts';
import { type Panel, panels } from './svg-panels.ts';

const dollarsPerThousand = (dollars: number) => `$${(dollars * 1000).toFixed(2)}`;

/** The main figures as a picture. */
export function picture(results: Results): string {
  return panels(`Redress bench, ${results.takenOn}, ${results.machine}`, [
    costPanel(results),
    bundlePanel(results),
    loadPanel(results),
    queuePanel(results),
  ]);
}

function costPanel({ cases }: Results): Panel {
  return {
    title: 'Dollars for a thousand cases',
    legend: ['transitions', 'table', 'functions and HTTP', 'mail'],
    bars: cases.map(({ kind, cost }) => ({
      label: kind === 'automatic' ? 'automatic' : 'by an agent',
      parts: [cost.transitions, cost.table, cost.functions + cost.http, cost.mail],
      text: `${dollarsPerThousand(cost.withoutMail)}, with mail ${dollarsPerThousand(cost.total)}`,
    })),
    mark: { value: 0.0003, text: 'aim without mail' },
  };
}

function bundlePanel({ bundles: { bare, functions } }: Results): Panel {
  return {
    title: 'Bundles in KiB, import time',
    legend: [],
    bars: [bare, ...functions].map(({ entry, kib, importMs }) => ({
      label: entry,
      parts: [kib],
      text: `${number(kib)}, ${number(importMs)} ms`,
    })),
    mark: { value: 400, text: 'aim 400' },
  };
}

const operationNames: Readonly<Record<LoadFigure['operation'], string>> = {
  health: 'health check',
  open: 'open a case',
  queue: 'queue page',
  reply: 'reply',
};

function loadPanel({ load }: Results): Panel {
  return {
    title: 'Requests a second on the local stack, by connections',
    legend: [],
    bars: load
      .filter(({ way }) => way === 'direct')
      .sort((a, b) => a.operation.localeCompare(b.operation) || a.connections - b.connections)
      .map(({ operation, connections, perSecond, p50 }) => ({
        label: `${operationNames[operation]}, ${connections}`,
        parts: [perSecond],
        text: `${number(perSecond)}, p50 ${number(p50)} ms`,
      })),
  };
}

function queuePanel({ queue }: Results): Panel {
  return {
    title: 'Read units of a queue page (and the emulator’s time)',
    legend: [],
    bars: queue.map(({ waiting, page, readUnits, ms }) => ({
      label: `${page} of ${number(waiting)}`,
      parts: [readUnits],
      text: `${number(readUnits)} (${number(ms)} ms)`,
    })),
  };
}
