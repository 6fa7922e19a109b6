import { useTexts } from '@/shared/i18n';

export function CoverageKey() {
  const { t } = useTexts('coverage');
  return (
    <ul className="coverage-key" aria-hidden="true">
      {(['done', 'excused', 'missing'] as const).map((each) => (
        <li key={each}>
          <span className={`coverage-swatch coverage-${each}`} />
          {t(each)}
        </li>
      ))}
    </ul>
  );
}
