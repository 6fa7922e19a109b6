import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The walls of the client: shared -> features -> app, and no feature looks into another. */
function wall(files, group, message) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] } };
}
const ALONE = 'A feature uses only shared and its own files.';

export default tseslint.config(
  { ignores: ['dist', 'test-results', 'playwright-report', 'src/shared/api/schema.d.ts'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  jsxA11y.flatConfigs.recommended,
  {
    files: ['public/sw.js'],
    languageOptions: {
      globals: {
        self: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        caches: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  { files: ['src/**'], ...reactHooks.configs.flat.recommended },
  wall(['src/shared/**'], ['**/features/**', '**/app/**'], 'shared knows neither features nor app.'),
  wall(['src/features/*/*'], ['@/features/**', '@/app/**', '../**'], ALONE),
  wall(['src/features/*/*/**'], ['@/features/**', '@/app/**', '../../**'], ALONE),
);
