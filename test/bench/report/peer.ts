/** LibreDesk (Go, PostgreSQL, Redis), measured on the same kind of machine in 2026-08: requests a second. */
export const peer = {
  name: 'LibreDesk',
  measuredIn: '2026-08',
  /** Tickets created by number of connections. */
  created: {
    knownContact: { 1: 103, 16: 248, 64: 231 },
    newContact: { 1: 15.5, 16: 29, 64: 26 },
  },
  /** Pages of 30 by number of connections. */
  listed: { of1600: { 1: 109, 16: 224, 64: 219 }, of11400: { 1: 11.8, 16: 18.5 } },
  replied: { 1: 121, 16: 190, 64: 273 },
} as const;
