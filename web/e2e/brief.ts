import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const LINES = 14;

/** Says of each failed test, once more and at the end, what a person needs who sees nothing but the end of the log. */
export default class Brief implements Reporter {
  private readonly failures: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'passed' || result.status === 'skipped') {
      return;
    }
    this.failures.push(`${relative('.', test.location.file)} › ${test.title}: ${result.status}`);
    for (const error of result.errors) {
      const place = error.location ? `  at line ${String(error.location.line)}` : '';
      const words = stripVTControlCharacters(error.message ?? error.value ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '');
      this.failures.push(...words.slice(0, LINES).map((line) => `  ${line}`), place);
    }
  }

  onEnd(): void {
    for (const line of this.failures.filter((each) => each !== '')) {
      console.log(`[ERROR] ${line}`);
    }
  }
}
