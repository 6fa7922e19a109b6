import type { FullConfig } from '@playwright/test';

const PATIENCE_MS = 240_000;

interface Loading {
  done: boolean;
  failure: string | null;
  steps: { ready: number; total: number }[];
}

/** The server answers before its city is there: waits until the demo says that all is loaded, the movement too. */
export default async function loaded(config: FullConfig): Promise<void> {
  const address = config.projects[0]?.use.baseURL ?? '';
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await fetch(`${address}/api/demo/progress`);
    const { progress } = (await answer.json()) as { progress: Loading };
    if (progress.failure) {
      throw new Error(`the demo could not be loaded: ${progress.failure}`);
    }
    if (progress.done && progress.steps.every(({ ready, total }) => ready >= total)) {
      return;
    }
    await new Promise((next) => setTimeout(next, 250));
  }
  throw new Error('the demo was not loaded in time');
}
