const TRIES = 3;
const PAUSE_MS = 1_000;

/** Nothing changes about these by trying again at once: it is refused, or there is none. */
const FOR_GOOD = ['NotAllowedError', 'NotFoundError', 'SecurityError'];

/** A camera that another app has just let go of, or a busy phone, often starts only at a second try. */
export async function patiently(
  signal: AbortSignal,
  watch: () => Promise<void>,
  pause = (ms: number) => new Promise((next) => setTimeout(next, ms)),
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await watch();
      return;
    } catch (failure) {
      const isForGood = failure instanceof Error && FOR_GOOD.includes(failure.name);
      if (isForGood || tries === TRIES || signal.aborted) {
        throw failure;
      }
      await pause(PAUSE_MS);
    }
  }
}
