/**
 * Runs `work` now, and again after as many seconds as it answers; after Infinity only when somebody turns to the
 * page again, after null never. Rests while the page is hidden. The function it returns runs `work` at once.
 */
export function refresh(work: () => Promise<number | null>): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: number | null = 0;
  let running: Promise<void> | null = null;

  const run = (): Promise<void> => {
    clearTimeout(timer);
    running ??= work()
      .then((seconds) => {
        due = seconds;
      })
      .finally(() => {
        running = null;
        plan();
      });
    return running;
  };
  const plan = () => {
    clearTimeout(timer);
    if (due === null || due === Number.POSITIVE_INFINITY || document.hidden) return;
    timer = setTimeout(() => void run(), due * 1000);
  };
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (!document.hidden && due !== null) void run();
  });
  void run();
  return run;
}
